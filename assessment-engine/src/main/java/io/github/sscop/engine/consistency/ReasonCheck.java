package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.consistency.ReasonBasis.RecordList;
import io.github.sscop.evidence.EvidenceId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The check of the reasons in the row of one item, from which its verdict follows, against the records of the row. */
final class ReasonCheck {

    private final String at;
    private final ItemAssessment row;
    private final Set<EvidenceId> counted;
    private final Set<EvidenceId> refutedBy;
    private final Set<EvidenceId> notCounted;
    private final ContradictionCollector contradictions;

    ReasonCheck(
            String at,
            ItemAssessment row,
            Set<EvidenceId> counted,
            Set<EvidenceId> refutedBy,
            Set<EvidenceId> notCounted,
            ContradictionCollector contradictions) {
        this.at = at;
        this.row = row;
        this.counted = counted;
        this.refutedBy = refutedBy;
        this.notCounted = notCounted;
        this.contradictions = contradictions;
    }

    void check() {
        Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
        for (int i = 0; i < row.reasons().size(); i++) {
            Reason reason = row.reasons().get(i);
            codes.add(reason.code());
            String part = at + "/reasons/" + i;
            Optional<ReasonBasis> basis = ReasonBasis.of(reason.code());
            if (basis.isEmpty()) {
                contradictions.add(
                        part + "/code",
                        "reason of " + row.id() + " is " + reason.code()
                                + ", which is a reason for a principle, a theme or the code; expected one for an item");
            } else {
                checkRecords(part + "/evidence", reason, basis.get().records());
            }
        }
        checkVerdict(codes);
        checkLists(codes);
    }

    private void checkVerdict(Set<ReasonCode> codes) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (ReasonCode code : codes) {
            // A direct refutation decides, whatever is refuted indirectly as well.
            if (code != ReasonCode.INDIRECTLY_REFUTED || !codes.contains(ReasonCode.REFUTED)) {
                ReasonBasis.of(code).flatMap(ReasonBasis::verdict).ifPresent(verdicts::add);
            }
        }
        if (verdicts.size() != 1) {
            contradictions.add(
                    at + "/reasons",
                    "reasons of " + row.id() + " are " + listed(codes) + ", which give "
                            + (verdicts.isEmpty() ? "no verdict" : listed(verdicts)) + "; expected one verdict");
        } else if (!verdicts.contains(row.verdict())) {
            contradictions.add(
                    at + "/verdict",
                    "verdict of " + row.id() + " is " + row.verdict() + "; expected " + listed(verdicts)
                            + ", which follows from the reasons " + listed(codes));
        }
    }

    private static String listed(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" and "));
    }

    private void checkRecords(String pointer, Reason reason, RecordList list) {
        if ((list == RecordList.NONE) != reason.evidence().isEmpty()) {
            contradictions.add(
                    pointer,
                    "evidence of the reason " + reason.code() + " of " + row.id() + " is "
                            + (reason.evidence().isEmpty() ? "empty" : "given") + "; expected "
                            + (list == RecordList.NONE ? "" : "records of ") + list.field());
        }
        Set<EvidenceId> records = records(list);
        for (int i = 0; i < reason.evidence().size() && list != RecordList.NONE; i++) {
            EvidenceId id = reason.evidence().get(i);
            if (!records.contains(id)) {
                contradictions.addUnknownRecord(
                        pointer + "/" + i, id, "a record of " + list.field() + " in the row of " + row.id());
            }
        }
    }

    private Set<EvidenceId> records(RecordList list) {
        return switch (list) {
            case NONE -> Set.of();
            case COUNTED -> counted;
            case REFUTED_BY -> refutedBy;
            case NOT_COUNTED -> notCounted;
        };
    }

    /** Where a substitute is assessed, the row also lists records of the item in its own words, which the reasons need not name. */
    private void checkLists(Set<ReasonCode> codes) {
        boolean isRefuted = codes.contains(ReasonCode.REFUTED) || codes.contains(ReasonCode.INDIRECTLY_REFUTED);
        boolean isOutOfScope = codes.contains(ReasonCode.SCOPED_OUT);
        if (!refutedBy.isEmpty() && !isRefuted && !isOutOfScope) {
            contradictions.add(
                    at + "/refutedBy",
                    "refutedBy of " + row.id() + " names records; expected none without the reason REFUTED or"
                            + " INDIRECTLY_REFUTED");
        }
        if (codes.contains(ReasonCode.SUBSTITUTED)) {
            return;
        }
        if (isRefuted) {
            checkAllNamed("refutedBy", refutedBy, RecordList.REFUTED_BY);
        }
        boolean lacksSupport = codes.contains(ReasonCode.NO_EVIDENCE)
                || codes.contains(ReasonCode.NOT_ASKED)
                || codes.contains(ReasonCode.ONLY_NOT_COUNTED);
        if (lacksSupport && !counted.isEmpty()) {
            contradictions.add(
                    at + "/counted",
                    "counted of " + row.id() + " names records; expected none with the reason " + listed(codes));
        }
        if (codes.contains(ReasonCode.ONLY_NOT_COUNTED)) {
            checkAllNamed("notCounted", notCounted, RecordList.NOT_COUNTED);
        } else if (lacksSupport && !notCounted.isEmpty()) {
            contradictions.add(
                    at + "/notCounted",
                    "notCounted of " + row.id() + " names records; expected none with the reason " + listed(codes));
        }
    }

    private void checkAllNamed(String field, Set<EvidenceId> records, RecordList list) {
        Set<EvidenceId> unnamed = new HashSet<>(records);
        row.reasons().stream()
                .filter(reason -> ReasonBasis.of(reason.code())
                        .filter(basis -> basis.records() == list)
                        .isPresent())
                .forEach(reason -> reason.evidence().forEach(unnamed::remove));
        unnamed.stream()
                .sorted()
                .forEach(id -> contradictions.add(
                        at + "/" + field,
                        field + " of " + row.id() + " names " + id
                                + ", which no reason names; expected it in the reasons"));
    }
}
