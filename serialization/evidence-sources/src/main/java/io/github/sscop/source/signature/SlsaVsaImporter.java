package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.Optional;

/** The importer of SLSA verification summaries. */
public final class SlsaVsaImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "slsa-vsa",
            "SLSA verification summary in a statement of in-toto",
            "that the verifier is to be trusted, or that the summary's own signature is valid",
            "");

    private static final String PREDICATE = "https://slsa.dev/verification_summary/";
    private static final String FAILED = "FAILED";

    private static final String PASSES =
            "A verifier states that it checked how the software was built, and that it passed.";
    private static final String FAILS =
            "A verifier states that the software did not pass the check of how it was built.";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return !SignedStatements.of(content, PREDICATE).isEmpty();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        ReleaseFiles files = ReleaseFiles.of(context);
        return SourceReading.of(SignedStatements.of(content, PREDICATE).stream()
                .map(each -> draft(each.inKnownVersion(), files))
                .toArray(ReadingPart[]::new));
    }

    private static RecordDraft draft(AttestedStatement statement, ReleaseFiles files) {
        String version = statement.predicateType().substring(PREDICATE.length());
        if (!version.equals("v1")) {
            throw ContentRefusal.unknownVersion("SLSA verification summary", version, "v1");
        }
        DataNode predicate = statement.predicate();
        if (predicate.at("verifier", "id").text().isEmpty()) {
            throw ContentRefusal.missing("/predicate/verifier/id", "the summary names no verifier");
        }
        boolean failed = isFailed(predicate);
        RecordDraft draft = RecordDraft.of(
                        "REPORT",
                        "SLSA verification summary: " + (failed ? "failed" : "passed"),
                        statement.subject(files, Optional.empty(), Optional.empty()))
                .in(statement.name(files))
                .on(DayText.of(predicate.at("timeVerified")));
        return draft.link(
                failed
                        ? DraftLink.refutes(SignatureDraft.CLAIM, FAILS)
                        : DraftLink.supports(SignatureDraft.CLAIM, PASSES));
    }

    private static boolean isFailed(DataNode predicate) {
        DataNode result = predicate.at("verificationResult");
        boolean levelFailed = predicate.at("verifiedLevels").elements().stream().anyMatch(each -> each.isText(FAILED));
        if (result.isText("PASSED") && levelFailed) {
            throw ContentRefusal.contradictory(
                    "/predicate/verificationResult", "the result is PASSED, and one of the levels is FAILED");
        }
        if (!result.isText("PASSED") && !result.isText(FAILED)) {
            throw ContentRefusal.missing("/predicate/verificationResult", "the result is neither PASSED nor FAILED");
        }
        return result.isText(FAILED);
    }
}
