package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.ValueWording;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check that an assessment leaves out the content of the records that it withholds, and of no other. */
final class RedactionCheck {

    private final Assessment assessment;
    private final Set<EvidenceId> withheld;
    private final ContradictionCollector contradictions;

    RedactionCheck(Assessment assessment, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.withheld = new HashSet<>(assessment.withheld());
        this.contradictions = contradictions;
    }

    void check() {
        if (!assessment.equals(assessment.withholding(assessment.withheld()))) {
            contradictions.add(
                    "/withheld",
                    "withheld names " + ValueWording.listed(assessment.withheld())
                            + ", and the assessment has content of them; expected none, such as results of rules,"
                            + " arguments of reasons and titles in the calendar");
        }
        checkMarks("/claims/", assessment.claims());
        checkMarks("/provisions/", assessment.provisions());
        for (int i = 0; i < assessment.calendar().size(); i++) {
            ScheduledChange change = assessment.calendar().get(i);
            if (change.cause() == ScheduleCause.WITHHELD) {
                require(
                        "/calendar/" + i + "/cause",
                        change.evidence().stream().limit(1).toList());
            }
        }
        for (int i = 0; i < assessment.remarks().size(); i++) {
            Remark remark = assessment.remarks().get(i);
            if (isMarked(remark.arguments()) && !mayNameWithheld(remark)) {
                require("/remarks/" + i + "/arguments", remark.evidence());
            }
        }
    }

    private void checkMarks(String list, List<ItemAssessment> rows) {
        for (int i = 0; i < rows.size(); i++) {
            ItemAssessment row = rows.get(i);
            for (int j = 0; j < row.reasons().size(); j++) {
                Reason reason = row.reasons().get(j);
                if (isMarked(reason.arguments())) {
                    require(list + i + "/reasons/" + j + "/arguments", reason.evidence());
                }
            }
            for (int j = 0; j < row.notCounted().size(); j++) {
                DisregardedEvidence each = row.notCounted().get(j);
                if (isMarked(each.arguments())) {
                    require(list + i + "/notCounted/" + j + "/arguments", List.of(each.evidence()));
                }
            }
        }
    }

    /** Returns whether a remark may give details of a record that it does not list: the one that is named in another. */
    private boolean mayNameWithheld(Remark remark) {
        return remark.code() == RemarkCode.SUPERSESSION_INEFFECTIVE && !withheld.isEmpty();
    }

    private static boolean isMarked(Map<String, String> arguments) {
        return arguments.containsKey("withheld");
    }

    private void require(String pointer, Collection<EvidenceId> records) {
        if (records.stream().noneMatch(withheld::contains)) {
            contradictions.add(
                    pointer,
                    "content is marked as withheld, and none of the records is in withheld; expected one of them there");
        }
    }
}
