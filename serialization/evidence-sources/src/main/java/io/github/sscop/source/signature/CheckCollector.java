package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceReading;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collector of the signatures that one file holds, each for the files of the release that it is of. */
final class CheckCollector {

    private final String tool;
    private final Digest file;
    private final ReleaseFiles files;
    private final Map<Subject, ReadingPart> parts = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    CheckCollector(String tool, SourceContent content, ReadingContext context) {
        this.tool = tool;
        this.file = content.digest();
        this.files = ReleaseFiles.of(context);
    }

    ReleaseFiles files() {
        return files;
    }

    void remark(String text) {
        remarks.add(text);
    }

    /**
     * Adds a signature.
     *
     * @param subject what it is about, beside the files
     * @param digests the files that it is of
     * @param missing what is missing for a verified signature by the expected signer; absent if it is one
     */
    void add(Subject subject, List<Digest> digests, Optional<String> missing) {
        if (digests.isEmpty()) {
            lacking(subject, "it has no digest that identifies a file");
        }
        for (Digest digest : files.listedOrFirst(digests)) {
            Subject ofFile = with(subject, digest);
            Optional<String> reason = missing.or(() -> files.doubt(ofFile));
            if (reason.isPresent()) {
                lacking(ofFile, reason.get());
            } else {
                parts.put(ofFile, new SignatureCheck(tool, ofFile, file));
            }
        }
    }

    private void lacking(Subject subject, String reason) {
        remarks.add("a signature counts for no file of the release: " + reason);
        parts.putIfAbsent(
                subject,
                SignatureDraft.inconclusive("Signature of a file, in an output of " + tool, subject)
                        .in(subject.digest().map(Digest::toString).orElse("")));
    }

    private static Subject with(Subject subject, Digest digest) {
        return new Subject(
                subject.organisation(),
                subject.product(),
                subject.version(),
                Optional.of(digest),
                subject.purl(),
                subject.repository(),
                subject.commit());
    }

    SourceReading reading() {
        return new SourceReading(List.copyOf(parts.values()), List.copyOf(remarks));
    }
}
