package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;

/** The importer of the output of {@code gh attestation verify --format json}, which has an element for each attestation that passed. */
public final class GhAttestationVerifyImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "gh-attestation-verify",
            "output of gh attestation verify in JSON",
            "when the check was made, or that customers make it",
            "list the files of the release with their digests and the repository in the product, and collect the result for each"
                    + " file");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.data().elements().stream()
                .anyMatch(each -> each.at("verificationResult").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        CheckCollector checks = new CheckCollector(TYPE.id(), content, context);
        for (DataNode each : content.data().elements()) {
            if (!each.at("verificationResult").isObject()) {
                throw ContentRefusal.missing("", "an attestation is without the result of its verification");
            }
            new SigstoreVerification(each.at("verificationResult")).addTo(checks);
        }
        return checks.reading();
    }
}
