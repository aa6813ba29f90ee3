package io.github.sscop.source.signature;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;

/** The importer of what slsa-verifier prints, which names files by their paths and never by their digests. */
public final class SlsaVerifierImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "slsa-verifier",
            "output of slsa-verifier as text",
            "which files were verified: it has their paths and no digests",
            "verify with gh attestation verify as well, whose output names the digests of the files");

    private static final String ARTEFACT = "Verifying ";
    private static final String PASSED = ": PASSED";
    private static final String FAILED = ": FAILED";
    private static final List<String> TOTALS_PASSED =
            List.of("PASSED: Verified SLSA provenance", "PASSED: SLSA verification passed");
    private static final String TOTAL_FAILED = "FAILED: SLSA verification failed";

    /** Errors after which nothing was verified, so that nothing failed either. */
    private static final List<String> NOT_RUN = List.of(
            "no such file or directory",
            "no such host",
            "connection refused",
            "context deadline exceeded",
            "i/o timeout");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return lines(content).stream()
                .anyMatch(line -> isTotal(line) || isArtefact(line, PASSED) || isArtefact(line, FAILED));
    }

    private static List<String> lines(SourceContent content) {
        return content.text().orElse("").lines().map(String::strip).toList();
    }

    private static boolean isTotal(String line) {
        return TOTALS_PASSED.contains(line) || line.startsWith(TOTAL_FAILED);
    }

    private static boolean isArtefact(String line, String outcome) {
        return (line.startsWith(ARTEFACT + "artifact ") || line.startsWith(ARTEFACT + "npm package"))
                && line.contains(outcome);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<String> lines = lines(content);
        long passed = lines.stream().filter(line -> isArtefact(line, PASSED)).count();
        long totals = lines.stream().filter(SlsaVerifierImporter::isTotal).count();
        List<String> failures = lines.stream()
                .filter(line -> isArtefact(line, FAILED) || line.startsWith(TOTAL_FAILED))
                .toList();
        if (totals > 1) {
            throw ContentRefusal.contradictory("", "the output has " + totals + " totals; expected that of one run");
        }
        boolean totalPassed = lines.stream().anyMatch(TOTALS_PASSED::contains);
        if (totalPassed && !failures.isEmpty()) {
            throw ContentRefusal.contradictory("", "a file failed, and the total is that all passed");
        }
        if (failures.stream().anyMatch(line -> NOT_RUN.stream().anyMatch(line::contains))) {
            return SourceReading.nothing("the verification did not run: a file or a server was not reached");
        }
        if (!failures.isEmpty()) {
            return SourceReading.of(SignatureDraft.failed("Verification of SLSA provenance by slsa-verifier: failed"));
        }
        if (!totalPassed) {
            return SourceReading.nothing("the total is missing, so that the output may not be whole");
        }
        return SourceReading.of(SignatureDraft.inconclusive(
                        "Verification of SLSA provenance by slsa-verifier: passed for " + passed
                                + (passed == 1 ? " file" : " files"),
                        SubjectBuilder.nothing()))
                .remark("the output names files by their paths alone, so that it counts for no file of the release");
    }
}
