package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.engine.determination.DeclarationComparison;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The check of the row of one item: its verdict, its reasons, its records and what else follows from these. */
final class RowCheck {

    private final String at;
    private final ItemAssessment row;
    private final Item item;
    private final boolean withheld;
    private final ContradictionCollector contradictions;
    private final Set<EvidenceId> counted;
    private final Set<EvidenceId> refutedBy;
    private final Set<EvidenceId> notCounted = new HashSet<>();

    /**
     * Creates the check.
     *
     * @param withheld whether the submission withholds records
     */
    RowCheck(String at, ItemAssessment row, Item item, boolean withheld, ContradictionCollector contradictions) {
        this.at = at;
        this.row = row;
        this.item = item;
        this.withheld = withheld;
        this.contradictions = contradictions;
        this.counted = new HashSet<>(row.counted());
        this.refutedBy = new HashSet<>(row.refutedBy());
        row.notCounted().forEach(each -> notCounted.add(each.evidence()));
    }

    void check() {
        checkCatalog();
        new ReasonCheck(at, row, counted, refutedBy, notCounted, contradictions).check();
        checkRepetitions("counted", row.counted(), counted.size());
        checkRepetitions("refutedBy", row.refutedBy(), refutedBy.size());
        checkConfirmed();
        checkNotCounted();
        checkFlag("vendorOnly", row.vendorOnly());
        checkFlag("singleOriginator", row.singleOriginator());
        checkAgreement();
        checkAdvice();
    }

    private void checkCatalog() {
        if (!row.principle().equals(item.principle())) {
            addNotInCatalog("principle", row.principle(), item.principle());
        }
        if (!row.obligation().equals(item.obligation())) {
            addNotInCatalog("obligation", row.obligation(), item.obligation());
        }
    }

    private void addNotInCatalog(String field, Optional<?> found, Optional<?> expected) {
        add(
                field,
                field + " of " + row.id() + " is " + given(found) + "; expected " + asked(expected)
                        + ", as in the catalog");
    }

    private static String given(Optional<?> value) {
        return value.map(Object::toString).orElse("not given");
    }

    private static String asked(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }

    private void checkRepetitions(String list, List<EvidenceId> records, int different) {
        if (records.size() > different) {
            Set<EvidenceId> seen = new HashSet<>();
            for (int i = 0; i < records.size(); i++) {
                if (!seen.add(records.get(i))) {
                    add(
                            list + "/" + i,
                            list + " of " + row.id() + " names " + records.get(i)
                                    + " twice; expected each record once");
                }
            }
        }
    }

    /** A confirmed record is a counted one, and a row is unconfirmed only where no record that it rests on is confirmed. */
    private void checkConfirmed() {
        Set<EvidenceId> confirmed = new TreeSet<>(row.confirmed());
        checkRepetitions("confirmed", row.confirmed(), confirmed.size());
        for (int i = 0; i < row.confirmed().size(); i++) {
            EvidenceId id = row.confirmed().get(i);
            if (!counted.contains(id)) {
                contradictions.addUnknownRecord(
                        at + "/confirmed/" + i, id, "a record of counted in the row of " + row.id());
            }
        }
        boolean isConfirmed = row.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.SUFFICIENT)
                .flatMap(reason -> reason.evidence().stream())
                .anyMatch(confirmed::contains);
        boolean isUnconfirmed = row.has(ReasonCode.UNCONFIRMED) || row.has(ReasonCode.ONLY_UNCONFIRMED);
        if (row.has(ReasonCode.SUFFICIENT) && isConfirmed == isUnconfirmed) {
            add(
                    "reasons",
                    "reasons of " + row.id() + (isUnconfirmed ? " have UNCONFIRMED" : " lack UNCONFIRMED")
                            + "; expected the reason just where none of the sufficient records is in confirmed");
        }
    }

    private void checkNotCounted() {
        for (int i = 0; i < row.notCounted().size(); i++) {
            DisregardedEvidence each = row.notCounted().get(i);
            String part = "notCounted/" + i;
            EvidenceStatus before = each.state();
            for (EvidenceStatus other : each.otherStates()) {
                if (other.compareTo(before) <= 0 || other == EvidenceStatus.COUNTED) {
                    add(
                            part + "/otherStates",
                            "otherStates of " + each.evidence() + " at " + row.id() + " has " + other
                                    + " after " + before
                                    + "; expected other states that keep it from counting, each after the one"
                                    + " before in the order of the table");
                    break;
                }
                before = other;
            }
            checkStance(part, each);
        }
    }

    /** The states after NO_STANCE apply only to supports: a refutation neither expires nor goes stale. */
    private void checkStance(String part, DisregardedEvidence each) {
        boolean isWithout =
                each.state() == EvidenceStatus.NO_STANCE || each.otherStates().contains(EvidenceStatus.NO_STANCE);
        if (isWithout == each.stance().isPresent()) {
            add(
                    part + "/stance",
                    "stance of " + each.evidence() + " at " + row.id() + " is " + given(each.stance()) + "; expected "
                            + (isWithout ? "none with" : "one without") + " the state NO_STANCE");
        }
        if (each.stance().filter(Stance.REFUTES::equals).isPresent()
                && each.state().compareTo(EvidenceStatus.NO_STANCE) > 0) {
            add(
                    part + "/state",
                    "state of " + each.evidence() + " at " + row.id() + " is " + each.state()
                            + ", and it refutes; expected a state that keeps a refutation from counting");
        }
    }

    private void checkFlag(String field, boolean flag) {
        if (flag && row.counted().isEmpty()) {
            add(field, field + " of " + row.id() + " is true; expected false, since no support counts");
        }
    }

    private void checkAgreement() {
        Optional<Agreement> expected = row.declared()
                .map(status -> DeclarationComparison.agreement(
                        row.declared(), row.verdict(), row.isOnlyNotAsked(), withheld, row.isEvidenced()));
        if (!row.agreement().equals(expected)) {
            add(
                    "agreement",
                    "agreement of " + row.id() + " is " + given(row.agreement()) + "; expected " + asked(expected)
                            + ", which follows from its declaration and its verdict");
        }
    }

    private void checkAdvice() {
        boolean isGap = row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED;
        if (row.nextAction().isPresent() != isGap) {
            addAtVerdict("nextAction", isGap ? "not given" : "given", isGap ? "one" : "none");
        }
        if (row.risk().isPresent() && !isGap) {
            addAtVerdict("risk", "given", "none");
        }
        if (!row.stepsToMeet().isEmpty() && !isGap) {
            addAtVerdict("stepsToMeet", "given", "none");
        }
        for (int i = 0; i < row.stepsToMeet().size(); i++) {
            RemediationStep step = row.stepsToMeet().get(i);
            String part = "stepsToMeet/" + i + "/evidence";
            step.evidence()
                    .filter(id -> !counted.contains(id) && !refutedBy.contains(id) && !notCounted.contains(id))
                    .ifPresent(id ->
                            contradictions.addUnknownRecord(at + "/" + part, id, "a record in the row of " + row.id()));
        }
        if (!row.indispensableEvidence().isEmpty() && row.verdict() != Verdict.MET) {
            addAtVerdict("indispensableEvidence", "given", "none");
        }
    }

    private void addAtVerdict(String field, String found, String expected) {
        add(
                field,
                field + " of " + row.id() + " is " + found + "; expected " + expected + " with the verdict "
                        + row.verdict());
    }

    private void add(String part, String text) {
        contradictions.add(at + "/" + part, text);
    }
}
