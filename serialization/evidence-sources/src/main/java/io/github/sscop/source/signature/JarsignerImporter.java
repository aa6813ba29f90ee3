package io.github.sscop.source.signature;

import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The importer of the output of {@code jarsigner -verify} in English, which does not name the archive. */
public final class JarsignerImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "jarsigner",
            "output of jarsigner -verify in English",
            "which archive was checked, or that the signer is the expected one",
            "sign the files so that a result names their digests, as gh attestation verify does: this output names no file");

    private static final String VERIFIED = "jar verified";
    private static final String UNSIGNED = "jar is unsigned";
    private static final String ERROR = "jarsigner: ";
    private static final String BROKEN = "java.lang.SecurityException: ";

    private static final Map<String, String> WARNINGS = warnings();

    private static Map<String, String> warnings() {
        Map<String, String> warnings = new LinkedHashMap<>();
        warnings.put("with signer errors", "the signer is in doubt");
        warnings.put("unsigned entries", "some entries carry no signature");
        warnings.put("has expired", "a certificate has expired");
        warnings.put("not yet valid", "a certificate is not yet valid");
        warnings.put("certificate chain is invalid", "a certificate does not lead to a known root");
        warnings.put("is not validated", "a certificate does not lead to a known root");
        warnings.put("self-signed", "only the signer vouches for a certificate");
        warnings.put("without a timestamp", "the time of the signature is not confirmed");
        warnings.put("does not include a timestamp", "the time of the signature is not confirmed");
        warnings.put("do not include a timestamp", "the time of the signature is not confirmed");
        warnings.put("security risk", "an algorithm is weak");
        return warnings;
    }

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return !content.isArchive() && lines(content).stream().anyMatch(JarsignerImporter::isOutcome);
    }

    private static List<String> lines(SourceContent content) {
        return content.text().orElse("").lines().map(String::strip).toList();
    }

    private static boolean isOutcome(String line) {
        return line.equals(VERIFIED + ".")
                || line.startsWith(VERIFIED + ", with ")
                || line.startsWith(UNSIGNED + ".")
                || line.startsWith(ERROR);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<String> lines = lines(content);
        if (lines.stream().anyMatch(JarsignerImporter::isBroken)) {
            return SourceReading.of(SignatureDraft.failed("Check of a signed archive by jarsigner: not valid"));
        }
        if (lines.stream().anyMatch(line -> line.startsWith(ERROR))) {
            return SourceReading.nothing("the check did not run: the output ends with an error");
        }
        List<ReadingPart> parts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        WARNINGS.entrySet().stream()
                .filter(each -> lines.stream().anyMatch(line -> line.contains(each.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .forEach(remarks::add);
        if (lines.stream().anyMatch(line -> line.startsWith(UNSIGNED))) {
            remarks.add("an archive carries no signature of its own, which leaves open whether there is one beside it");
        } else {
            parts.add(SignatureDraft.inconclusive(
                    "Check of a signed archive by jarsigner: verified" + (remarks.isEmpty() ? "" : ", with warnings"),
                    SubjectBuilder.nothing()));
            remarks.add("the output does not name the archive");
        }
        return new SourceReading(parts, remarks);
    }

    /** An error of another sort, such as of a file that is not there, says nothing of a signature. */
    private static boolean isBroken(String line) {
        return line.startsWith(ERROR + BROKEN)
                && (line.contains(" digest error for ") || line.contains("Invalid signature file digest"));
    }
}
