package io.github.sscop.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.wording.ValueWording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/policies.md says what the policies ask.
 *
 * <p>Its tables are generated here, and compared with the page; with {@code -Dsscop.rewrite=true} the page is rewritten.
 */
class PoliciesPageTest {

    private static final Path PAGE = Path.of("../docs/policies.md");
    private static final Pattern PART =
            Pattern.compile("(<!-- generated: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Code SSCOP = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    @Test
    void saysWhatThePoliciesAsk() throws IOException {
        String page = Files.readString(PAGE);
        String generated = PART.matcher(page)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1) + table(part.group(2)) + part.group(3)));
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.writeString(PAGE, generated);
        } else {
            assertThat(page)
                    .as("docs/policies.md, which this test rewrites with -Dsscop.rewrite=true")
                    .isEqualTo(generated);
        }
    }

    @Test
    void hasEveryTable() throws IOException {
        assertThat(PART.matcher(Files.readString(PAGE)).results().map(part -> part.group(2)))
                .containsExactly("demands", "kinds", "claims");
    }

    private static String table(String name) {
        return switch (name) {
            case "demands" -> demands();
            case "kinds" -> kinds();
            case "claims" ->
                Policy.builtIn().stream().map(PoliciesPageTest::claims).collect(Collectors.joining("\n"));
            default -> throw new IllegalStateException("Unknown table " + name);
        };
    }

    // By demand

    private static String demands() {
        return heading("", ids())
                + demand("Records that are each sufficient, at least", d -> String.valueOf(d.minimum()))
                + demand("An argument", d -> yes(d.argued()))
                + demand("A location or a digest", d -> yes(d.located()))
                + demand("The record's own date", d -> yes(d.dated()))
                + demand("Age, at most", PoliciesPageTest::age)
                + demand("Kinds of evidence", PoliciesPageTest::kinds)
                + demand("Kinds that are indirect support at most", PoliciesPageTest::indirectKinds)
                + demand("A sample, for claims about a population", d -> sample(d.sample()))
                + demand("Independence, at least", d -> code(d.independence()))
                + demand("One record confirmed, where a rule can", d -> yes(d.confirmed()))
                + row("Exclusions", Policy::acceptsExclusions)
                + row("Substitutions", Policy::acceptsSubstitutions);
    }

    private static String demand(String name, Function<EvidenceRequirements, String> cell) {
        return line(name, Policy.builtIn().stream().map(policy -> cell.apply(policy.requirements())));
    }

    private static String row(String name, Function<Policy, Boolean> accepts) {
        return line(name, Policy.builtIn().stream().map(policy -> accepts.apply(policy) ? "accepted" : "refused"));
    }

    private static String age(EvidenceRequirements demands) {
        return age(demands.freshness()) + (demands.freshnessOfKind().isEmpty() ? "" : ", some kinds less");
    }

    private static String age(Optional<Period> freshness) {
        return freshness.map(ValueWording::of).orElse("any");
    }

    private static String kinds(EvidenceRequirements demands) {
        return demands.kinds().isEmpty()
                ? "any"
                : demands.kinds().stream().map(PoliciesPageTest::code).collect(Collectors.joining(", "));
    }

    private static String indirectKinds(EvidenceRequirements demands) {
        return demands.strongestOfKind().isEmpty()
                ? "none"
                : demands.strongestOfKind().keySet().stream()
                        .map(PoliciesPageTest::code)
                        .collect(Collectors.joining(", "));
    }

    private static String sample(SampleRequirement sample) {
        if (sample.selections().isEmpty()) {
            return "no";
        }
        String ways = sample.selections().stream().map(PoliciesPageTest::code).collect(Collectors.joining(" or "));
        return sample.atLeast() > 1 ? ways + ", of " + sample.atLeast() + " or all" : ways;
    }

    // By kind

    private static String kinds() {
        Stream<String> rows = Policy.builtIn().stream()
                .flatMap(policy -> policy.requirements().freshnessOfKind().keySet().stream())
                .distinct()
                .sorted()
                .map(kind -> line(
                        code(kind),
                        Policy.builtIn().stream()
                                .map(policy -> age(policy.requirements().freshnessOf(kind)))));
        return heading("Kind", ids())
                + rows.collect(Collectors.joining())
                + demand("any other", demands -> age(demands.freshness()));
    }

    // By claim

    private static String claims(Policy policy) {
        return "### " + code(policy.id()) + "\n\n"
                + heading(
                        "Claim",
                        Stream.of(
                                "Population",
                                "Minimum",
                                "Argument",
                                "Location",
                                "Date",
                                "Age",
                                "Sample",
                                "Independence",
                                "Confirmed"))
                + SSCOP.claims().stream().map(claim -> claim(claim, policy)).collect(Collectors.joining());
    }

    private static String claim(Claim claim, Policy policy) {
        EvidenceRequirements demands = policy.requirementsFor(SSCOP.id(), claim.id());
        return line(
                claim.id().value(),
                Stream.of(
                        yes(claim.population()),
                        String.valueOf(demands.minimum()),
                        yes(demands.argued()),
                        yes(demands.located()),
                        yes(demands.dated()),
                        age(demands),
                        claim.population() ? sample(demands.sample()) : "no",
                        code(demands.independence()),
                        yes(demands.confirmed() && canConfirm(policy, claim.id()))));
    }

    private static boolean canConfirm(Policy policy, ItemId claim) {
        return policy.rulesFor(SSCOP.id()).stream()
                .anyMatch(rule -> rule.items().contains(claim)
                        && rule.supports().filter(Strength.DIRECT::equals).isPresent());
    }

    // Tables

    private static Stream<String> ids() {
        return Policy.builtIn().stream().map(policy -> code(policy.id()));
    }

    private static String heading(String first, Stream<String> others) {
        String names = line(first, others);
        return names + names.replaceAll("[^|\n]+", "---");
    }

    private static String line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others)
                        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                        .collect(Collectors.joining("|", "|", "|"))
                + "\n";
    }

    private static String code(Object word) {
        return "`" + word + "`";
    }

    private static String yes(boolean asked) {
        return asked ? "yes" : "no";
    }

    // The example

    @Test
    void showsPolicyThatAsksWhatThePageSays() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        Policy policy = Policy.read(new ByteArrayInputStream(example.group(1).getBytes(StandardCharsets.UTF_8)));
        EvidenceRequirements all = Policy.buyer()
                .requirements()
                .withFreshness(EvidenceKind.of("AUDIT_REPORT"), Period.ofYears(2))
                .withFreshness(EvidenceKind.of("PENETRATION_TEST"), Period.ofMonths(6))
                .withStrongest(EvidenceKind.of("SCORECARD"), Strength.INDIRECT)
                .withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1));

        assertThat(policy.requirements().freshnessOf(EvidenceKind.of("PIPELINE_CONFIGURATION")))
                .contains(Period.ofYears(1));
        assertThat(policy.requirements().withFreshness(EvidenceKind.of("PIPELINE_CONFIGURATION"), Period.ofDays(90)))
                .isEqualTo(all);
        assertThat(policy.requirementsFor(SSCOP.id(), ItemId.of("2.1.5")))
                .isEqualTo(policy.requirements().withMinimum(2).withIndependence(Independence.CUSTOMER));
        assertThat(policy.requirementsFor(SSCOP.id(), ItemId.of("2.1.6")))
                .isEqualTo(policy.requirements()
                        .withMinimum(2)
                        .withKinds(
                                List.of(EvidenceKind.of("ACCESS_REVIEW"), EvidenceKind.of("BUILD_ENVIRONMENT_AUDIT"))));
        assertThat(policy.acceptsExclusions()).isFalse();
        assertThat(policy.acceptsSubstitutions()).isFalse();
        assertThat(policy.settings()).containsEntry("accessReviewInterval", new FactValue.Text("P92D"));
        assertThat(policy.rules()).isEqualTo(Policy.buyer().rules());
        assertThat(EXAMPLE.matcher(Files.readString(PAGE)).results())
                .as("examples")
                .hasSize(1);
    }
}
