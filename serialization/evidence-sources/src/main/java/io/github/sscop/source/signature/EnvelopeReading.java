package io.github.sscop.source.signature;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Optional;

/**
 * The reading of an envelope as a signature of the files that its statement names.
 *
 * <p>The certificate beside it is not read: it is not what a public key that is given vouches for.
 */
final class EnvelopeReading {

    private EnvelopeReading() {}

    /** Adds an envelope to the signatures of a file; one whose statement is no signature of a release is only remarked on. */
    static void add(DsseEnvelope envelope, SourceContent content, ReadingContext context, CheckCollector checks) {
        if (envelope.payload().isEmpty()) {
            throw ContentRefusal.missing("", "the payload of an envelope is no Base64, or is missing");
        }
        Optional<AttestedStatement> statement = envelope.statement(content.limits());
        if (statement.isEmpty()) {
            checks.remark("the payload of an envelope is no statement of in-toto");
            return;
        }
        AttestedStatement known = statement.get().inKnownVersion();
        Optional<String> otherStatement = known.missing();
        if (otherStatement.isPresent()) {
            checks.remark("an envelope is no signature of a release: " + otherStatement.get());
            return;
        }
        BuildSource built = BuildSource.of(known);
        Subject source = new SubjectBuilder()
                .repository(built.repository())
                .commit(built.commit())
                .build();
        checks.add(source, known.digests(), envelope.missing(context.keys()));
    }
}
