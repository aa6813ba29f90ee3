package io.github.sscop.source.host;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reading of a file with one answer of a code host or more, in the making. */
final class HostReading {

    private final List<RecordDraft> drafts = new ArrayList<>();
    private final Set<List<Object>> shown = new HashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    void add(RecordDraft draft) {
        if (!shown.add(List.of(draft.kind(), draft.slot(), draft.subject()))) {
            throw ContentRefusal.contradictory(
                    "", "the file shows the same thing twice: " + draft.title() + "; expected it once");
        }
        drafts.add(draft);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    SourceReading reading() {
        return new SourceReading(List.copyOf(drafts), List.copyOf(remarks));
    }
}
