package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentLimits;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import java.util.List;
import java.util.Optional;

/** The statements of a file: plain ones, and those in envelopes and bundles, whose signatures are not looked at. */
final class SignedStatements {

    private SignedStatements() {}

    /** Returns the statements whose predicate is of a type, in any of its versions. */
    static List<AttestedStatement> of(SourceContent content, String predicateType) {
        return content.values().stream()
                .flatMap(each -> statement(each, content.limits()).stream())
                .filter(each -> each.predicateType().startsWith(predicateType))
                .toList();
    }

    private static Optional<AttestedStatement> statement(DataNode value, ContentLimits limits) {
        return AttestedStatement.of(value)
                .or(() -> DsseEnvelope.of(value)
                        .or(() -> SigstoreBundle.of(value).flatMap(SigstoreBundle::envelope))
                        .flatMap(envelope -> envelope.statement(limits)));
    }
}
