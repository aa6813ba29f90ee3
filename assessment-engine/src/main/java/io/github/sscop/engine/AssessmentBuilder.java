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

    private final SubmissionEvaluation evaluation;
    private final Subject subject;
    private final String subjectInWords;
    private final List<ScheduledChange> calendar = new ArrayList<>();

    AssessmentBuilder(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
        this.subject = subject(evaluation.submission());
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
        AssessmentPlan plan = evaluation.plan();
        List<ItemAssessment> rows = new ArrayList<>(plan.planned().size());
        List<ItemAssessment> claims = new ArrayList<>(plan.planned().size());
        List<ItemAssessment> provisions = new ArrayList<>();
        for (AssessmentPlan.PlannedItem planned : plan.planned()) {
            ItemAssessment row = assess(planned);
            rows.add(row);
            (planned.criterion().item().level() == Level.CLAIM ? claims : provisions).add(row);
        }
        calendar.sort(Comparator.comparing(ScheduledChange::on)); // Stable, so items keep the catalog's order.
        List<PrincipleAssessment> principles = plan.rollUp().principles(rows, evaluation.said());
        VerdictRollUp.RollUpVerdict whole = plan.rollUp().whole(rows);
        return new Assessment(
                plan.code(),
                policyId,
                ownRules,
                submissionId,
                evaluation.asOf(),
                Producer.thisLibrary(),
                subject,
                evaluation.submission().organisation().seniorResponsibleOwner(),
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
                evaluation.said().acceptedRisks(),
                calendar,
                traces(),
                new RemarkCollector(evaluation).all());
    }

    private List<RuleResult> traces() {
        List<RuleResult> traces = new ArrayList<>();
        for (ResolvedRecord resolved : evaluation.relevances().records()) {
            for (RuleRun ran : resolved.derived().ran()) {
                traces.add(ruleResult(resolved.profile().record().id(), ran));
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

    private ItemAssessment assess(AssessmentPlan.PlannedItem planned) {
        List<Relevance> own = evaluation.relevances().on(planned.criterion().id());
        ItemContext context = evaluation.context(planned.criterion(), !own.isEmpty());
        List<EvaluatedEvidence> evaluatedEvidence = new ArrayList<>(1);
        for (Criterion criterion : context.criteria()) {
            List<Relevance> on = criterion.isSubstitute() ? evaluation.relevances().on(criterion.id()) : own;
            evaluatedEvidence.add(EvaluatedEvidence.of(criterion, on, evaluation.states(), evaluation.asOf()));
        }
        Determination outcome = outcome(context, evaluatedEvidence);
        calendar.addAll(VerdictSchedule.of(context, evaluation.relevances(), evaluation.states()));
        return row(planned, context, outcome, evaluatedEvidence);
    }

    private Determination outcome(ItemContext context, List<EvaluatedEvidence> evaluatedEvidence) {
        if (!context.inScope()) {
            return new Determination(Verdict.NOT_APPLICABLE, List.of(scopedOut(context.item())));
        }
        EvaluatedEvidence judged = evaluatedEvidence.get(0);
        if (context.exclusion().isPresent() && judged.refutations().isEmpty()) {
            return Determination.excluded(context.exclusion().get());
        }
        Determination outcome = Determination.of(judged, context.notAsked());
        return context.substitution()
                .map(substitution -> outcome.substituted(substitution, Determination.refuted(evaluatedEvidence.get(1))))
                .orElse(outcome);
    }

    /** Scope comes first: what is out of scope is not applicable, whatever the evidence. */
    private Reason scopedOut(Item item) {
        Scope scope = evaluation.scope();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("group", scope.stakeholderGroup().name());
        scope.row().ifPresent(row -> {
            arguments.put("note", row.note());
            arguments.put("locator", row.locator());
        });
        arguments.put("what", item.theme().map(theme -> "Theme " + theme).orElse("This statement"));
        return new Reason(ReasonCode.SCOPED_OUT, arguments, List.of());
    }

    private ItemAssessment row(AssessmentPlan.PlannedItem planned, ItemContext context, Determination outcome, List<EvaluatedEvidence> evaluatedEvidence) {
        Item item = context.item();
        List<Relevance> supports = evaluatedEvidence.get(0).supports();
        Optional<DeclaredStatus> declared = evaluation.said().declared(item.id());
        boolean gap = outcome.verdict() == Verdict.NOT_MET || outcome.verdict() == Verdict.UNDETERMINED;
        boolean met = outcome.verdict() == Verdict.MET;
        ChangeAnalysis change = new ChangeAnalysis(context, evaluatedEvidence, evaluation.states(), evaluation.renewal());
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                outcome.verdict(),
                outcome.reasons(),
                ids(evaluatedEvidence, EvaluatedEvidence::supports),
                ids(evaluatedEvidence, EvaluatedEvidence::refutations),
                notCounted(evaluatedEvidence),
                isVendorOnly(supports),
                singleOriginator(supports),
                declared,
                declared.map(status -> DeclarationComparison.agreement(
                        declared, outcome.verdict(), Reason.areOnlyNotAsked(outcome.reasons()))),
                gap
                        ? Optional.of(
                                planned.advice().nextAction(context.judged(), outcome, subjectInWords, evaluation.asOf()))
                        : Optional.empty(),
                gap ? Optional.ofNullable(planned.advice().risk().get(outcome.verdict())) : Optional.empty(),
                gap ? change.stepsToMeet() : List.of(),
                met ? change.indispensableEvidence() : List.of());
    }

    private static List<EvidenceId> ids(List<EvaluatedEvidence> evaluatedEvidence, Function<EvaluatedEvidence, List<Relevance>> which) {
        List<EvidenceId> ids = new ArrayList<>();
        for (EvaluatedEvidence evaluated : evaluatedEvidence) {
            for (Relevance relevance : which.apply(evaluated)) {
                ids.add(relevance.id());
            }
        }
        return List.copyOf(new TreeSet<>(ids));
    }

    private static List<DisregardedEvidence> notCounted(List<EvaluatedEvidence> evaluatedEvidence) {
        List<DisregardedEvidence> notCounted = new ArrayList<>();
        for (EvaluatedEvidence evaluated : evaluatedEvidence) {
            for (EvaluatedRecord each : evaluated.all()) {
                if (!each.counts()) {
                    notCounted.add(each.notCounted());
                }
            }
        }
        if (evaluatedEvidence.size() > 1) {
            notCounted.sort(Comparator.comparing(DisregardedEvidence::evidence));
        }
        return notCounted;
    }

    private boolean isVendorOnly(List<Relevance> supports) {
        for (Relevance support : supports) {
            if (support.profile().independence(evaluation.asOf()) != Independence.VENDOR) {
                return false;
            }
        }
        return !supports.isEmpty();
    }

    private static boolean singleOriginator(List<Relevance> supports) {
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
