package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.code.Scope;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.advice.ChangeAnalysis;
import io.github.sscop.engine.advice.RemediationAdvice;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.DeclarationComparison;
import io.github.sscop.engine.determination.Determination;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.determination.VerdictRollUp;
import io.github.sscop.engine.determination.VerdictSchedule;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevanceResolver;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.engine.relevance.RuleRun;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** One assessment in the making: scope, then evidence, then verdicts, then roll-up. Nothing on the way looks back. */
final class AssessmentBuilder {

    private final SubmissionEvaluation hearing;
    private final Subject subject;
    private final String subjectInWords;
    private final List<ScheduledChange> calendar = new ArrayList<>();

    AssessmentBuilder(SubmissionEvaluation hearing) {
        this.hearing = hearing;
        this.subject = subject(hearing.submission());
        this.subjectInWords = RemediationAdvice.words(subject);
    }

    private static Subject subject(Submission submission) {
        return new Subject(
                Optional.of(submission.organisation().name()),
                submission.product().map(Product::name),
                submission.product().flatMap(Product::version),
                submission.product().flatMap(Product::digest));
    }

    Assessment assessment(DocumentRef policyId, List<String> ownRules, DocumentRef submissionId) {
        AssessmentPlan plan = hearing.plan();
        List<ItemAssessment> rows = new ArrayList<>(plan.asked().size());
        List<ItemAssessment> claims = new ArrayList<>(plan.asked().size());
        List<ItemAssessment> provisions = new ArrayList<>();
        for (AssessmentPlan.PlannedItem asked : plan.asked()) {
            ItemAssessment row = assess(asked);
            rows.add(row);
            (asked.target().item().level() == Level.CLAIM ? claims : provisions).add(row);
        }
        calendar.sort(Comparator.comparing(ScheduledChange::on)); // Stable, so items keep the catalog's order.
        List<PrincipleAssessment> principles = plan.rollUp().principles(rows, hearing.said());
        VerdictRollUp.RollUpVerdict whole = plan.rollUp().whole(rows);
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
                new VerdictCounts(
                        counts(claims, ItemAssessment::verdict),
                        counts(provisions, ItemAssessment::verdict),
                        counts(principles, PrincipleAssessment::verdict)),
                plan.rollUp().themes(rows),
                principles,
                claims,
                provisions,
                hearing.said().acceptedRisks(),
                calendar,
                traces(),
                new RemarkCollector(hearing).all());
    }

    private List<RuleResult> traces() {
        List<RuleResult> traces = new ArrayList<>();
        for (ResolvedRecord told : hearing.bearings().records()) {
            for (RuleRun ran : told.derived().ran()) {
                traces.add(ruleResult(told.candidate().record().id(), ran));
            }
        }
        return traces;
    }

    private static RuleResult ruleResult(EvidenceId evidence, RuleRun run) {
        return new RuleResult(
                run.rule().id(),
                evidence,
                run.rule().items(),
                run.rule().should(),
                run.rule().because(),
                run.outcome().result(),
                run.outcome().strength(),
                run.outcome().parts());
    }

    private static <R> Map<Verdict, Integer> counts(List<R> rows, Function<R, Verdict> verdictOf) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (R row : rows) {
            counts.merge(verdictOf.apply(row), 1, Integer::sum);
        }
        return counts;
    }

    // One item

    private ItemAssessment assess(AssessmentPlan.PlannedItem asked) {
        List<Relevance> own = hearing.bearings().on(asked.target().id());
        ItemContext question = hearing.question(asked.target(), !own.isEmpty());
        List<EvaluatedEvidence> weighings = new ArrayList<>(1);
        for (Criterion target : question.targets()) {
            List<Relevance> on = target.isSubstitute() ? hearing.bearings().on(target.id()) : own;
            weighings.add(EvaluatedEvidence.of(target, on, hearing.states(), hearing.asOf()));
        }
        Determination outcome = outcome(question, weighings);
        calendar.addAll(VerdictSchedule.of(question, hearing.bearings(), hearing.states()));
        return row(asked, question, outcome, weighings);
    }

    private Determination outcome(ItemContext question, List<EvaluatedEvidence> weighings) {
        if (!question.inScope()) {
            return new Determination(Verdict.NOT_APPLICABLE, List.of(scopedOut(question.item())));
        }
        EvaluatedEvidence judged = weighings.get(0);
        if (question.exclusion().isPresent() && judged.refutations().isEmpty()) {
            return Determination.excluded(question.exclusion().get());
        }
        Determination outcome = Determination.of(judged, question.unasked());
        return question.substitution()
                .map(substitution -> outcome.substituted(substitution, Determination.refuted(weighings.get(1))))
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

    private ItemAssessment row(AssessmentPlan.PlannedItem asked, ItemContext question, Determination outcome, List<EvaluatedEvidence> weighings) {
        Item item = question.item();
        List<Relevance> supports = weighings.get(0).supports();
        Optional<DeclaredStatus> declared = hearing.said().declared(item.id());
        boolean gap = outcome.verdict() == Verdict.NOT_MET || outcome.verdict() == Verdict.UNDETERMINED;
        boolean met = outcome.verdict() == Verdict.MET;
        ChangeAnalysis change = new ChangeAnalysis(question, weighings, hearing.states(), hearing.renewal());
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                outcome.verdict(),
                outcome.reasons(),
                ids(weighings, EvaluatedEvidence::supports),
                ids(weighings, EvaluatedEvidence::refutations),
                notCounted(weighings),
                isSeenOnlyByVendor(supports),
                restsOnOneOriginator(supports),
                declared,
                declared.map(status -> DeclarationComparison.agreement(
                        declared, outcome.verdict(), Reason.areOnlyNotAsked(outcome.reasons()))),
                gap
                        ? Optional.of(
                                asked.advice().nextAction(question.judged(), outcome, subjectInWords, hearing.asOf()))
                        : Optional.empty(),
                gap ? Optional.ofNullable(asked.advice().risk().get(outcome.verdict())) : Optional.empty(),
                gap ? change.toMeet() : List.of(),
                met ? change.fallsWithout() : List.of());
    }

    private static List<EvidenceId> ids(List<EvaluatedEvidence> weighings, Function<EvaluatedEvidence, List<Relevance>> which) {
        List<EvidenceId> ids = new ArrayList<>();
        for (EvaluatedEvidence weighing : weighings) {
            for (Relevance bearing : which.apply(weighing)) {
                ids.add(bearing.id());
            }
        }
        return List.copyOf(new TreeSet<>(ids));
    }

    private static List<DisregardedEvidence> notCounted(List<EvaluatedEvidence> weighings) {
        List<DisregardedEvidence> notCounted = new ArrayList<>();
        for (EvaluatedEvidence weighing : weighings) {
            for (EvaluatedRecord each : weighing.all()) {
                if (!each.counts()) {
                    notCounted.add(each.notCounted());
                }
            }
        }
        if (weighings.size() > 1) {
            notCounted.sort(Comparator.comparing(DisregardedEvidence::evidence));
        }
        return notCounted;
    }

    private boolean isSeenOnlyByVendor(List<Relevance> supports) {
        for (Relevance support : supports) {
            if (support.candidate().independence(hearing.asOf()) != Independence.VENDOR) {
                return false;
            }
        }
        return !supports.isEmpty();
    }

    private static boolean restsOnOneOriginator(List<Relevance> supports) {
        for (Relevance support : supports) {
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
