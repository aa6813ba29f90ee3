package io.github.sscop.source.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What an importer makes of one file.
 *
 * @param parts the records, and the parts of records
 * @param remarks what a reader should know, such as why a file makes no record: whole sentences without a full stop
 */
public record SourceReading(List<ReadingPart> parts, List<String> remarks) {

    public SourceReading {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }

    /** Creates the reading of a file that makes some parts. */
    public static SourceReading of(ReadingPart... parts) {
        return new SourceReading(List.of(parts), List.of());
    }

    /** Creates the reading of a file that shows nothing, and why. */
    public static SourceReading nothing(String because) {
        return new SourceReading(List.of(), List.of(because));
    }

    /** Returns the same reading with one more remark. */
    public SourceReading remark(String text) {
        List<String> more = new ArrayList<>(remarks);
        more.add(text);
        return new SourceReading(parts, more);
    }
}
