package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.Optional;

/** The record of a statement on whether vulnerabilities can be exploited in a product; no rule reads its kind. */
final class VexDraft {

    private VexDraft() {}

    /**
     * Creates the record.
     *
     * @param slot what distinguishes the document from others about the same product
     * @param assessed how many vulnerabilities it settles
     */
    static RecordDraft of(String slot, Subject subject, long assessed, Optional<PartialDate> day) {
        return RecordDraft.of(
                        "VEX",
                        "Statement on the exploitability of " + assessed
                                + (assessed == 1 ? " vulnerability" : " vulnerabilities"),
                        subject)
                .in(slot)
                .on(day)
                .link(
                        DraftLink.supports(
                                "3.3.2",
                                "Known vulnerabilities were assessed, and whether each can be exploited in the product was stated."));
    }
}
