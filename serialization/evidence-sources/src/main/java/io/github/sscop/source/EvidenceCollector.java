package io.github.sscop.source;

import io.github.sscop.code.Digest;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.source.FileIndex.SourceFile;
import io.github.sscop.source.content.ContentLimits;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The collector of evidence from files, which are given one after the other; of their bytes nothing is kept.
 *
 * <p>For one thread at a time. The order of the files decides nothing but which of several with the same bytes a record names.
 */
public final class EvidenceCollector {

    private static final int MOST_NAMES = 8;
    private static final int MOST_PARTS = 1_000;

    private final List<SourceImporter> importers;
    private final CollectionContext context;
    private final ContentLimits limits = ContentLimits.standard();
    private final ReadingContext readingContext;
    private final FileIndex files = new FileIndex();

    EvidenceCollector(List<SourceImporter> importers, CollectionContext context) {
        this.importers = importers;
        this.context = context;
        this.readingContext = new ReadingContext(context.records(), context.keys(), context.product());
    }

    /** Returns the largest file that is read, in bytes. */
    public int largestFile() {
        return limits.archiveBytes();
    }

    /**
     * Reads a file.
     *
     * @param name where it is: the location of its records; it decides nothing else
     * @param bytes its content
     */
    public void add(String name, byte[] bytes) {
        Digest digest = Digest.sha256(bytes);
        try {
            SourceContent content = SourceContent.of(bytes, limits);
            List<SourceImporter> recognising =
                    importers.stream().filter(each -> each.recognises(content)).toList();
            recognising.forEach(each -> files.add(read(name, digest, each, content)));
            if (recognising.isEmpty()) {
                files.add(SourceFile.without(name, digest, FileOutcome.NOT_RECOGNISED, remarks(content)));
            }
        } catch (InvalidDocumentException e) {
            files.add(SourceFile.without(name, digest, FileOutcome.REFUSED, sentences(e)));
        }
    }

    /**
     * Takes note of a file that is too large to be read.
     *
     * @param name where it is
     */
    public void addTooLarge(String name) {
        files.add(SourceFile.without(
                name,
                Digest.sha256(new byte[0]),
                FileOutcome.REFUSED,
                List.of("the file has more than " + limits.archiveBytes() + " bytes; expected a smaller one")));
    }

    private SourceFile read(String name, Digest digest, SourceImporter importer, SourceContent content) {
        SourceType type = importer.type();
        try {
            SourceReading reading = importer.read(content, readingContext);
            if (reading.parts().size() > MOST_PARTS) {
                throw ContentRefusal.beyondLimit("the file gives more than " + MOST_PARTS
                        + " records; expected the output of one" + " run of a tool");
            }
            return new SourceFile(
                    name, digest, Optional.of(type), FileOutcome.NOTHING_SHOWN, reading.parts(), reading.remarks());
        } catch (InvalidDocumentException e) {
            return new SourceFile(name, digest, Optional.of(type), FileOutcome.REFUSED, List.of(), sentences(e));
        }
    }

    private static List<String> sentences(InvalidDocumentException refusal) {
        return refusal.problems().stream()
                .map(problem ->
                        problem.pointer().isEmpty() ? problem.text() : problem.pointer() + ": " + problem.text())
                .toList();
    }

    private static List<String> remarks(SourceContent content) {
        Stream<String> refused = content.refusal().stream().flatMap(each -> sentences(each).stream());
        return Stream.concat(Stream.of(description(content)), refused).toList();
    }

    private static String description(SourceContent content) {
        if (content.isBlank()) {
            return "the file is empty: what wrote nothing did not run, and shows nothing";
        }
        if (content.isArchive()) {
            return "the archive is of no type that is read as evidence";
        }
        if (content.markup().isPresent()) {
            return "XML with the root element " + content.markup().get().name()
                    + " is of no type that is read as evidence";
        }
        DataNode data =
                content.values().isEmpty() ? content.data() : content.values().get(0);
        if (data.isObject()) {
            List<String> names =
                    data.fields().keySet().stream().limit(MOST_NAMES).toList();
            return "an object with the fields " + String.join(", ", names)
                    + (data.fields().size() > MOST_NAMES ? ", …" : "") + " is of no type that is read as evidence";
        }
        return "the file is of no type that is read as evidence";
    }

    /** Returns what was made of the files so far. */
    public CollectionResult result() {
        return new RecordCollection(context, readingContext, files).result();
    }
}
