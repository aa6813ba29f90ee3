package io.github.sscop.assessment;

import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One assessment in the making: scope, then evidence, then verdicts, then roll-up. Nothing on the way looks back. */
final class Assessing {

    private final Hearing hearing;
    private final Subject subject;
    private final String subjectInWords;
    private final List<CalendarEntry> calendar = new ArrayList<>();

    Assessing(Hearing hearing) {
        this.hearing = hearing;
        this.subject = subject(hearing.submission());
        this.subjectInWords = Advice.words(subject);
    }

    private static Subject subject(Submission submission) {
        return new Subject(
                Optional.of(submission.organisation().name()),
                submission.product().map(Product::name),
                submission.product().flatMap(Product::version),
                submission.product().flatMap(Product::digest));
    }

    Assessment assessment(InputId policyId, List<String> ownRules, InputId submissionId) {
        Plan plan = hearing.plan();
        List<ItemAssessment> rows = new ArrayList<>(plan.asked().size());
        List<ItemAssessment> claims = new ArrayList<>(plan.asked().size());
        List<ItemAssessment> provisions = new ArrayList<>();
        for (Plan.Asked asked : plan.asked()) {
            ItemAssessment row = assess(asked);
            rows.add(row);
            (asked.target().item().level() == Level.CLAIM ? claims : provisions).add(row);
        }
        calendar.sort(Comparator.comparing(CalendarEntry::on)); // Stable, so items keep the catalog's order.
        List<PrincipleAssessment> principles = plan.rollUp().principles(rows, hearing.said());
        RollUp.Rolled whole = plan.rollUp().whole(rows);
        return new Assessment(
                plan.code(),
                policyId,
                ownRules,
                submissionId,
                hearing.asOf(),
                Producer.thisLibrary(),
                subject,
                hearing.submission().organisation().seniorResponsibleOwner(),
                whole.verdict(),
                whole.reasons(),
                new Counts(
                        Counts.of(claims, ItemAssessment::verdict),
                        Counts.of(provisions, ItemAssessment::verdict),
                        Counts.of(principles, PrincipleAssessment::verdict)),
                plan.rollUp().themes(rows),
                principles,
                claims,
                provisions,
                hearing.said().acceptedRisks(),
                calendar,
                traces(),
                new Findings(hearing).all());
    }

    private List<RuleTrace> traces() {
        List<RuleTrace> traces = new ArrayList<>();
        for (Bearings.Told told : hearing.bearings().records()) {
            for (Derivation.Ran ran : told.derived().ran()) {
                traces.add(RuleTrace.of(told.candidate().record().id(), ran));
            }
        }
        return traces;
    }

    // One item

    private ItemAssessment assess(Plan.Asked asked) {
        List<Bearing> own = hearing.bearings().on(asked.target().id());
        Question question = hearing.question(asked.target(), !own.isEmpty());
        List<Weighing> weighings = new ArrayList<>(1);
        for (Target target : question.targets()) {
            List<Bearing> on = target.isSubstitute() ? hearing.bearings().on(target.id()) : own;
            weighings.add(Weighing.of(target, on, hearing.states(), hearing.asOf()));
        }
        Outcome outcome = outcome(question, weighings);
        calendar.addAll(ItemCalendar.of(question, hearing.bearings(), hearing.states()));
        return row(asked, question, outcome, weighings);
    }

    private Outcome outcome(Question question, List<Weighing> weighings) {
        if (!question.inScope()) {
            return new Outcome(Verdict.NOT_APPLICABLE, List.of(scopedOut(question.item())));
        }
        Weighing judged = weighings.get(0);
        if (question.exclusion().isPresent() && judged.refutations().isEmpty()) {
            return Outcome.excluded(question.exclusion().get());
        }
        Outcome outcome = Outcome.of(judged, question.unasked());
        return question.substitution()
                .map(substitution -> outcome.substituted(substitution, Outcome.refuted(weighings.get(1))))
                .orElse(outcome);
    }

    /** Scope comes first: what is out of scope is not applicable, whatever the evidence. */
    private Reason scopedOut(Item item) {
        Scope scope = hearing.scope();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("group", scope.stakeholderGroup().name());
        scope.row().ifPresent(row -> {
            arguments.put("note", row.note());
            arguments.put("locator", row.locator());
        });
        arguments.put("what", item.theme().map(theme -> "Theme " + theme).orElse("This statement"));
        return new Reason(ReasonCode.SCOPED_OUT, arguments, List.of());
    }

    private ItemAssessment row(Plan.Asked asked, Question question, Outcome outcome, List<Weighing> weighings) {
        Item item = question.item();
        List<Bearing> supports = weighings.get(0).supports();
        Optional<DeclaredStatus> declared = hearing.said().declared(item.id());
        boolean gap = outcome.verdict() == Verdict.NOT_MET || outcome.verdict() == Verdict.UNDETERMINED;
        boolean met = outcome.verdict() == Verdict.MET;
        WhatWouldChange change = new WhatWouldChange(question, weighings, hearing);
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                outcome.verdict(),
                outcome.reasons(),
                ids(weighings, Weighing::supports),
                ids(weighings, Weighing::refutations),
                notCounted(weighings),
                isSeenOnlyByVendor(supports),
                restsOnOneOriginator(supports),
                declared,
                declared.map(status -> Agreement.between(declared, outcome.verdict(), outcome.isOnlyUnasked())),
                gap
                        ? Optional.of(
                                asked.advice().nextAction(question.judged(), outcome, subjectInWords, hearing.asOf()))
                        : Optional.empty(),
                gap ? Optional.ofNullable(asked.advice().risk().get(outcome.verdict())) : Optional.empty(),
                gap ? change.toMeet() : List.of(),
                met ? change.fallsWithout() : List.of());
    }

    private static List<EvidenceId> ids(List<Weighing> weighings, Function<Weighing, List<Bearing>> which) {
        List<EvidenceId> ids = new ArrayList<>();
        for (Weighing weighing : weighings) {
            for (Bearing bearing : which.apply(weighing)) {
                ids.add(bearing.id());
            }
        }
        return EvidenceIds.distinct(ids);
    }

    private static List<NotCounted> notCounted(List<Weighing> weighings) {
        List<NotCounted> notCounted = new ArrayList<>();
        for (Weighing weighing : weighings) {
            for (Weighing.Weighed each : weighing.all()) {
                if (!each.counts()) {
                    notCounted.add(each.notCounted());
                }
            }
        }
        if (weighings.size() > 1) {
            notCounted.sort(Comparator.comparing(NotCounted::evidence));
        }
        return notCounted;
    }

    private boolean isSeenOnlyByVendor(List<Bearing> supports) {
        for (Bearing support : supports) {
            if (support.candidate().independence(hearing.asOf()) != Independence.VENDOR) {
                return false;
            }
        }
        return !supports.isEmpty();
    }

    private static boolean restsOnOneOriginator(List<Bearing> supports) {
        for (Bearing support : supports) {
            if (!support.record()
                    .originator()
                    .name()
                    .equals(supports.get(0).record().originator().name())) {
                return false;
            }
        }
        return !supports.isEmpty();
    }
}
