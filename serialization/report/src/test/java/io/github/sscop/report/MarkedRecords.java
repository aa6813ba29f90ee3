package io.github.sscop.report;

import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.json.Documents;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Records with a unique value in every field that can have one, which tests look for in what is published. */
final class MarkedRecords {

    private static final List<EvidenceKind> KINDS =
            List.copyOf(KindVocabulary.standard().kinds().keySet());

    private static final List<String> ITEMS =
            Given.SSCOP.items().stream().map(item -> item.id().value()).toList();

    /** The marked values of the records that are not for the public, by what they are. */
    final Map<String, String> markers = new LinkedHashMap<>();

    private final Random random;
    private final Submission example;
    private final String said;
    private int number;
    private boolean isMarking;

    MarkedRecords(long seed, Submission example) {
        this.random = new Random(seed);
        this.example = example;
        this.said = new String(Documents.standard().write(example), StandardCharsets.UTF_8);
    }

    /** Returns the example with more records, most of them not for the public. */
    Submission submission() {
        List<Evidence> records = new ArrayList<>();
        for (Evidence record : example.evidence()) {
            records.add(record.toBuilder().audience(Audience.PUBLIC).build());
        }
        for (int i = 0; i < 12; i++) {
            records.add(record("X-" + i, records));
        }
        return example.toBuilder().onlyEvidence(records).build();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String mark(String what, String value) {
        if (isMarking) {
            markers.put(value, what);
        }
        return value;
    }

    private String text(String what) {
        StringBuilder letters = new StringBuilder();
        for (int rest = ++number; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
        }
        return mark(what, "zq" + letters + "qz");
    }

    private int count(String what) {
        int count = 7_100_000 + ++number;
        mark(what, String.valueOf(count));
        return count;
    }

    /** Returns a day that stands nowhere else, and to which no policy counts a number of months from one that does. */
    private String day(String what, int firstYear, int lastYear) {
        String day;
        do {
            day = LocalDate.of(
                            firstYear + random.nextInt(lastYear - firstYear + 1),
                            1 + random.nextInt(12),
                            (isMarking ? 7 : 20) + random.nextInt(7))
                    .toString();
        } while (isTaken(day));
        return mark(what, day);
    }

    private boolean isTaken(String day) {
        return markers.containsKey(day) || said.contains(day);
    }

    private Evidence record(String id, List<Evidence> others) {
        Audience audience = any(List.of(Audience.PUBLIC, Audience.CUSTOMER, Audience.CONFIDENTIAL));
        isMarking = audience != Audience.PUBLIC;
        EvidenceKind kind = any(KINDS);
        EvidenceBuilder builder = Evidence.builder(
                        id,
                        kind.value(),
                        chance(8) ? "TBC" : text("title"),
                        any(List.of(Method.values())),
                        new Originator(text("originator"), any(List.of(Independence.values()))))
                .audience(audience);
        if (chance(6)) {
            builder.kind(EvidenceKind.of(
                    chance(2) ? kind.value() + "S" : text("kind").toUpperCase(Locale.ROOT)));
        }
        location(builder, others);
        dates(builder);
        if (chance(3)) {
            builder.digest(Digest.of(mark("digest", digest())));
        }
        subject(builder);
        if (chance(3)) {
            builder.review(new Review(
                    text("reviewer"),
                    PartialDate.of(day("review", 2025, 2027)),
                    any(List.of(Review.Outcome.values())),
                    any(List.of(Independence.values())),
                    Optional.empty()));
        }
        if (chance(4)) {
            builder.supersedes(any(others).id());
        }
        if (chance(2)) {
            int population = count("population");
            builder.sample(new Sample(population, population - 3_000_000, Sample.Selection.RANDOM));
            mark("examined", String.valueOf(population - 3_000_000));
        }
        KindVocabulary.standard().kinds().get(kind).facts().forEach((name, definition) -> {
            if (!chance(4)) {
                builder.fact(chance(12) ? name + "s" : name, fact(definition));
            }
        });
        if (chance(3)) {
            builder.fact(text("name of a fact"), new FactValue.Text(text("unlisted fact")));
        }
        return links(builder).build();
    }

    private void location(EvidenceBuilder builder, List<Evidence> others) {
        Optional<String> other = any(others).location();
        if (chance(6) && other.isPresent()) {
            builder.location(other.get());
            if (!isMarking) { // Then it is said in public.
                markers.keySet().removeIf(other.get()::contains);
            }
        } else if (!chance(8)) {
            builder.location(
                    chance(8)
                            ? example.location().orElse("https://acme.example/own") + "#" + text("location")
                            : "https://acme.example/" + text("location"));
        }
    }

    private void dates(EvidenceBuilder builder) {
        String occurredOn = chance(3) ? day("occurredOn", 2026, 2027) : day("occurredOn", 2022, 2026);
        if (!chance(6)) {
            builder.occurredOn(occurredOn);
        } else {
            markers.remove(occurredOn);
        }
        if (chance(2)) {
            int year = LocalDate.parse(occurredOn).getYear();
            builder.validUntil(day("validUntil", year + 1, year + 3));
        }
    }

    private void subject(EvidenceBuilder builder) {
        switch (random.nextInt(8)) {
            case 0 -> builder.subject(Subject.ofOrganisation(text("organisation")));
            case 1 ->
                builder.subject(
                        Subject.ofProduct(example.product().orElseThrow().name(), text("version")));
            case 2 -> builder.subject(Subject.ofProduct(text("product"), "1"));
            case 3 ->
                builder.subject(
                        Subject.ofOrganisation(example.organisation().name().replace("Ltd", "Plc")));
            default -> {}
        }
    }

    private FactValue fact(FactDefinition definition) {
        return switch (definition.type()) {
            case DATE -> new FactValue.Text(day("date of a fact", 2024, 2027));
            case PERIOD -> new FactValue.Text(mark("period", "P" + count("days") + "D"));
            case COUNT, NUMBER, PERCENTAGE -> new FactValue.Whole(chance(3) ? random.nextInt(3) : count("number"));
            case FLAG -> new FactValue.Flag(random.nextBoolean());
            case TEXT, TEXTS -> new FactValue.Text(text("text of a fact"));
            case LIST -> new FactValue.Sequence(List.of(structure(definition), structure(definition)));
            case TABLE -> new FactValue.Structure(Map.of(text("name in a table"), new FactValue.Whole(count("cell"))));
        };
    }

    private FactValue structure(FactDefinition definition) {
        if (definition.facts().isEmpty()) {
            return new FactValue.Text(text("element"));
        }
        Map<String, FactValue> values = new LinkedHashMap<>();
        definition.facts().forEach((name, each) -> values.put(name, fact(each)));
        return new FactValue.Structure(values);
    }

    private EvidenceBuilder links(EvidenceBuilder builder) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String item = any(ITEMS);
            if (!items.contains(item)) {
                items.add(item);
                boolean stated = !chance(6);
                builder.link(new Link(
                        ItemId.of(item),
                        stated ? Optional.of(chance(3) ? Stance.REFUTES : Stance.SUPPORTS) : Optional.empty(),
                        stated ? Optional.of(any(List.of(Strength.values()))) : Optional.empty(),
                        chance(5) ? Optional.empty() : Optional.of(text("argument")),
                        Optional.empty()));
            }
        }
        return builder;
    }

    private String digest() {
        return Digest.sha256(String.valueOf(++number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
