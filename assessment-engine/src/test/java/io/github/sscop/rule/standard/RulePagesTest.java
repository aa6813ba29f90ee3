package io.github.sscop.rule.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.RuleOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the standard rules say what the rules say. */
class RulePagesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|(?: `([^`]+)` \\|)?");

    /** The rules as the policy has them, with settings by name. */
    static List<FactRule> rules() {
        return Policy.goodFaith().rules().get(StandardRules.EDITION);
    }

    private static String page(FactRule rule) throws IOException {
        return Files.readString(DOCS.resolve("rules").resolve(rule.id() + ".md"));
    }

    private static String index() throws IOException {
        return Files.readString(DOCS.resolve("rules.md"));
    }

    private static String section(String page, String heading) {
        String from = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
        int end = from.indexOf("\n## ");
        assertThat(from).startsWith("## " + heading);
        return end < 0 ? from : from.substring(0, end);
    }

    private static List<MatchResult> rows(String section) {
        return CELL.matcher(section).results().toList();
    }

    private static String strength(Optional<Strength> strength, String ifAbsent) {
        return strength.map(value -> "`" + value + "`").orElse(ifAbsent);
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static String plain(FactValue value) {
        return value instanceof FactValue.Text text ? text.value() : String.valueOf(((FactValue.Whole) value).value());
    }

    /** A sentence that may run over several lines. */
    private static String unwrapped(String page) {
        return page.replace('\n', ' ');
    }

    @Test
    void areAllAndOnlyThoseOfTheRules() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            rules().stream().map(rule -> rule.id() + ".md").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameWhatTheRuleIsAbout(FactRule rule) throws IOException {
        String page = page(rule);
        List<String> facts = new ArrayList<>(List.of("| Kind of evidence | `" + rule.kind() + "` |"));
        for (ItemId id : rule.items()) {
            Item item = StandardRules.CODE.item(id).orElseThrow();
            facts.add("| Claim | " + id + ": " + item.statement() + " |");
        }
        facts.add("| Supports | " + strength(rule.supports(), "never") + " |");
        rule.supportsWithoutSample()
                .ifPresent(strength -> facts.add("| Supports without a sample | `" + strength + "` |"));
        facts.add("| Refutes | " + strength(rule.refutes(), "never") + " |");

        assertThat(page).startsWith("# " + rule.id() + "\n\n**" + rule.should() + "**\n\n");
        assertThat(unwrapped(page)).contains("**  " + rule.because() + "  | | |");
        assertThat(page).contains("\n| | |\n|---|---|\n" + String.join("\n", facts) + "\n\n");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameTheFactsThatTheRuleReads(FactRule rule) throws IOException {
        assertThat(rows(section(page(rule), "What it reads")))
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(ExampleReading.of(rule).facts());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameTheOutcomesThatTheRuleCanHave(FactRule rule) throws IOException {
        String section = section(page(rule), "What it makes of that");

        assertThat(section.contains("| `SUPPORTS`, " + strength(rule.supports(), "never") + " |"))
                .isEqualTo(rule.supports().isPresent());
        rule.supportsWithoutSample()
                .ifPresent(strength -> assertThat(section).contains("| `SUPPORTS`, `" + strength + "` |"));
        assertThat(section.contains("| `REFUTES`, " + strength(rule.refutes(), "never") + " |"))
                .isEqualTo(rule.refutes().isPresent());
        assertThat(section).contains("| `INCONCLUSIVE` |");
        assertThat(section.contains("| `NOT_RELEVANT` |"))
                .isEqualTo(rule.when().isPresent()
                        || rule.limit().isPresent()
                        || rule.supports().isEmpty()
                        || rule.refutes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameTheSettingsWithTheirDefaults(FactRule rule) throws IOException {
        String section = section(page(rule), "Settings");
        List<String> expected = ExampleReading.of(rule).settings().stream()
                .map(name -> name + " " + plain(Policy.goodFaith().settings().get(name)))
                .toList();

        assertThat(rows(section))
                .extracting(row -> row.group(1) + " " + row.group(2))
                .containsExactlyElementsOf(expected);
        assertThat(section.endsWith("None.\n")).isEqualTo(expected.isEmpty());
        assertThat(section.lines().filter(line -> line.startsWith("| `")))
                .as("settings with where they come from")
                .allMatch(line -> line.matches("\\| `[^`]+` \\| `[^`]+` \\| [A-Z].*\\. \\|"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showRecordThatTheRuleReadsAsThePageSays(FactRule rule) throws IOException {
        String section = section(page(rule), "Example");
        Evidence record = StandardRules.read(JSON.matcher(section)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow());
        RuleOutcome outcome = StandardRules.rule(rule.id()).outcome(record, AsOf.day(DAY));

        assertThat(record.kind()).isEqualTo(rule.kind());
        assertThat(section)
                .endsWith("the rule says on " + DAY + ": `" + outcome.result() + "`"
                        + outcome.strength().map(value -> ", `" + value + "`").orElse("") + ".\n\n"
                        + outcome.parts().stream()
                                .map(part -> "- " + part.text() + "\n")
                                .collect(Collectors.joining()));
        assertThat(outcome.parts())
                .extracting(ConditionResult::code)
                .doesNotContain(ConditionResult.ConditionResultCode.BROKEN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayWhyAnAssessorWouldAgree(FactRule rule) throws IOException {
        String section = section(page(rule), "Why an assessor would agree");
        String table = section.substring(section.indexOf("|---|---|"), section.indexOf("|\n\n") + 1);
        String paragraph = section.substring(section.indexOf("|\n\n") + 3);

        assertThat(table.lines().skip(1).map(row -> row.split(" \\| ", 2)[0]))
                .containsExactly("| Outer limit", "| Date of the event", "| Constraints");
        assertThat(table.lines().skip(1).map(row -> row.split(" \\| ", 2)[1])).allMatch(cell -> cell.length() > 5);
        assertThat(paragraph.strip())
                .hasSizeGreaterThan(150)
                .doesNotContain("\n\n")
                .endsWith(".");
        assertThat(ExampleReading.of(rule).settings().stream().filter(setting -> section.contains("`" + setting + "`")))
                .as("settings, of which each is a limit")
                .containsExactlyElementsOf(ExampleReading.of(rule).settings());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayWhatTheRuleCannotShow(FactRule rule) throws IOException {
        assertThat(section(page(rule), "What it cannot show")).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areListedWithWhatTheRuleSays(FactRule rule) throws IOException {
        String row = String.join(
                " | ",
                "| [" + rule.id() + "](rules/" + rule.id() + ".md)",
                rule.should(),
                joined(rule.items().stream().map(ItemId::toString)),
                "`" + rule.kind() + "`",
                strength(rule.supports(), ""),
                strength(rule.refutes(), ""),
                joined(ExampleReading.of(rule).settings().stream().map(name -> "`" + name + "`")) + " |");

        assertThat(index().lines()).contains(row.replace("|  |", "| |").replace("|  |", "| |"));
    }

    @Test
    void listEverySettingWithItsDefaultAndRules() throws IOException {
        List<String> expected = Policy.goodFaith().settings().entrySet().stream()
                .map(setting -> "| `" + setting.getKey() + "` | `" + plain(setting.getValue()) + "` | "
                        + joined(rules().stream()
                                .filter(rule ->
                                        ExampleReading.of(rule).settings().contains(setting.getKey()))
                                .map(rule -> "[" + rule.id() + "](rules/" + rule.id() + ".md)"))
                        + " |")
                .toList();

        assertThat(section(index(), "Settings").lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void showPolicyThatChangesSetting() throws IOException {
        String policy = JSON.matcher(section(index(), "Settings"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Policy read = Policy.read(new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.settings()).containsEntry("accessReviewInterval", new FactValue.Text("P3M"));
        assertThat(read.rules()).isEqualTo(Policy.goodFaith().rules());
    }
}
