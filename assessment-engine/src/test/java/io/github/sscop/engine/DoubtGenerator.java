package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.unargued;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws submissions whose records are of the kinds that the standard rules read, with facts from valid to broken: the inputs of
 * the laws about doubt. Most facts have the value with which the rules support.
 */
final class DoubtGenerator {

    static final LocalDate AS_OF = LocalDate.parse("2026-03-31");
    static final String ORGANISATION = "Northgate Systems Ltd";
    static final String PRODUCT = "Northgate Ledger";
    static final String OWN_LOCATION = "https://northgate.example/assurance/sscop";
    static final List<FactRule> RULES = Policy.goodFaith().rulesFor(SSCOP.id());
    static final List<EvidenceKind> KINDS =
            List.copyOf(new TreeSet<>(RULES.stream().map(FactRule::kind).toList()));

    /** The dates and counts with which the rules of a kind support, where any other might not. */
    private static final Map<String, FactValue> VALID = Map.ofEntries(
            text("reviewedOn", "2026-03-01"),
            text("previousReviewOn", "2025-06-30"),
            text("validFrom", "2025-06-30"),
            text("validUntil", "2026-06-29"),
            text("announcedOn", "2025-06-30"),
            text("supportEndsOn", "2027-12-31"),
            text("detectedOn", "2026-03-01"),
            text("firstNoticeOn", "2026-03-02"),
            text("resolvedOn", "2026-03-03"),
            text("testedOn", "2026-03-01"),
            text("reportedOn", "2026-03-05"),
            text("triagedOn", "2026-03-01"),
            text("releasedOn", "2026-03-05"),
            text("publishedOn", "2026-03-05"),
            text("fixReleasedOn", "2026-03-05"),
            text("expires", "2027-01-01"),
            text("disclosedOn", "2026-03-01"),
            text("foundOn", "2026-03-01"),
            text("scannedOn", "2026-03-05"),
            text("databaseUpdatedOn", "2026-03-04"),
            text("scheme", "ISO_27001"),
            text("status", "FIXED"),
            text("severity", "HIGH"),
            text("commit", "0a1b2c"),
            text("contact", "mailto:security@northgate.example"),
            text("encryption", "https://northgate.example/key.txt"),
            Map.entry("coveragePercent", new FactValue.Whole(100)),
            Map.entry("agreedRetentionDays", new FactValue.Whole(365)),
            Map.entry("retentionDays", new FactValue.Whole(365)),
            Map.entry("retentionMonths", new FactValue.Whole(12)),
            Map.entry("keptMonths", new FactValue.Whole(12)),
            Map.entry("failed", new FactValue.Whole(0)),
            Map.entry("open", new FactValue.Whole(0)),
            Map.entry("openSevere", new FactValue.Whole(0)));

    /** What is found, and was not repaired in time. */
    private static final Map<String, FactValue> OVERDUE = Map.ofEntries(
            text("testedOn", "2025-04-01"),
            text("foundOn", "2025-04-01"),
            text("status", "OPEN"),
            Map.entry("open", new FactValue.Whole(1)),
            Map.entry("openSevere", new FactValue.Whole(1)));

    private static final List<FactValue> NUMBERS = wholes(-2, -1, 0, 1, 3, 5, 80, 101);
    private static final List<FactValue> DATES =
            texts("2026-03", "2026-03-12", "2025-04-01", "2025-04-01", "2024-01-01", "2026-06-01", "lately");
    private static final List<FactValue> TEXTS =
            texts("n/a", "?", "OPEN", "OPEN", "ACCEPTED", "LOW", "CYBER_ESSENTIALS", "CYBER_ESSENTIALS", "0a1b2d");

    private final Random random;
    private Map<String, FactValue> values = VALID;

    DoubtGenerator(Random random) {
        this.random = random;
    }

    private static List<FactValue> wholes(int... values) {
        return IntStream.of(values).<FactValue>mapToObj(FactValue.Whole::new).toList();
    }

    private static List<FactValue> texts(String... values) {
        return Stream.of(values).<FactValue>map(FactValue.Text::new).toList();
    }

    private static Map.Entry<String, FactValue> text(String name, String value) {
        return Map.entry(name, new FactValue.Text(value));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** As independent, but counting independence as it is claimed, so that items can be met. */
    private static final Policy CLAIMED = Policy.independent()
            .withRequirements("claimed", Policy.independent().requirements().withVouched(false));

    Policy policy() {
        return oneOf(Policy.goodFaith(), Policy.buyer(), Policy.independent(), CLAIMED);
    }

    Submission submission(int records) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1; i <= records; i++) {
            evidence.add(record("E-" + i));
        }
        return submission(evidence);
    }

    static Submission submission(List<Evidence> evidence) {
        Organisation organisation = new Organisation(
                        ORGANISATION,
                        Optional.of("GB-COH-01234567"),
                        StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                        List.of(),
                        Optional.of(new SeniorResponsibleOwner("Ada Lovelace", "CTO", Optional.empty())))
                .formerly("Meridian Software Ltd");
        return Submission.builder("northgate-2026-03", SSCOP, organisation)
                .product(new Product(PRODUCT, Optional.of("4.2.0"), Optional.empty(), Optional.empty()))
                .preparedOn("2026-03-15")
                .preparedBy(new Person("Charles Babbage", Optional.empty()))
                .location(OWN_LOCATION)
                .onlyEvidence(evidence)
                .build();
    }

    Evidence record(String id) {
        EvidenceKind kind = KINDS.get(random.nextInt(KINDS.size()));
        values = new HashMap<>(VALID);
        if (oneIn(4)) {
            values.putAll(OVERDUE);
        }
        EvidenceBuilder record = Evidence.builder(id, kind.value(), "Report " + id, Method.TOOL_OUTPUT, originator())
                .facts(facts(KindVocabulary.standard().kind(kind).orElseThrow().facts(), 8));
        if (!oneIn(8)) {
            record.location(oneOf("https://northgate.example/" + id, "https://northgate.example/a", OWN_LOCATION));
        }
        if (!oneIn(8)) {
            record.occurredOn(oneOf("2026-03-10", "2026-03-10", "2026-03", "2025-04-01", "2024-02-01"));
        }
        if (oneIn(2)) {
            record.recordedOn(oneOf("2026-03-12", "2026-03"));
        }
        if (oneIn(2)) {
            record.subject(new Subject(
                    Optional.of(oneOf(ORGANISATION, ORGANISATION, "Meridian Software Ltd", "Harbour Group plc")),
                    Optional.of(oneOf(PRODUCT, PRODUCT, "Harbour Bridge")).filter(name -> oneIn(2)),
                    Optional.empty(),
                    Optional.empty()));
        }
        if (oneIn(3)) {
            record.review(new Review(
                    oneOf("Harbour Group plc", "Harbour Group plc", ORGANISATION, "Ada Lovelace"),
                    PartialDate.of(oneOf("2026-03-20", "2026-03", "2026-01-01")),
                    oneOf(Review.Outcome.ACCEPTED, Review.Outcome.ACCEPTED, Review.Outcome.REJECTED),
                    oneOf(Independence.values())));
        }
        if (!oneIn(4)) {
            record.sample(oneOf(
                    new Sample(4, 4, Sample.Selection.ALL),
                    new Sample(4, 4, Sample.Selection.ALL),
                    new Sample(40, 30, Sample.Selection.RANDOM),
                    new Sample(9, 3, Sample.Selection.JUDGEMENT)));
        }
        items(kind).forEach(item -> link(item).ifPresent(record::link));
        return record.build();
    }

    private Originator originator() {
        return oneOf(
                Originator.vendor(ORGANISATION),
                Originator.vendor(ORGANISATION),
                new Originator(ORGANISATION, Independence.INDEPENDENT),
                new Originator("Meridian Software Ltd", Independence.CUSTOMER),
                new Originator("Charles Babbage", Independence.INDEPENDENT),
                new Originator("Harbour Group plc", Independence.CUSTOMER),
                new Originator("Harbour Group plc", Independence.INDEPENDENT));
    }

    /** The items about which there is a rule for a kind. */
    static List<String> items(EvidenceKind kind) {
        return RULES.stream()
                .filter(rule -> rule.kind().equals(kind))
                .flatMap(rule -> rule.items().stream())
                .map(ItemId::value)
                .distinct()
                .toList();
    }

    private Optional<Link> link(String item) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Optional.empty();
            case 3 -> Optional.of(Link.supports(item, Strength.INDIRECT, BECAUSE));
            case 4 -> Optional.of(Link.refutes(item, oneOf(Strength.values()), BECAUSE));
            case 5 -> Optional.of(unargued(item, Strength.DIRECT));
            default -> Optional.of(Link.supports(item, Strength.DIRECT, BECAUSE));
        };
    }

    // Facts

    private Map<String, FactValue> facts(Map<String, FactDefinition> definitions, int brokenOneIn) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        definitions.forEach((name, definition) -> {
            if (!oneIn(brokenOneIn)) {
                facts.put(name, oneIn(brokenOneIn) ? broken(definition) : valid(name, definition));
            }
        });
        return facts;
    }

    private FactValue broken(FactDefinition definition) {
        if (oneIn(6)) {
            return oneOf(
                    new FactValue.Text("n/a"),
                    new FactValue.Flag(false),
                    new FactValue.Sequence(List.of()),
                    new FactValue.Sequence(texts("a", "b")),
                    new FactValue.Structure(Map.of()));
        }
        List<FactValue> values = switch (definition.type()) {
            case FLAG -> List.of(new FactValue.Flag(false));
            case COUNT, NUMBER, PERCENTAGE -> NUMBERS;
            case DATE, PERIOD -> DATES;
            case TEXT, TEXTS -> TEXTS;
            case LIST, TABLE ->
                List.of(
                        new FactValue.Sequence(List.of()),
                        new FactValue.Structure(Map.of("HIGH", new FactValue.Text("P1D"))));
        };
        return values.get(random.nextInt(values.size()));
    }

    private FactValue valid(String name, FactDefinition definition) {
        return switch (definition.type()) {
            case FLAG -> new FactValue.Flag(true);
            case LIST -> name.equals("missing") ? new FactValue.Sequence(List.of()) : list(definition);
            case TABLE ->
                new FactValue.Structure(
                        new HashMap<>(Map.of("HIGH", new FactValue.Text("P14D"), "LOW", new FactValue.Text("P90D"))));
            default ->
                values.getOrDefault(
                        name, definition.type().isNumber() ? new FactValue.Whole(4) : new FactValue.Text("7"));
        };
    }

    private FactValue list(FactDefinition definition) {
        List<FactValue> elements = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            if (definition.facts().isEmpty()) {
                elements.add(new FactValue.Text("Feed " + i));
            } else {
                Map<String, FactValue> element = facts(definition.facts(), 12);
                definition
                        .identifiedBy()
                        .ifPresent(by -> element.replace(by, new FactValue.Text("run " + elements.size())));
                elements.add(new FactValue.Structure(element));
            }
        }
        return new FactValue.Sequence(elements);
    }
}
