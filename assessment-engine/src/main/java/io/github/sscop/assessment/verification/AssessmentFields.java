package io.github.sscop.assessment.verification;

import static io.github.sscop.assessment.verification.ComparedField.each;
import static io.github.sscop.assessment.verification.ComparedField.maybe;
import static io.github.sscop.assessment.verification.ComparedField.one;

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
import io.github.sscop.evidence.Subject;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every part of an assessment's result and of its rows. */
final class AssessmentFields {

    /** The parts of the whole, but for its inputs and its rows. */
    static final List<ComparedField<Assessment>> OF_ASSESSMENT = List.of(
            one("subject", Assessment::subject, AssessmentFields::words),
            maybe("seniorResponsibleOwner", Assessment::seniorResponsibleOwner, SeniorResponsibleOwner::name),
            one("verdict", Assessment::verdict, Verdict::name),
            each("reasons", Assessment::reasons, AssessmentFields::words),
            one("counts", Assessment::counts, AssessmentFields::words),
            each("acceptedRisks", Assessment::acceptedRisks, risk -> risk.item() + " until " + risk.until()),
            each("calendar", Assessment::calendar, entry -> entry.item() + " " + entry.to() + " on " + entry.on()),
            each("rules", Assessment::rules, trace -> trace.rule() + " on " + trace.evidence() + ": " + trace.result()),
            each(
                    "remarks",
                    Assessment::remarks,
                    remark -> remark.code()
                            + remark.item().map(item -> " at " + item).orElse("")
                            + words(remark.evidence())));

    static final List<ComparedField<ThemeAssessment>> OF_THEME = List.of(
            one("verdict", ThemeAssessment::verdict, Verdict::name),
            each("reasons", ThemeAssessment::reasons, AssessmentFields::words));

    static final List<ComparedField<PrincipleAssessment>> OF_PRINCIPLE = List.of(
            one("theme", PrincipleAssessment::theme, ItemId::value),
            one("verdict", PrincipleAssessment::verdict, Verdict::name),
            each("reasons", PrincipleAssessment::reasons, AssessmentFields::words),
            maybe("declared", PrincipleAssessment::declared, Enum::name),
            one("agreement", PrincipleAssessment::agreement, Enum::name));

    static final List<ComparedField<ItemAssessment>> OF_ITEM = List.of(
            maybe("principle", ItemAssessment::principle, ItemId::value),
            maybe("obligation", ItemAssessment::obligation, Enum::name),
            one("verdict", ItemAssessment::verdict, Verdict::name),
            each("reasons", ItemAssessment::reasons, AssessmentFields::words),
            each("counted", ItemAssessment::counted, EvidenceId::value),
            each("refutedBy", ItemAssessment::refutedBy, EvidenceId::value),
            each("notCounted", ItemAssessment::notCounted, each -> each.state() + " " + each.evidence()),
            one("vendorOnly", ItemAssessment::vendorOnly, String::valueOf),
            one("singleOriginator", ItemAssessment::singleOriginator, String::valueOf),
            maybe("declared", ItemAssessment::declared, Enum::name),
            maybe("agreement", ItemAssessment::agreement, Enum::name),
            maybe("nextAction", ItemAssessment::nextAction, ValueWording::quoted),
            maybe("risk", ItemAssessment::risk, ValueWording::quoted),
            each(
                    "stepsToMeet",
                    ItemAssessment::stepsToMeet,
                    step -> step.action() + words(step.evidence().map(List::of).orElse(List.of()))),
            each("indispensableEvidence", ItemAssessment::indispensableEvidence, EvidenceId::value));

    private AssessmentFields() {}

    /** Every part that is not the same in two assessments of the same code. */
    static List<Mismatch> mismatches(Assessment recorded, Assessment replayed) {
        List<Mismatch> found = new ArrayList<>();
        compare(found, OF_ASSESSMENT, recorded, replayed, Optional.empty(), "The assessment");
        compareRows(found, OF_THEME, recorded.themes(), ThemeAssessment::id, id -> replayed.theme(id), "Theme ");
        compareRows(
                found,
                OF_PRINCIPLE,
                recorded.principles(),
                PrincipleAssessment::id,
                id -> replayed.principle(id),
                "Principle ");
        compareRows(found, OF_ITEM, recorded.items(), ItemAssessment::id, id -> replayed.item(id), "Item ");
        return found;
    }

    private static <R> void compareRows(
            List<Mismatch> found,
            List<ComparedField<R>> parts,
            List<R> rows,
            Function<R, ItemId> idOf,
            Function<ItemId, R> replayed,
            String level) {
        for (R row : rows) {
            ItemId id = idOf.apply(row);
            compare(found, parts, row, replayed.apply(id), Optional.of(id), level + id);
        }
    }

    private static <R> void compare(
            List<Mismatch> found,
            List<ComparedField<R>> parts,
            R recorded,
            R replayed,
            Optional<ItemId> element,
            String what) {
        for (ComparedField<R> part : parts) {
            part.first()
                    .apply(recorded, replayed)
                    .ifPresent(pair -> found.add(new Mismatch(
                            MismatchCode.RESULT,
                            element,
                            Map.of(
                                    "what", what,
                                    "part", part.name(),
                                    "recorded", pair.recorded(),
                                    "replayed", pair.replayed()))));
        }
    }

    private static String words(Reason reason) {
        return reason.code() + words(reason.evidence());
    }

    private static String words(List<EvidenceId> evidence) {
        return evidence.isEmpty() ? "" : " " + ValueWording.listed(evidence);
    }

    private static String words(Subject subject) {
        return Stream.of(subject.organisation(), subject.product(), subject.version(), subject.digest())
                .flatMap(Optional::stream)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
    }

    private static String words(VerdictCounts counts) {
        return "claims " + counts.claims() + ", provisions " + counts.provisions() + ", principles "
                + counts.principles();
    }
}
