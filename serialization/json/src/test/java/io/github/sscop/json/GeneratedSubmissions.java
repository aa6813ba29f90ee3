package io.github.sscop.json;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.PartReference;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.Delivery;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Valid submissions with every part, present or not, in every combination.
 *
 * <p>One seed makes one submission, so that a failure names it; texts hold every kind of character that JSON has to escape
 * or must not.
 */
final class GeneratedSubmissions {

    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");
    private static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
    private static final List<ItemId> CLAIMS =
            SSCOP.claims().stream().map(Claim::id).toList();
    private static final List<ItemId> AI_ITEMS = CodeRegistry.builtIn().get(AI).items().stream()
            .map(item -> item.id())
            .toList();
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "\"",
            "\\",
            "/",
            "\b",
            "\f",
            "\n",
            "\r",
            "\t",
            "\u0001",
            "\u001f",
            "\u007f",
            "\u0080",
            "é",
            "e\u0301",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\uffff",
            "\ue000",
            "名",
            "\uD83D\uDD12",
            "\uDBFF\uDFFF",
            "</script>");

    private final RandomGenerator random;

    private GeneratedSubmissions(RandomGenerator random) {
        this.random = random;
    }

    static Arbitrary<Submission> any() {
        return Arbitraries.longs()
                .map(seed -> new GeneratedSubmissions(new java.util.SplittableRandom(seed)).submission());
    }

    private Submission submission() {
        boolean two = random.nextBoolean();
        List<ItemId> own = some(CLAIMS);
        int half = own.size() / 2;
        List<Substitution> substitutions = IntStream.range(0, Math.min(half, 3))
                .mapToObj(i -> new Substitution(own.get(i), ItemId.of("S-" + i), text(), text(), Optional.empty()))
                .toList();
        List<ItemId> linkable = new ArrayList<>(CLAIMS);
        substitutions.forEach(s -> linkable.add(s.id()));
        return new Submission(
                "s" + text(),
                SSCOP.id(),
                two ? List.of(AI) : List.of(),
                Optional.of(NumberingId.of("apc-1.0")),
                some(CLAIMS),
                new Organisation(
                        text(),
                        maybe(text()),
                        of(StakeholderGroup.values()),
                        some(List.of(ItemId.of("1"), ItemId.of("2"), ItemId.of("3"), ItemId.of("4"))),
                        maybe(new SeniorResponsibleOwner(text(), text(), maybe(date())))),
                maybe(product()),
                maybe(date()),
                maybe(new Person(text(), maybe(text()))),
                maybe(text()),
                some(CLAIMS).stream()
                        .map(id -> new Declaration(id, of(DeclaredStatus.values()), maybe(text()), Optional.empty()))
                        .toList(),
                evidence(linkable, two),
                substitutions,
                own.subList(half, own.size()).stream()
                        .map(id -> new Exclusion(id, text(), text(), maybe(SSCOP.id())))
                        .toList(),
                some(CLAIMS).stream()
                        .map(id -> new AcceptedRisk(id, text(), text(), date(), maybe(text()), Optional.empty()))
                        .toList(),
                few(() -> new PartReference(text(), digest())),
                few(() -> new WithheldRecord(
                        EvidenceId.of("W-" + random.nextInt()),
                        digest(),
                        some(CLAIMS).stream()
                                .map(id -> link(id, Optional.empty()).withoutArgument())
                                .toList())));
    }

    private Product product() {
        return new Product(
                text(),
                maybe(text()),
                maybe(of(Delivery.values())),
                maybe(digest()),
                few(() -> of(text(), purl().toString())),
                few(() -> new Product.Artefact(text(), maybe(text()), maybe(purl()), maybe(digest()))),
                few(() -> new Product.Repository(text(), maybe(commit()))));
    }

    private Subject subject() {
        return new Subject(
                maybe(text()),
                maybe(text()),
                maybe(text()),
                maybe(digest()),
                maybe(purl()),
                maybe(text()),
                maybe(commit()));
    }

    private PackageUrl purl() {
        return PackageUrl.of(
                of("pkg:maven/org.acme/ledger@4.2.0?type=jar", "pkg:npm/%40acme/ledger", "PKG:GitHub/Acme/L#a"));
    }

    private CommitId commit() {
        return CommitId.of(of("0123456789abcdef0123456789abcdef01234567", "0123456789abcdef".repeat(4)));
    }

    private <T> List<T> few(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(3)).toList();
    }

    private List<Evidence> evidence(List<ItemId> linkable, boolean two) {
        List<Evidence> records = new ArrayList<>();
        List<EvidenceId> ids = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Link> links = new ArrayList<>();
            some(linkable).forEach(id -> links.add(link(id, Optional.empty())));
            if (two) {
                some(AI_ITEMS).forEach(id -> links.add(link(id, Optional.of(AI))));
            }
            EvidenceId id = EvidenceId.of("E-" + i + of("", "/", "~1", "é", "\uD83D\uDD12"));
            records.add(record(id, some(ids), links));
            ids.add(id);
        }
        return records;
    }

    private Evidence record(EvidenceId id, List<EvidenceId> supersedes, List<Link> links) {
        int population = random.nextInt(5);
        List<PartialDate> inOrder = Stream.of(date(), date(), date())
                .sorted(Comparator.comparing(PartialDate::lastDay))
                .toList();
        return new Evidence(
                id,
                EvidenceKind.of(of("TEST_REPORT", "TLS_REPORT", "X")),
                text(),
                of(Method.values()),
                maybe(text()),
                maybe(digest()),
                maybe(subject()),
                maybe(inOrder.get(0)),
                maybe(inOrder.get(1)),
                maybe(inOrder.get(2)),
                new Originator(text(), of(Independence.values())),
                maybe(new Review(text(), date(), of(Review.Outcome.values()), of(Independence.values()))),
                supersedes,
                maybe(new Sample(
                        population,
                        random.nextInt(population + 1),
                        of(Sample.Selection.RANDOM, Sample.Selection.JUDGEMENT))),
                structure(2),
                links,
                maybe(of(Audience.values())));
    }

    private Link link(ItemId item, Optional<EditionId> code) {
        boolean stance = random.nextInt(4) > 0;
        return new Link(
                item,
                stance ? Optional.of(of(Stance.values())) : Optional.empty(),
                stance ? Optional.of(of(Strength.values())) : Optional.empty(),
                maybe(text()),
                code);
    }

    private Map<String, FactValue> structure(int depth) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.put(random.nextBoolean() ? text() : text().substring(1), fact(depth));
        }
        return facts;
    }

    private FactValue fact(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> new FactValue.Text(text().substring(random.nextInt(2)));
            case 1 -> new FactValue.Whole(random.nextLong(-(1L << 53) + 1, 1L << 53));
            case 2 -> new FactValue.Flag(random.nextBoolean());
            case 3 ->
                new FactValue.Sequence(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> fact(depth - 1))
                        .toList());
            default -> new FactValue.Structure(structure(depth - 1));
        };
    }

    /** Text that is not blank: it begins with a letter. */
    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private PartialDate date() {
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
        return random.nextBoolean() ? PartialDate.of(day) : PartialDate.of(YearMonth.from(day));
    }

    private Digest digest() {
        return of(
                Digest.of("sha256:" + "0123456789abcdef".repeat(4)),
                Digest.of("sha384:" + "0123456789abcdef".repeat(6)),
                Digest.of("sha512:" + "0123456789abcdef".repeat(8)));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A few of the values, in their order. */
    private <T> List<T> some(List<T> values) {
        int most = random.nextInt(5);
        return values.stream()
                .filter(value -> random.nextInt(Math.max(1, values.size())) < most)
                .toList();
    }
}
