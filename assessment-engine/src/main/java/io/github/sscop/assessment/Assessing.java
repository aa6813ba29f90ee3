package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.AboutItem;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.rule.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One assessment in the making: scope, then evidence, then verdicts, then roll-up. Nothing on the way looks back. */
final class Assessing {

    private final Code code;
    private final Policy policy;
    private final Submission submission;
    private final LocalDate asOf;
    private final Scope scope;
    private final Standing standing;
    private final EvidenceStates states;
    private final Advice advice;
    private final Map<ItemId, List<Bearing>> bearings = new HashMap<>();
    private final Map<ItemId, Substitution> substitutions;
    private final Map<ItemId, Exclusion> exclusions;
    private final Map<ItemId, DeclaredStatus> declared = new HashMap<>();
    private final Set<ItemId> notAsked;

    Assessing(Code code, Policy policy, Submission submission, LocalDate asOf) {
        this.code = code;
        this.policy = policy;
        this.submission = submission;
        this.asOf = asOf;
        this.scope = code.scope(
                submission.organisation().stakeholderGroup(),
                submission.organisation().additionalThemes());
        this.standing = new Standing(submission, asOf);
        this.states = new EvidenceStates(submission, standing);
        this.advice = new Advice(code, subject(), asOf);
        this.substitutions = byItem(submission.substitutions());
        this.exclusions = byItem(submission.exclusions());
        this.notAsked = new HashSet<>(isAboutForm() ? submission.notAsked() : List.of());
        byItem(submission.declarations()).values().forEach(d -> declared.put(d.item(), d.status()));
        for (Evidence record : submission.evidence()) {
            for (Link link : record.links()) {
                if (submission.isAbout(code.id(), link)) {
                    bearings.computeIfAbsent(link.item(), id -> new ArrayList<>())
                            .add(Bearing.asserted(record, link));
                }
            }
        }
    }

    private boolean isFirstCode() {
        return submission.code().equals(code.id());
    }

    /** Whether what the form did not ask about are items of this code: the one that has numberings, else the first. */
    private boolean isAboutForm() {
        return !code.numberings().isEmpty()
                || (isFirstCode() && submission.numbering().isEmpty());
    }

    private <T extends AboutItem> Map<ItemId, T> byItem(List<T> said) {
        Map<ItemId, T> byItem = new LinkedHashMap<>();
        said.stream()
                .filter(each -> submission.isAbout(code.id(), each))
                .forEach(each -> byItem.put(each.item(), each));
        return byItem;
    }

    Assessment assessment(InputId policyId, InputId submissionId) {
        Map<ItemId, ItemAssessment> rows = new LinkedHashMap<>();
        code.items().forEach(item -> rows.put(item.id(), assess(item)));
        RollUp rollUp = new RollUp(code, rows);
        List<ThemeAssessment> themes =
                code.themes().stream().map(theme -> rollUp.theme(theme.id())).toList();
        List<PrincipleAssessment> principles = code.principles().stream()
                .map(principle -> rollUp.principle(principle, Optional.ofNullable(declared.get(principle.id()))))
                .toList();
        List<ItemAssessment> claims = rowsOf(rows, true);
        List<ItemAssessment> provisions = rowsOf(rows, false);
        RollUp.Rolled whole = rollUp.whole();
        return new Assessment(
                code,
                policyId,
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
                findings());
    }

    private List<ItemAssessment> rowsOf(Map<ItemId, ItemAssessment> rows, boolean claims) {
        return code.items().stream()
                .filter(item -> (item.level() == Level.CLAIM) == claims)
                .map(item -> rows.get(item.id()))
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
        Target own = new Target(item.id(), item, policy.demandsOf(item.id()));
        Weighing weighing = weigh(own);
        boolean unasked = notAsked.contains(item.id()) && !bearings.containsKey(item.id());
        Substitution substitution = substitutions.get(item.id());
        if (substitution == null || !policy.acceptsSubstitutions()) {
            Outcome outcome = excluded(item, weighing).orElseGet(() -> Outcome.of(own, weighing, unasked));
            return row(own, scoped(item, outcome), weighing, List.of());
        }
        Target substitute = new Target(substitution.id(), item, own.demands());
        Weighing ofSubstitute = weigh(substitute);
        Outcome outcome =
                substituted(substitution, Outcome.of(substitute, ofSubstitute, unasked), Outcome.refuted(weighing));
        return row(substitute, scoped(item, outcome), ofSubstitute, List.of(weighing));
    }

    private Weighing weigh(Target target) {
        return Weighing.of(target, bearings.getOrDefault(target.id(), List.of()), states);
    }

    /** Scope comes first: what is out of scope is not applicable, whatever the evidence. */
    private Outcome scoped(Item item, Outcome inScope) {
        return scope.applies(item) ? inScope : new Outcome(Verdict.NOT_APPLICABLE, List.of(scopedOut(item)));
    }

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

    private Optional<Outcome> excluded(Item item, Weighing weighing) {
        Exclusion exclusion = exclusions.get(item.id());
        if (exclusion == null
                || !policy.acceptsExclusions()
                || !weighing.refutations().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> arguments = Map.of("reason", exclusion.reason(), "approvedBy", exclusion.approvedBy());
        return Optional.of(
                new Outcome(Verdict.NOT_APPLICABLE, List.of(new Reason(ReasonCode.EXCLUDED, arguments, List.of()))));
    }

    /**
     * The worse of what the substitute comes to and of what refutations make of the claim in its own words, with the
     * reasons of whichever decides, or of both.
     */
    private static Outcome substituted(Substitution substitution, Outcome substitute, Optional<Outcome> refuted) {
        Map<String, String> arguments = Map.of(
                "substitute", substitution.id().value(),
                "statement", substitution.statement(),
                "reason", substitution.reason());
        Verdict verdict =
                refuted.map(Outcome::verdict).orElse(Verdict.NOT_APPLICABLE).worse(substitute.verdict());
        Stream<Reason> decisive = Stream.concat(refuted.stream(), Stream.of(substitute))
                .filter(outcome -> outcome.verdict() == verdict)
                .flatMap(outcome -> outcome.reasons().stream());
        Reason substituted = new Reason(ReasonCode.SUBSTITUTED, arguments, List.of());
        return new Outcome(
                verdict, Stream.concat(Stream.of(substituted), decisive).toList());
    }

    /**
     * The row of an item.
     *
     * @param judged what was judged: the item, or its substitute
     * @param weighing what bears on that
     * @param others what bears on the item in its own words, where it was not judged in them
     */
    private ItemAssessment row(Target judged, Outcome outcome, Weighing weighing, List<Weighing> others) {
        Item item = judged.item();
        List<Weighing> all = Stream.concat(Stream.of(weighing), others.stream()).toList();
        Optional<DeclaredStatus> said = Optional.ofNullable(declared.get(item.id()));
        boolean gap = outcome.verdict() == Verdict.NOT_MET || outcome.verdict() == Verdict.UNDETERMINED;
        return new ItemAssessment(
                item.id(),
                item.principle(),
                item.obligation(),
                outcome.verdict(),
                outcome.reasons(),
                ids(all.stream().flatMap(w -> w.supports().stream())),
                ids(all.stream().flatMap(w -> w.refutations().stream())),
                all.stream()
                        .flatMap(w -> w.notCounted().stream())
                        .sorted(Comparator.comparing(NotCounted::evidence))
                        .toList(),
                isSeenOnlyByVendor(weighing.supports()),
                said,
                said.map(status -> Agreement.between(Optional.of(status), outcome.verdict(), outcome.isOnlyUnasked())),
                gap ? Optional.of(advice.nextAction(judged, outcome)) : Optional.empty(),
                gap ? Optional.of(advice.risk(item, outcome.verdict())) : Optional.empty());
    }

    private boolean isSeenOnlyByVendor(List<Bearing> supports) {
        return !supports.isEmpty()
                && supports.stream().allMatch(b -> standing.independence(b.record()) == Independence.VENDOR);
    }

    private static List<EvidenceId> ids(Stream<Bearing> bearings) {
        return bearings.map(Bearing::id).distinct().sorted().toList();
    }

    // Findings

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Item item : code.items()) {
            if (exclusions.containsKey(item.id()) && !policy.acceptsExclusions()) {
                findings.add(new Finding(
                        FindingCode.EXCLUSION_REFUSED,
                        Optional.of(item.id()),
                        List.of(),
                        Map.of("item", item.id().value())));
            }
            Substitution substitution = substitutions.get(item.id());
            if (substitution != null && !policy.acceptsSubstitutions()) {
                findings.add(new Finding(
                        FindingCode.SUBSTITUTION_REFUSED,
                        Optional.of(item.id()),
                        ids(bearings.getOrDefault(substitution.id(), List.of()).stream()),
                        Map.of(
                                "item", item.id().value(),
                                "substitute", substitution.id().value())));
            }
        }
        submission
                .preparedOn()
                .filter(prepared -> prepared.firstDay().isAfter(asOf))
                .ifPresent(prepared -> findings.add(new Finding(
                        FindingCode.AS_OF_BEFORE_PREPARED,
                        Optional.empty(),
                        List.of(),
                        Map.of("preparedOn", prepared.toString(), "asOf", asOf.toString()))));
        return findings;
    }
}
