package io.github.sscop.assessment.verification;

import static io.github.sscop.assessment.verification.ComparedField.list;
import static io.github.sscop.assessment.verification.ComparedField.optional;
import static io.github.sscop.assessment.verification.ComparedField.required;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compared fields of an assessment and of its rows. */
final class AssessmentFields {

    /** The fields of the whole, without its basis and its rows. */
    static final List<ComparedField<Assessment>> OF_ASSESSMENT = List.of(
            required("subject", Assessment::subject, AssessmentFields::text),
            optional("seniorResponsibleOwner", Assessment::seniorResponsibleOwner, SeniorResponsibleOwner::name),
            required("verdict", Assessment::verdict, Verdict::name),
            list("reasons", Assessment::reasons, AssessmentFields::text),
            optional("advisory", Assessment::advisory, Verdict::name),
            required("counts", Assessment::counts, AssessmentFields::text),
            list("acceptedRisks", Assessment::acceptedRisks, risk -> risk.item() + " until " + risk.until()),
            list("counterpartRisks", Assessment::counterpartRisks, risk -> risk.item() + " until " + risk.until()),
            list("calendar", Assessment::calendar, entry -> entry.item() + " " + entry.to() + " on " + entry.on()),
            list("unlinked", Assessment::unlinked, EvidenceId::value),
            list(
                    "rules",
                    Assessment::rules,
                    result -> result.rule() + " on " + result.evidence() + ": " + result.result()),
            list(
                    "remarks",
                    Assessment::remarks,
                    remark -> remark.code()
                            + remark.item().map(item -> " at " + item).orElse("")
                            + text(remark.evidence())),
            list("withheld", Assessment::withheld, EvidenceId::value));

    static final List<ComparedField<ThemeAssessment>> OF_THEME = List.of(
            required("verdict", ThemeAssessment::verdict, Verdict::name),
            list("reasons", ThemeAssessment::reasons, AssessmentFields::text),
            optional("advisory", ThemeAssessment::advisory, Verdict::name));

    static final List<ComparedField<PrincipleAssessment>> OF_PRINCIPLE = List.of(
            required("theme", PrincipleAssessment::theme, ItemId::value),
            required("verdict", PrincipleAssessment::verdict, Verdict::name),
            list("reasons", PrincipleAssessment::reasons, AssessmentFields::text),
            optional("advisory", PrincipleAssessment::advisory, Verdict::name),
            optional("declared", PrincipleAssessment::declared, Enum::name),
            required("agreement", PrincipleAssessment::agreement, Enum::name));

    static final List<ComparedField<ItemAssessment>> OF_ITEM = List.of(
            optional("principle", ItemAssessment::principle, ItemId::value),
            optional("obligation", ItemAssessment::obligation, Enum::name),
            required("verdict", ItemAssessment::verdict, Verdict::name),
            list("reasons", ItemAssessment::reasons, AssessmentFields::text),
            list("counted", ItemAssessment::counted, EvidenceId::value),
            list("confirmed", ItemAssessment::confirmed, EvidenceId::value),
            list("refutedBy", ItemAssessment::refutedBy, EvidenceId::value),
            list("notCounted", ItemAssessment::notCounted, each -> each.state() + " " + each.evidence()),
            required("vendorOnly", ItemAssessment::vendorOnly, String::valueOf),
            required("singleOriginator", ItemAssessment::singleOriginator, String::valueOf),
            optional("declared", ItemAssessment::declared, Enum::name),
            optional("agreement", ItemAssessment::agreement, Enum::name),
            optional("nextAction", ItemAssessment::nextAction, ValueWording::quoted),
            optional("risk", ItemAssessment::risk, ValueWording::quoted),
            list(
                    "stepsToMeet",
                    ItemAssessment::stepsToMeet,
                    step -> step.action() + text(step.evidence().map(List::of).orElse(List.of()))),
            list("indispensableEvidence", ItemAssessment::indispensableEvidence, EvidenceId::value));

    private AssessmentFields() {}

    /** Returns every field that differs between two assessments of the same code. */
    static List<Mismatch> mismatches(Assessment recorded, Assessment replayed) {
        List<Mismatch> mismatches = new ArrayList<>();
        compare(mismatches, OF_ASSESSMENT, recorded, replayed, Optional.empty(), "The assessment");
        compareRows(mismatches, OF_THEME, recorded.themes(), ThemeAssessment::id, id -> replayed.theme(id), "Theme ");
        compareRows(
                mismatches,
                OF_PRINCIPLE,
                recorded.principles(),
                PrincipleAssessment::id,
                id -> replayed.principle(id),
                "Principle ");
        compareRows(mismatches, OF_ITEM, recorded.items(), ItemAssessment::id, id -> replayed.item(id), "Item ");
        return mismatches;
    }

    private static <R> void compareRows(
            List<Mismatch> mismatches,
            List<ComparedField<R>> fields,
            List<R> rows,
            Function<R, ItemId> idOf,
            Function<ItemId, R> replayed,
            String level) {
        for (R row : rows) {
            ItemId id = idOf.apply(row);
            compare(mismatches, fields, row, replayed.apply(id), Optional.of(id), level + id);
        }
    }

    private static <R> void compare(
            List<Mismatch> mismatches,
            List<ComparedField<R>> fields,
            R recorded,
            R replayed,
            Optional<ItemId> element,
            String owner) {
        for (ComparedField<R> field : fields) {
            field.firstDifference()
                    .apply(recorded, replayed)
                    .ifPresent(pair -> mismatches.add(new Mismatch(
                            MismatchCode.RESULT,
                            element,
                            Map.of(
                                    "what", owner,
                                    "part", field.name(),
                                    "recorded", pair.recorded(),
                                    "replayed", pair.replayed()))));
        }
    }

    private static String text(Reason reason) {
        return reason.code() + text(reason.evidence());
    }

    private static String text(List<EvidenceId> evidence) {
        return evidence.isEmpty() ? "" : " " + ValueWording.listed(evidence);
    }

    private static String text(AssessedSubject subject) {
        return Stream.of(subject.organisation(), subject.product(), subject.version(), subject.digest())
                .flatMap(Optional::stream)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
    }

    private static String text(VerdictCounts counts) {
        return "claims " + counts.claims() + ", provisions " + counts.provisions() + ", principles "
                + counts.principles();
    }
}
