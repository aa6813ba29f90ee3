package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;

/** The importer of results of a verification with Sigstore, as its library writes them. */
public final class SigstoreVerificationResultImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "sigstore-verification-result",
            "result of a verification with Sigstore in JSON",
            "when the check was made, or that customers make it",
            "list the files of the release with their digests and the repository in the product, and collect the result for each"
                    + " file");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.values().stream().anyMatch(SigstoreVerificationResultImporter::isResult);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        CheckCollector checks = new CheckCollector(TYPE.id(), content, context);
        for (DataNode each : content.values()) {
            if (!isResult(each)) {
                throw ContentRefusal.missing("", "one of the values is no result of a verification");
            }
            new SigstoreVerification(each).addTo(checks);
        }
        return checks.reading();
    }

    private static boolean isResult(DataNode value) {
        return value.at("mediaType")
                .text()
                .filter(type -> type.startsWith(SigstoreVerification.MEDIA_TYPE))
                .isPresent();
    }
}
