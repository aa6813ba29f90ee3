package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Policy;
import io.github.sscop.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One assessment in the making: scope, then evidence, then verdicts, then roll-up. Nothing on the way looks back. */
final class Assessing {

    private final Code code;
    private final Policy policy;
    private final Submission submission;
    private final LocalDate asOf;
    private final Scope scope;
    private final Said said;
    private final Standing standing;
    private final Derivation derivation;
    private final Bearings bearings;
    private final EvidenceStates states;
    private final Advice advice;
    private final List<CalendarEntry> calendar = new ArrayList<>();

    Assessing(Code code, Policy policy, List<Rule> rules, Submission submission, LocalDate asOf) {
        this.code = code;
        this.policy = policy;
        this.submission = submission;
        this.asOf = asOf;
        this.scope = code.scope(
                submission.organisation().stakeholderGroup(),
                submission.organisation().additionalThemes());
        this.said = new Said(submission, code);
        this.standing = new Standing(submission);
        this.derivation = new Derivation(code, submission, rules);
        this.bearings = new Bearings(submission.evidence(), derivation, asOf);
        this.states = new EvidenceStates(submission, standing, bearings);
        this.advice = new Advice(code, subject(), asOf, rules);
    }

    Assessment assessment(InputId policyId, List<String> ownRules, InputId submissionId) {
        Map<ItemId, ItemAssessment> rows = new LinkedHashMap<>();
        code.items().forEach(item -> rows.put(item.id(), assess(item)));
        RollUp rollUp = new RollUp(code, rows);
        List<ThemeAssessment> themes =
                code.themes().stream().map(theme -> rollUp.theme(theme.id())).toList();
        List<PrincipleAssessment> principles = code.principles().stream()
                .map(principle -> rollUp.principle(principle, said.declared(principle.id())))
                .toList();
        List<ItemAssessment> claims = rowsOf(rows, true);
        List<ItemAssessment> provisions = rowsOf(rows, false);
        RollUp.Rolled whole = rollUp.whole();
        return new Assessment(
                code,
                policyId,
                ownRules,
                submissionId,
                asOf,
                Producer.thisLibrary(),
                subject(),
                submission.organisation().seniorResponsibleOwner(),
                whole.verdict(),
                whole.reasons(),
                new Counts(
                        Counts.of(claims.stream().map(ItemAssessment::verdict).toList()),
                        Counts.of(
                                provisions.stream().map(ItemAssessment::verdict).toList()),
                        Counts.of(principles.stream()
                                .map(PrincipleAssessment::verdict)
                                .toList())),
                themes,
                principles,
                claims,
                provisions,
                said.acceptedRisks(),
                calendar.stream()
                        .sorted(Comparator.comparing(CalendarEntry::on)) // Stable, so items keep the catalog's order.
                        .toList(),
                traces(),
                new Findings(code, policy, submission, asOf).of(said, bearings));
    }

    private List<ItemAssessment> rowsOf(Map<ItemId, ItemAssessment> rows, boolean claims) {
        return code.items().stream()
                .filter(item -> (item.level() == Level.CLAIM) == claims)
                .map(item -> rows.get(item.id()))
                .toList();
    }

    private List<RuleTrace> traces() {
        return bearings.derived().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().ran().stream().map(ran -> RuleTrace.of(each.getKey(), ran)))
                .toList();
    }

    private Subject subject() {
        return new Subject(
                Optional.of(submission.organisation().name()),
                submission.product().map(Product::name),
                submission.product().flatMap(Product::version),
                submission.product().flatMap(Product::digest));
    }

    // One item

    private ItemAssessment assess(Item item) {
        Question question = question(item);
        List<Weighing> weighings = question.targets().stream()
                .map(target -> Weighing.of(target, bearings.on(target.id()), states, asOf))
                .toList();
        Outcome outcome = outcome(question, weighings);
        calendar.addAll(ItemCalendar.of(question, bearings, states));
        return row(question, outcome, weighings);
    }

    private Question question(Item item) {
        return new Question(
                new Target(item.id(), item, policy.demandsOf(code.id(), item.id())),
                scope.applies(item),
                said.exclusion(item.id()).filter(exclusion -> policy.acceptsExclusions()),
                said.substitution(item.id()).filter(substitution -> policy.acceptsSubstitutions()),
                said.isNotAsked(item.id()) && bearings.on(item.id()).isEmpty());
    }

    private Outcome outcome(Question question, List<Weighing> weighings) {
        if (!question.inScope()) {
            return new Outcome(Verdict.NOT_APPLICABLE, List.of(scopedOut(question.item())));
        }
        Weighing judged = weighings.get(0);
        Optional<Outcome> excluded = question.exclusion()
                .filter(exclusion -> judged.refutations().isEmpty())
                .map(Outcome::excluded);
        return excluded.orElseGet(() -> {
            Outcome outcome = Outcome.of(judged, question.unasked());
            return question.substitution()
                    .map(substitution -> outcome.substituted(substitution, Outcome.refuted(weighings.get(1))))
                    .orElse(outcome);
        });
    }

    /** Scope comes first: what is out of scope is not applicable, whatever the evidence. */
    private Reason scopedOut(Item item) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("group", scope.stakeholderGroup().name());
        scope.row().ifPresent(row -> {
            arguments.put("note", row.note());
            arguments.put("locator", row.locator());
        });
        arguments.put("what", item.theme().map(theme -> "Theme " + theme).orElse("This statement"));
        return new Reason(ReasonCode.SCOPED_OUT, arguments, List.of());
    }

    private ItemAssessment row(Question question, Outcome outcome, List<Weighing> weighings) {
        Item item = question.item();
        List<Bearing> supports = weighings.get(0).supports();
        Optional<DeclaredStatus> declared = said.declared(item.id());
        boolean gap = outcome.verdict() == Verdict.NOT_MET || outcome.verdict() == Verdict.UNDETERMINED;
        boolean met = outcome.verdict() == Verdict.MET;
        WhatWouldChange change = new WhatWouldChange(question, weighings, states, derivation, asOf);
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                outcome.verdict(),
                outcome.reasons(),
                ids(weighings.stream().flatMap(w -> w.supports().stream())),
                ids(weighings.stream().flatMap(w -> w.refutations().stream())),
                weighings.stream()
                        .flatMap(w -> w.notCounted().stream())
                        .sorted(Comparator.comparing(NotCounted::evidence))
                        .toList(),
                isSeenOnlyByVendor(supports),
                supports.stream()
                                .map(b -> b.record().originator().name())
                                .distinct()
                                .count()
                        == 1,
                declared,
                declared.map(
                        status -> Agreement.between(Optional.of(status), outcome.verdict(), outcome.isOnlyUnasked())),
                gap ? Optional.of(advice.nextAction(question.judged(), outcome)) : Optional.empty(),
                gap ? Optional.of(advice.risk(item, outcome.verdict())) : Optional.empty(),
                gap ? change.toMeet() : List.of(),
                met ? change.fallsWithout() : List.of());
    }

    private boolean isSeenOnlyByVendor(List<Bearing> supports) {
        return !supports.isEmpty()
                && supports.stream().allMatch(b -> standing.independence(b.record(), asOf) == Independence.VENDOR);
    }

    private static List<EvidenceId> ids(Stream<Bearing> bearings) {
        return bearings.map(Bearing::id).distinct().sorted().toList();
    }
}
