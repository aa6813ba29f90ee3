package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.Collection;
import java.util.Optional;

/** The record of a scan for known vulnerabilities, with the facts that the rules for claim 3.3.1 read. */
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

    /** Sets when the findings were exported, which is not when anything was scanned. */
    ScanDraft exportedOn(Optional<PartialDate> day) {
        draft = draft.on(day);
        return this;
    }

    /** Sets as of when the advisories are. */
    ScanDraft databaseOf(Optional<PartialDate> day) {
        draft = draft.fact("databaseUpdatedOn", day);
        return this;
    }

    /** Sets where the advisories come from, in alphabetical order. */
    ScanDraft sources(Collection<String> names) {
        if (!names.isEmpty()) {
            draft = draft.fact(
                    "sources",
                    new FactValue.Sequence(names.stream()
                            .sorted()
                            .distinct()
                            .<FactValue>map(FactValue.Text::new)
                            .toList()));
        }
        return this;
    }

    /** Sets what distinguishes the record from others of the same file. */
    ScanDraft in(String slot) {
        draft = draft.in(slot);
        return this;
    }

    /** Names how many findings there are in the title; no rule reads them, since zero findings show nothing. */
    ScanDraft findings(long open, long suppressed) {
        draft = new RecordDraft(
                draft.kind(),
                "Scan for known vulnerabilities by " + tool + ": " + open + (open == 1 ? " finding" : " findings")
                        + (suppressed == 0 ? "" : " and " + suppressed + " suppressed"),
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

    /** Refuses advisories that are newer than the scan that used them. */
    static void requireOrder(Optional<PartialDate> database, Optional<PartialDate> scan, String pointer) {
        if (database.isPresent()
                && scan.isPresent()
                && database.get().firstDay().isAfter(scan.get().lastDay())) {
            throw ContentRefusal.contradictory(
                    pointer,
                    "the advisories are of " + database.get() + ", and the scan was made on " + scan.get()
                            + "; expected advisories that are no newer than the scan");
        }
    }
}
