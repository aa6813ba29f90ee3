package io.github.sscop.assessment;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.OWN_LOCATION;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.ledger;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.unargued;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.rule.Demands;
import io.github.sscop.rule.Policy;
import io.github.sscop.rule.SampleDemand;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * The inputs of an assessment, as properties draw them: few items, places and dates, so that records meet.
 *
 * @param submission a valid submission about the 2025 Code
 * @param policy a policy
 * @param asOf the as-of date
 */
record World(Submission submission, Policy policy, LocalDate asOf) {

    private static final List<String> ITEMS = List.of("1.1.1", "2.1.6", "3.1.1", "4.2.1", "C-SRO");
    private static final String SUBSTITUTED = "3.1.1";
    private static final String SUBSTITUTE = "ACME-3.1.1";
    private static final EvidenceKind REPORT = EvidenceKind.of("TEST_REPORT");
    private static final EvidenceKind DOCUMENT = EvidenceKind.of("POLICY_DOCUMENT");

    Assessment assessment() {
        return Assessor.of(SubmissionFixture.SSCOP, policy).assess(submission, asOf);
    }

    World with(Submission other) {
        return new World(other, policy, asOf);
    }

    World under(Policy other) {
        return new World(submission, other, asOf);
    }

    /** The same with one more record, which may come before all others or after them. */
    World with(Evidence record) {
        boolean hasSubstitute = !submission.substitutions().isEmpty();
        Evidence fitting = hasSubstitute ? record : withoutLinksTo(SUBSTITUTE, record);
        return with(submission.toBuilder().evidence(fitting).build());
    }

    private static Evidence withoutLinksTo(String item, Evidence record) {
        List<Link> links = record.links().stream()
                .filter(link -> !link.item().value().equals(item))
                .toList();
        return withLinks(record, links);
    }

    /** The record as though it were found where another is: a copy, as far as anybody can tell. */
    static Evidence inThePlaceOf(Evidence other, Evidence record) {
        return new Evidence(
                record.id(),
                other.kind(),
                record.title(),
                record.method(),
                other.location(),
                other.digest(),
                record.subject(),
                other.occurredOn(),
                other.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                record.links());
    }

    static Evidence withLinks(Evidence record, List<Link> links) {
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                links);
    }

    // What properties draw

    static Arbitrary<World> any() {
        return Combinators.combine(submissions(), policies(), asOfDates())
                .as(World::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<LocalDate> asOfDates() {
        return Arbitraries.frequency(
                        Tuple.of(12, "2026-03-31"),
                        Tuple.of(1, "2026-03-01"),
                        Tuple.of(1, "2026-02-28"),
                        Tuple.of(1, "2026-04-01"))
                .map(LocalDate::parse);
    }

    static Arbitrary<Policy> policies() {
        return Combinators.combine(
                        demands(), demands(), Arbitraries.of(true, true, false), Arbitraries.of(true, true, false))
                .as((demands, ofItem, exclusions, substitutions) -> Policy.goodFaith()
                        .demanding("p", demands)
                        .demanding("p", ItemId.of("1.1.1"), ofItem)
                        .accepting("p", exclusions, substitutions));
    }

    private static Arbitrary<Demands> demands() {
        return combined(List.of(
                        changes(asks(4, d -> d), asks(1, d -> d.withMinimum(2))),
                        changes(asks(3, d -> d), asks(1, d -> d.withArgued(false))),
                        changes(asks(3, d -> d), asks(1, d -> d.withLocated(false))),
                        changes(asks(3, d -> d), asks(1, d -> d.withDated(true))),
                        changes(
                                asks(4, d -> d),
                                asks(1, d -> d.withFreshness(Optional.empty())),
                                asks(1, d -> d.withFreshness(Optional.of(Period.ofMonths(3))))),
                        changes(asks(4, d -> d), asks(1, d -> d.withFreshness(DOCUMENT, Period.ofDays(60)))),
                        changes(asks(5, d -> d), asks(1, d -> d.withKinds(List.of(REPORT)))),
                        changes(
                                asks(1, d -> d),
                                asks(
                                        1,
                                        d -> d.withSample(new SampleDemand(
                                                List.of(Sample.Selection.ALL, Sample.Selection.RANDOM), 5)))),
                        changes(
                                asks(5, d -> d),
                                asks(1, d -> d.withIndependence(Independence.CUSTOMER)),
                                asks(1, d -> d.withIndependence(Independence.INDEPENDENT)))))
                .map(change -> change.apply(Policy.goodFaith().demands()));
    }

    /** What makes demands ask for more, never for less. */
    static Arbitrary<UnaryOperator<Demands>> tightenings() {
        return combined(List.of(
                changes(asks(2, d -> d), asks(1, d -> d.withMinimum(d.minimum() + 1))),
                changes(asks(2, d -> d), asks(1, d -> d.withArgued(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withLocated(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withDated(true))),
                changes(
                        asks(2, d -> d),
                        asks(1, d -> d.freshness().isPresent() ? d : d.withFreshness(Optional.of(Period.ofYears(2))))),
                changes(asks(2, d -> d), asks(1, d -> d.withFreshness(REPORT, Period.ofDays(20)))),
                changes(asks(2, d -> d), asks(1, d -> d.accepts(REPORT) ? d.withKinds(List.of(REPORT)) : d)),
                changes(
                        asks(2, d -> d),
                        asks(
                                1,
                                d -> d.withSample(new SampleDemand(
                                        List.of(Sample.Selection.ALL),
                                        d.sample().atLeast())))),
                changes(asks(2, d -> d), asks(1, d -> d.withIndependence(Independence.INDEPENDENT)))));
    }

    static Arbitrary<Submission> submissions() {
        Arbitrary<List<Evidence>> records = Arbitraries.integers()
                .between(0, 6)
                .flatMap(count -> Combinators.combine(
                                Combinators.combine(Stream.iterate(1, n -> n + 1)
                                                .limit(count)
                                                .map(World::record)
                                                .toList())
                                        .as(list -> list),
                                Arbitraries.integers().between(0, 6))
                        .as(World::firstInOnePlace));
        Arbitrary<UnaryOperator<SubmissionBuilder>> around = combined(List.of(
                changes(
                        says(5, s -> s),
                        says(1, s -> s.organisation(acme(StakeholderGroup.SOFTWARE_RESELLER))),
                        says(
                                1,
                                s -> s.organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY)
                                        .with(items("3", "4")))),
                        says(
                                1,
                                s -> s.organisation(acme(StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER)
                                        .with(items("1"))))),
                changes(says(3, s -> s.product(ledger())), says(1, s -> s)),
                changes(
                        says(4, s -> s.preparedOn("2026-03-15")),
                        says(1, s -> s.preparedOn("2024-02")),
                        says(1, s -> s.preparedOn("2026-04-02")),
                        says(2, s -> s)),
                changes(says(3, s -> s.location(OWN_LOCATION + "/")), says(1, s -> s)),
                changes(says(1, s -> s.substitute(substitution(SUBSTITUTED))), says(1, s -> s)),
                changes(says(1, s -> s.exclude(exclusion("4.2.1"))), says(2, s -> s)),
                changes(says(1, s -> s.exclude(exclusion("C-SRO"))), says(4, s -> s)),
                changes(says(1, s -> s.notAsked("2.1.6")), says(1, s -> s)),
                changes(says(1, s -> s.notAsked(SUBSTITUTED)), says(3, s -> s)),
                changes(says(1, s -> s.declare("1.1", DeclaredStatus.MET)), says(1, s -> s)),
                changes(
                        says(
                                1,
                                s -> s.declare("4.2.1", DeclaredStatus.NOT_APPLICABLE)
                                        .declare("4.2", DeclaredStatus.PARTLY_MET)),
                        says(1, s -> s)),
                changes(says(1, s -> s.accept(acceptedRisk("2.1.6"))), says(3, s -> s))));
        return Combinators.combine(records, around).as((list, change) -> {
            SubmissionBuilder submission = change.apply(Submission.builder(
                    "s", SubmissionFixture.SSCOP, acme(StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)));
            boolean hasSubstitute = !submission.build().substitutions().isEmpty();
            list.forEach(record -> submission.evidence(hasSubstitute ? record : withoutLinksTo(SUBSTITUTE, record)));
            return submission.build();
        });
    }

    /** The records, of which the first few are copies of one another as far as anybody can tell. */
    private static List<Evidence> firstInOnePlace(List<Evidence> records, int copies) {
        List<Evidence> changed = new ArrayList<>(records);
        for (int i = 1; i < Math.min(copies, records.size()); i++) {
            changed.set(i, inThePlaceOf(records.get(0), records.get(i)));
        }
        return changed;
    }

    /** A record E-n that may supersede those with a lower number. */
    private static Arbitrary<Evidence> record(int number) {
        List<Arbitrary<UnaryOperator<EvidenceBuilder>>> supersedes = new ArrayList<>();
        for (int lower = 1; lower < number; lower++) {
            EvidenceId named = EvidenceId.of("E-" + lower);
            supersedes.add(changes(has(5, e -> e), has(1, e -> e.supersedes(named))));
        }
        return Combinators.combine(record("E-" + number), combined(supersedes))
                .as((record, change) -> change.apply(record.toBuilder()).build());
    }

    /** A record that supersedes nothing, with an id before or after those of the others. */
    static Arbitrary<Evidence> newRecord() {
        return Arbitraries.of("A-1", "Z-1").flatMap(World::record);
    }

    private static Arbitrary<Evidence> record(String id) {
        List<Arbitrary<UnaryOperator<EvidenceBuilder>>> parts = new ArrayList<>(List.of(
                changes(has(24, e -> e), has(1, e -> e.title("TBC"))),
                changes(has(3, e -> e), has(1, e -> e.kind(DOCUMENT))),
                changes(has(3, e -> e), has(1, e -> e.method(Method.INTERVIEW))),
                changes(
                        has(12, e -> e.location("https://acme.example/a")),
                        has(6, e -> e.location("https://acme.example/" + id)),
                        has(1, e -> e.location(OWN_LOCATION + "#a")),
                        has(1, e -> e.location("https://docs.example.com/a")),
                        has(3, e -> e)),
                changes(has(8, e -> e), has(1, e -> e.digest(digest("a"))), has(1, e -> e.digest(digest("b")))),
                changes(
                        has(14, e -> e.occurredOn("2026-01-10")),
                        has(2, e -> e.occurredOn("2026-03")),
                        has(1, e -> e.occurredOn("2024-02-29")),
                        has(1, e -> e.occurredOn("2024-03-30")),
                        has(1, e -> e.occurredOn("2026-04-01")),
                        has(3, e -> e)),
                changes(has(8, e -> e), has(2, e -> e.recordedOn("2026-02-01")), has(1, e -> e.recordedOn("2026-04"))),
                changes(has(20, e -> e), has(1, e -> e.validUntil("2026-03-30")), has(1, e -> e.validUntil("2026-03"))),
                changes(
                        has(20, e -> e),
                        has(2, e -> e.subject(Subject.ofOrganisation("GB-COH-01234567"))),
                        has(1, e -> e.subject(Subject.ofOrganisation("Bolt Ltd"))),
                        has(1, e -> e.subject(Subject.ofProduct("Acme Bridge", "1"))),
                        has(1, e -> e.subject(Subject.ofProduct("Acme Ledger", "4.1.0")))),
                changes(
                        has(4, e -> e),
                        has(1, e -> e.originator(new Originator("A customer", Independence.CUSTOMER))),
                        has(1, e -> e.originator(new Originator("A lab", Independence.INDEPENDENT)))),
                reviews(),
                changes(
                        has(2, e -> e),
                        has(2, e -> e.sample(new Sample(12, 12, Sample.Selection.ALL))),
                        has(1, e -> e.sample(new Sample(12, 4, Sample.Selection.RANDOM))),
                        has(1, e -> e.sample(new Sample(12, 5, Sample.Selection.RANDOM))))));
        Stream.concat(ITEMS.stream(), Stream.of(SUBSTITUTE)).map(World::links).forEach(parts::add);
        return combined(parts).map(change -> change.apply(bare(id)).build());
    }

    private static Arbitrary<UnaryOperator<EvidenceBuilder>> reviews() {
        Arbitrary<UnaryOperator<EvidenceBuilder>> reviewed = Combinators.combine(
                        Arbitraries.of("2026-02-01", "2026-03", "2026-04-01"),
                        Arbitraries.of(Review.Outcome.class),
                        Arbitraries.of(Independence.class))
                .as((on, outcome, by) -> e -> e.review(new Review("Reviewer", PartialDate.of(on), outcome, by)));
        Arbitrary<UnaryOperator<EvidenceBuilder>> none = Arbitraries.just(e -> e);
        return Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, reviewed)).withoutEdgeCases();
    }

    private static Arbitrary<UnaryOperator<EvidenceBuilder>> links(String item) {
        return changes(
                has(10, e -> e),
                has(6, e -> e.link(Link.supports(item, Strength.DIRECT, BECAUSE))),
                has(2, e -> e.link(Link.supports(item, Strength.INDIRECT, BECAUSE))),
                has(2, e -> e.link(unargued(item, Strength.DIRECT))),
                has(1, e -> e.link(Link.supports(item, Strength.DIRECT, "TBC"))),
                has(2, e -> e.link(Link.refutes(item, Strength.DIRECT, BECAUSE))),
                has(1, e -> e.link(Link.refutes(item, Strength.INDIRECT, BECAUSE))),
                has(1, e -> e.link(linkedOnly(item))));
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<Demands>> asks(int weight, UnaryOperator<Demands> change) {
        return Tuple.of(weight, change);
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<SubmissionBuilder>> says(
            int weight, UnaryOperator<SubmissionBuilder> change) {
        return Tuple.of(weight, change);
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<EvidenceBuilder>> has(
            int weight, UnaryOperator<EvidenceBuilder> change) {
        return Tuple.of(weight, change);
    }

    /** One of several changes, each as often as its weight says; the first is the simplest. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    private static <T> Arbitrary<UnaryOperator<T>> changes(Tuple.Tuple2<Integer, UnaryOperator<T>>... weighted) {
        return Arbitraries.frequency(weighted).withoutEdgeCases();
    }

    private static <T> Arbitrary<UnaryOperator<T>> combined(List<Arbitrary<UnaryOperator<T>>> changes) {
        return Combinators.combine(changes).as(each -> value -> {
            T changed = value;
            for (UnaryOperator<T> change : each) {
                changed = change.apply(changed);
            }
            return changed;
        });
    }
}
