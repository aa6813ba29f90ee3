package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.Optional;

/**
 * The record of the life cycle of a release, which no rule reads.
 *
 * <p>It is never a notice of the end of support: nothing in it says when customers were informed.
 *
 * @param subject the product
 * @param day as of when the data are
 * @param endsOn when support ends, if a day is given
 * @param ended whether the data say that support has ended
 */
record LifecycleDraft(Subject subject, Optional<PartialDate> day, Optional<PartialDate> endsOn, boolean ended) {

    /** Returns whether there is anything to record. */
    boolean isKnown() {
        return ended || endsOn.isPresent();
    }

    /** Returns the record; whether the data are public is for the caller to know. */
    RecordDraft record(String source, boolean isPublic) {
        RecordDraft draft = RecordDraft.of(
                        "LIFECYCLE_DATA",
                        "Life cycle of the release, by " + source
                                + endsOn.map(end -> ": support ends on " + end).orElse(": support has ended"),
                        subject)
                .on(day);
        if (ended) {
            return draft.link(DraftLink.refutes(
                    "4.1.1", "By life cycle data, support for the version that is assessed had ended already."));
        }
        if (day.isEmpty()) {
            return draft.link(DraftLink.byRule("4.1.1")); // Whether support had ended by then is not known.
        }
        RecordDraft dated = draft.link(
                DraftLink.supports("4.1.1", "Life cycle data give a date on which support for the version ends."));
        return isPublic && isAYearAhead()
                ? dated.link(DraftLink.supports(
                        "4.2.1", "Public life cycle data gave the end of support at least one year beforehand."))
                : dated;
    }

    private boolean isAYearAhead() {
        return endsOn.flatMap(
                        end -> day.filter(from -> !from.lastDay().plusYears(1).isAfter(end.firstDay())))
                .isPresent();
    }
}
