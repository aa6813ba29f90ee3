package io.github.sscop.source.signature;

import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The importer of the status lines of gpg, which say whether a signature is good and never of which file. */
public final class GpgStatusImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "gpg-status",
            "status lines of gpg --verify",
            "of which file the signature is, and whether the key is the expected one",
            "sign the files so that a result names their digests, as gh attestation verify does: these lines name no file");

    private static final String PREFIX = "[GNUPG:] ";

    /** The words of one signature each; those with a text are of signatures that were not found to be good. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "GOODSIG", "",
            "BADSIG", "",
            "ERRSIG", "a signature could not be checked, as where the key is missing",
            "EXPSIG", "a signature has expired",
            "EXPKEYSIG", "a signature is by a key that has expired",
            "REVKEYSIG", "a signature is by a key that its owner has revoked",
            "NODATA", "no signature was found where one was expected",
            "FAILURE", "gpg ended with a failure");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return words(content).anyMatch(each -> OUTCOMES.containsKey(each) && each.endsWith("SIG"));
    }

    /** Returns the first words of the status lines; what follows them may name persons. */
    private static Stream<String> words(SourceContent content) {
        return content.text()
                .orElse("")
                .lines()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()).strip())
                .map(line -> line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' ')));
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        Map<String, Long> counts = words(content).collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        List<ReadingPart> parts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        OUTCOMES.keySet().stream()
                .filter(counts::containsKey)
                .map(OUTCOMES::get)
                .filter(text -> !text.isEmpty())
                .sorted()
                .forEach(remarks::add);
        if (counts.containsKey("BADSIG") || counts.containsKey("REVKEYSIG")) {
            parts.add(SignatureDraft.failed("Check of a signature by gpg: not valid"));
        } else if (remarks.isEmpty() && isGood(counts)) {
            parts.add(SignatureDraft.inconclusive("Check of a signature by gpg: good", SubjectBuilder.nothing()));
            remarks.add("the signature is good, of a file that the lines do not name");
        } else {
            remarks.add("the lines do not show that every signature is good");
        }
        return new SourceReading(parts, remarks);
    }

    /** A good signature has a second line with the key, which is missing where the output is not whole. */
    private static boolean isGood(Map<String, Long> counts) {
        long good = counts.getOrDefault("GOODSIG", 0L);
        return good > 0 && counts.getOrDefault("VALIDSIG", 0L) == good && counts.getOrDefault("NEWSIG", good) == good;
    }
}
