package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.List;
import java.util.Optional;

/** The record of a scan for known vulnerabilities, with the facts that the rule for claim 3.3.1 reads. */
final class ScanDraft {

    private RecordDraft draft;
    private final String tool;

    ScanDraft(String tool, Subject subject) {
        this.tool = tool;
        this.draft = RecordDraft.of("VULNERABILITY_SCAN", "Scan for known vulnerabilities by " + tool, subject)
                .link(DraftLink.byRule("3.3.1"));
    }

    /** Sets when the scan was made, by the file. */
    ScanDraft scannedOn(Optional<PartialDate> day) {
        draft = draft.on(day).fact("scannedOn", day);
        return this;
    }

    /** Sets as of when the advisories are. */
    ScanDraft databaseOf(Optional<PartialDate> day) {
        draft = draft.fact("databaseUpdatedOn", day);
        return this;
    }

    /** Sets where the advisories come from. */
    ScanDraft sources(List<String> names) {
        if (!names.isEmpty()) {
            draft = draft.fact(
                    "sources",
                    new FactValue.Sequence(
                            names.stream().<FactValue>map(FactValue.Text::new).toList()));
        }
        return this;
    }

    /** Names how many findings there are in the title; no rule reads them, since zero findings show nothing. */
    ScanDraft findings(long count) {
        draft = new RecordDraft(
                draft.kind(),
                "Scan for known vulnerabilities by " + tool + ": " + count + (count == 1 ? " finding" : " findings"),
                draft.slot(),
                draft.subject(),
                draft.date(),
                draft.facts(),
                draft.sample(),
                draft.links());
        return this;
    }

    RecordDraft record() {
        return draft;
    }
}
