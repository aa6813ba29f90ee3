package io.github.sscop.engine;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.advice.ChangeAnalysis;
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
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The builder of one assessment: computes the rows of the items first, then what they roll up to, the calendar and the remarks. */
final class AssessmentBuilder {

    private final SubmissionEvaluation evaluation;
    private final AssessedSubject subject;
    private final String subjectText;
    private final List<ScheduledChange> changes = new ArrayList<>();
    private final List<EvaluatedEvidence> evaluated = new ArrayList<>();

    AssessmentBuilder(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
        this.subject = subject(evaluation.submission());
        this.subjectText = subject.text();
    }

    private static AssessedSubject subject(Submission submission) {
        Optional<Product.Repository> repository = submission
                .product()
                .map(Product::repositories)
                .filter(repositories -> repositories.size() == 1)
                .map(repositories -> repositories.get(0));
        Organisation organisation = submission.organisation();
        Optional<Product> product = submission.product();
        return new AssessedSubject(
                Optional.of(organisation.name()),
                Stream.concat(
                                organisation.identifier().stream(),
                                organisation.identifiers().stream().map(Organisation.Identifier::toString))
                        .distinct()
                        .toList(),
                organisation.formerNames(),
                product.map(Product::name),
                product.map(Product::identifiers).orElse(List.of()),
                product.flatMap(Product::version),
                product.flatMap(Product::digest),
                product.flatMap(each -> each.packageUrls().stream().findFirst()),
                repository.map(Product.Repository::location),
                repository.flatMap(Product.Repository::commit));
    }

    /**
     * Builds the assessment.
     *
     * @param basis the inputs, as the assessment refers to them
     */
    Assessment build(AssessmentBasis basis) {
        AssessmentPlan plan = evaluation.plan();
        List<ItemAssessment> rows = new ArrayList<>(plan.plannedItems().size());
        List<ItemAssessment> claims = new ArrayList<>(plan.plannedItems().size());
        List<ItemAssessment> provisions = new ArrayList<>();
        for (AssessmentPlan.PlannedItem planned : plan.plannedItems()) {
            ItemAssessment row = assess(planned);
            rows.add(row);
            (planned.criterion().item().level() == Level.CLAIM ? claims : provisions).add(row);
        }
        List<PrincipleAssessment> principles = plan.rollUp()
                .assessPrinciples(rows, evaluation.statements()::declaredStatus, evaluation.isWithholding());
        VerdictRollUp.RollUpVerdict codeVerdict = plan.rollUp().assessCode(rows, unnamed(evaluation.submission()));
        List<Remark> remarks = new ArrayList<>(new RemarkCollector(evaluation).remarks(evaluated));
        AssessmentCalendar calendar = new AssessmentCalendar(evaluation, rows, changes);
        calendar.remark().ifPresent(remarks::add);
        return new Assessment(
                plan.code(),
                basis.policy(),
                basis.ownRules(),
                basis.submission(),
                basis.counterpart(),
                evaluation.asOf(),
                Producer.thisLibrary(),
                subject,
                evaluation.submission().organisation().seniorResponsibleOwner(),
                codeVerdict.verdict(),
                codeVerdict.reasons(),
                codeVerdict.advisory(),
                new VerdictCounts(
                        counts(claims, ItemAssessment::verdict),
                        counts(provisions, ItemAssessment::verdict),
                        counts(principles, PrincipleAssessment::verdict)),
                plan.rollUp().assessThemes(rows),
                principles,
                claims,
                provisions,
                evaluation.statements().acceptedRisks(),
                evaluation.counterpartRisks(),
                calendar.entries(),
                new UnlinkedRecords(evaluation).ids(),
                ruleResults(),
                remarks,
                List.of());
    }

    /** Returns the words for what has neither an identifier nor a name that is more than a placeholder. */
    static Optional<String> unnamed(Submission submission) {
        Organisation organisation = submission.organisation();
        boolean unnamed = PlaceholderText.isPlaceholder(organisation.name())
                && organisation
                        .identifier()
                        .filter(id -> !PlaceholderText.isPlaceholder(id))
                        .isEmpty()
                && organisation.identifiers().stream()
                        .allMatch(identifier -> PlaceholderText.isPlaceholder(identifier.value()));
        boolean productUnnamed = submission
                .product()
                .filter(product -> PlaceholderText.isPlaceholder(product.name()))
                .filter(product -> !product.isIdentified())
                .isPresent();
        if (!unnamed && !productUnnamed) {
            return Optional.empty();
        }
        String key = unnamed && productUnnamed ? "both" : unnamed ? "organisation" : "product";
        return Optional.of(AssessmentMessages.of("unnamed." + key, Map.of()));
    }

    private List<RuleResult> ruleResults() {
        List<RuleResult> results = new ArrayList<>();
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            for (RuleRun run : resolved.currentPeriod().ruleRuns()) {
                results.add(ruleResult(resolved.profile().record().id(), run));
            }
        }
        return results;
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

    static <R> Map<Verdict, Integer> counts(List<R> rows, Function<R, Verdict> verdictOf) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (R row : rows) {
            counts.merge(verdictOf.apply(row), 1, Integer::sum);
        }
        return counts;
    }

    // One item

    private ItemAssessment assess(AssessmentPlan.PlannedItem planned) {
        List<Relevance> own =
                evaluation.relevanceIndex().relevances(planned.criterion().id());
        ItemContext context = evaluation.context(planned.criterion(), !own.isEmpty());
        List<EvaluatedEvidence> evidence = new ArrayList<>(1);
        for (Criterion criterion : context.criteria()) {
            List<Relevance> relevances =
                    criterion.isSubstitute() ? evaluation.relevanceIndex().relevances(criterion.id()) : own;
            evidence.add(EvaluatedEvidence.of(criterion, relevances, evaluation.admissibility(), evaluation.asOf()));
        }
        Determination determination = Determination.of(context, evaluation.scope(), evidence, evaluation.asOf());
        evaluated.addAll(evidence);
        changes.addAll(VerdictSchedule.of(
                context, evaluation.relevanceIndex(), evaluation.admissibility(), AssessmentCalendar.MOST_ENTRIES + 1));
        return row(planned, context, determination, evidence);
    }

    private ItemAssessment row(
            AssessmentPlan.PlannedItem planned,
            ItemContext context,
            Determination determination,
            List<EvaluatedEvidence> evidence) {
        Item item = context.item();
        List<Relevance> supports = evidence.get(0).supports();
        Optional<DeclaredStatus> declared = evaluation.statements().declaredStatus(item.id());
        Verdict verdict = determination.verdict();
        boolean gap = verdict == Verdict.NOT_MET || verdict == Verdict.UNDETERMINED;
        boolean met = verdict == Verdict.MET;
        ChangeAnalysis changeAnalysis =
                new ChangeAnalysis(context, evidence, evaluation.admissibility(), evaluation.renewalSimulator());
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                verdict,
                determination.reasons(),
                ids(evidence, EvaluatedEvidence::supports),
                ids(
                        evidence.subList(0, 1), // Support is assessed by the first criterion alone.
                        each -> each.supports().stream()
                                .filter(support -> support.isConfirmed(each.criterion(), evaluation.asOf()))
                                .toList()),
                ids(evidence, EvaluatedEvidence::refutations),
                disregarded(evidence),
                isVendorOnly(supports, planned.criterion().requirements().vouched()),
                hasSingleOriginator(supports),
                declared,
                declared.map(status -> DeclarationComparison.agreement(
                        declared,
                        verdict,
                        Reason.areOnlyNotAsked(determination.reasons()),
                        context.withheldRecords() > 0,
                        evidence.stream().anyMatch(each -> !each.records().isEmpty()))),
                gap
                        ? Optional.of(
                                planned.advice().nextAction(determination, evidence, subjectText, evaluation.asOf()))
                        : Optional.empty(),
                gap ? Optional.ofNullable(planned.advice().risks().get(verdict)) : Optional.empty(),
                gap ? changeAnalysis.stepsToMeet() : List.of(),
                met ? changeAnalysis.indispensableEvidence() : List.of());
    }

    private static List<EvidenceId> ids(
            List<EvaluatedEvidence> evidence, Function<EvaluatedEvidence, List<Relevance>> selection) {
        List<EvidenceId> ids = new ArrayList<>();
        for (EvaluatedEvidence evaluated : evidence) {
            for (Relevance relevance : selection.apply(evaluated)) {
                ids.add(relevance.id());
            }
        }
        return List.copyOf(new TreeSet<>(ids));
    }

    private static List<DisregardedEvidence> disregarded(List<EvaluatedEvidence> evidence) {
        List<DisregardedEvidence> disregarded = new ArrayList<>();
        for (EvaluatedEvidence evaluated : evidence) {
            for (EvaluatedRecord each : evaluated.records()) {
                if (!each.counts()) {
                    disregarded.add(each.toDisregardedEvidence());
                }
            }
        }
        if (evidence.size() > 1) {
            disregarded.sort(Comparator.comparing(DisregardedEvidence::evidence));
        }
        return disregarded;
    }

    private boolean isVendorOnly(List<Relevance> supports, boolean mustBeVouched) {
        for (Relevance support : supports) {
            if (support.profile().independence(evaluation.asOf(), mustBeVouched) != Independence.VENDOR) {
                return false;
            }
        }
        return !supports.isEmpty();
    }

    private static boolean hasSingleOriginator(List<Relevance> supports) {
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
