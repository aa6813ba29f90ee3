package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The remarks of a replay: those that rest on withheld records from the recorded assessment, all others from the fresh one. */
final class RemarkReplay {

    /** The remarks that depend on what withheld records supersede. */
    private static final Set<RemarkCode> BY_SUPERSESSION =
            EnumSet.of(RemarkCode.SUPERSESSION_INEFFECTIVE, RemarkCode.DATED_BY_SUBMISSION);

    private final Set<EvidenceId> withheld;
    private final Assessment recorded;
    private final Assessment fresh;

    RemarkReplay(Set<EvidenceId> withheld, Assessment recorded, Assessment fresh) {
        this.withheld = withheld;
        this.recorded = recorded;
        this.fresh = fresh;
    }

    /** Returns the remarks without that on the calendar, in the order of the recorded ones as far as they agree. */
    List<Remark> remarks() {
        Iterator<Remark> own = fresh.remarks().stream()
                .filter(remark -> remark.code() != RemarkCode.CALENDAR_CUT && !isCovered(remark))
                .iterator();
        List<Remark> remarks = new ArrayList<>();
        for (Remark remark : recorded.remarks()) {
            if (isResting(remark)) {
                remarks.add(remark);
            } else if (own.hasNext()) {
                remarks.add(own.next());
            }
        }
        own.forEachRemaining(remarks::add);
        return remarks;
    }

    private boolean isResting(Remark remark) {
        return BY_SUPERSESSION.contains(remark.code())
                || remark.evidence().stream().anyMatch(withheld::contains);
    }

    /** Returns whether a recorded remark that rests on withheld records contains a fresh one. */
    private boolean isCovered(Remark remark) {
        return remark.code() == RemarkCode.DATED_BY_SUBMISSION
                || recorded.remarks().stream()
                        .anyMatch(other -> isResting(other)
                                && other.code() == remark.code()
                                && other.item().equals(remark.item())
                                && other.evidence().containsAll(remark.evidence()));
    }
}
