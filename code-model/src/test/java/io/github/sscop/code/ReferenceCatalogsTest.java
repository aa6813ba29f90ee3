package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogs against the reference data that they were made from, where that lies beside the project. */
class ReferenceCatalogsTest {

    /** Seen from the module's directory, in which tests run, and from the project's. */
    private static final List<Path> PLACES =
            List.of(Path.of("../../shared/reference/catalogs"), Path.of("../shared/reference/catalogs"));

    /** What the reference data calls codes, and what they are called here. */
    private static final Map<String, String> CODES = Map.of(
            "consumer-iot-2018", "uk-consumer-iot",
            "cyber-governance-2025", "uk-cyber-governance",
            "cyber-governance", "uk-cyber-governance/2025-04",
            "software-security", "uk-sscop/2025-05",
            "app-stores", "uk-app-stores/2023-10",
            "consumer-iot", "uk-consumer-iot/2018-10",
            "ai-cyber-security", "uk-ai-cyber/2025-01");

    private static JsonNode reference(String name) {
        Path place = PLACES.stream().filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(
                place != null,
                () -> "The reference data is not here (looked in " + PLACES + "), so nothing is compared with it");
        return JsonMapper.shared().readTree(place.resolve(name));
    }

    private static Code code(String edition) {
        return CodeRegistry.builtIn().get(EditionId.of(edition));
    }

    private static Stream<JsonNode> each(JsonNode holder, String list) {
        return holder.path(list).valueStream();
    }

    private static String text(JsonNode holder, String field) {
        return holder.path(field).asString("");
    }

    private static List<String> texts(JsonNode holder, String list) {
        return each(holder, list).map(JsonNode::asString).toList();
    }

    /** What is compared of an element, as one line. */
    private static String line(Object... parts) {
        return String.join(" | ", Stream.of(parts).map(String::valueOf).toList());
    }

    private static <T> List<String> lines(List<T> elements, Function<T, String> line) {
        return elements.stream().map(line).toList();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Test
    void agreeOnThemesAndPrinciplesOfTheCodeOf2025() {
        JsonNode reference = reference("sscop-2025.json");
        Code code = code("uk-sscop/2025-05");

        assertThat(lines(code.themes(), t -> line(t.id(), t.title())))
                .isEqualTo(each(reference, "themes")
                        .map(t -> line(text(t, "id"), text(t, "title")))
                        .toList());
        assertThat(lines(
                        code.principles(),
                        p -> line(p.id(), p.theme(), p.obligation().orElseThrow(), p.locator())))
                .isEqualTo(each(reference, "principles")
                        .map(p -> line(text(p, "id"), text(p, "theme"), text(p, "obligation"), text(p, "locator")))
                        .toList());
    }

    @Test
    void agreeOnClaimsOfTheCodeOf2025() {
        JsonNode reference = reference("sscop-2025.json");

        assertThat(lines(
                        code("uk-sscop/2025-05").claims(),
                        c -> line(c.id(), c.locator(), c.evidenceExamples().size(), c.guidance())))
                .hasSize(reference.at("/counts/claims").asInt())
                .isEqualTo(each(reference, "principles")
                        .flatMap(p -> each(p, "claims"))
                        .map(c -> line(
                                text(c, "id"),
                                text(c, "locator"),
                                c.get("evidenceExamples").size(),
                                texts(c, "guidance")))
                        .toList());
    }

    @Test
    void agreeOnGuidanceOfTheCodeOf2025() {
        JsonNode reference = reference("sscop-2025.json");
        Code code = code("uk-sscop/2025-05");

        assertThat(lines(code.guidance(), g -> line(g.id(), g.strength(), g.locator())))
                .isEqualTo(each(reference, "principles")
                        .flatMap(p -> each(p, "guidance"))
                        .map(g -> line(text(g, "id"), text(g, "strength"), text(g, "locator")))
                        .toList());
        long statementsOfGuidance = code.statements().stream()
                .filter(s -> s.id().value().startsWith("IG-"))
                .count();
        assertThat(code.guidance().size() + statementsOfGuidance)
                .isEqualTo(reference.at("/counts/guidance").asLong());
    }

    @Test
    void agreeOnGeneralStatementsOfTheCodeOf2025() {
        JsonNode reference = reference("sscop-2025.json");
        List<GeneralStatement> statements = code("uk-sscop/2025-05").statements();

        GeneralStatement governing = statements.get(0);
        assertThat(line(governing.id(), governing.obligation(), governing.locator()))
                .isEqualTo(line(
                        "C-SHALL",
                        text(reference.get("governingClause"), "obligation"),
                        text(reference.get("governingClause"), "locator")));
        assertThat(lines(
                        statements.subList(1, statements.size()),
                        s -> line(s.id(), s.obligation(), s.addressee(), s.locator())))
                .isEqualTo(each(reference, "general")
                        .map(s -> line(text(s, "id"), text(s, "obligation"), text(s, "addressee"), text(s, "locator")))
                        .toList());
    }

    @Test
    void agreeOnApplicabilityOfTheCodeOf2025() {
        assertThat(lines(
                        code("uk-sscop/2025-05").applicability(),
                        a -> line(
                                a.stakeholderGroup(),
                                a.themes(),
                                lines(a.conditionalThemes(), c -> c.theme().value()),
                                a.primaryAudience(),
                                a.locator())))
                .isEqualTo(each(reference("sscop-2025.json"), "applicability")
                        .map(a -> line(
                                text(a, "stakeholder"),
                                texts(a, "themes"),
                                each(a, "conditionalThemes")
                                        .map(c -> text(c, "theme"))
                                        .toList(),
                                a.get("primaryAudience"),
                                text(a, "locator")))
                        .toList());
    }

    @Test
    void agreeOnGlossaryAndNotesOfTheCodeOf2025() {
        JsonNode reference = reference("sscop-2025.json");
        Code code = code("uk-sscop/2025-05");

        assertThat(lines(code.glossary(), g -> line(g.term(), g.basis())))
                .isEqualTo(each(reference, "glossary")
                        .map(g -> line(text(g, "term"), text(g, "basis")))
                        .toList());
        assertThat(lines(code.notes(), n -> line(n.id(), n.kind(), n.affects())))
                .containsAll(each(reference, "notes")
                        .map(n -> line(text(n, "id"), text(n, "kind"), texts(n, "affects")))
                        .toList());
    }

    @Test
    void agreeOnTheDraftOf2024() {
        JsonNode reference = reference("software-vendors-draft-2024.json");
        Code code = code("uk-software-vendors/2024-05-draft");

        assertThat(lines(
                        code.provisions(),
                        p -> line(
                                p.id(),
                                code.parent(p.id()).orElseThrow().id(),
                                p.obligation(),
                                String.join(", ", p.addressees()))))
                .isEqualTo(each(reference, "provisions")
                        .map(p ->
                                line(text(p, "id"), text(p, "principle"), text(p, "obligation"), text(p, "addressee")))
                        .toList());
        assertThat(code.published()).hasToString(text(reference, "published"));
    }

    @ParameterizedTest
    @CsvSource({
        "uk-ai-cyber/2025-01, ai-cyber-security-2025.json",
        "uk-cyber-governance/2025-04, cyber-governance-2025.json",
        "uk-consumer-iot/2018-10, consumer-iot-2018.json",
        "uk-app-stores/2023-10, app-stores-2023.json"
    })
    void agreeOnTheFurtherCodes(String edition, String file) {
        JsonNode reference = reference(file);
        Code code = code(edition);

        assertThat(lines(code.themes(), t -> line(t.id(), t.title())))
                .isEqualTo(each(reference, "themes")
                        .map(t -> line(text(t, "id"), text(t, "title")))
                        .toList());
        assertThat(lines(code.principles(), p -> line(p.id(), p.theme(), p.title())))
                .isEqualTo(each(reference, "principles")
                        .map(p -> line(text(p, "id"), text(p, "theme"), text(p, "title")))
                        .toList());
        assertThat(lines(code.provisions(), p -> line(p.id(), p.obligation(), p.addressees(), p.locator())))
                .isNotEmpty()
                .isEqualTo(each(reference, "principles")
                        .flatMap(p -> each(p, "provisions"))
                        .map(p ->
                                line(text(p, "id"), text(p, "obligation"), texts(p, "addressees"), text(p, "locator")))
                        .toList());
    }

    @Test
    void agreeOnTheMigration() {
        JsonNode reference = reference("editions.json").at("/migrations/0");
        Migration migration = Migration.builtIn().get(0);

        assertThat(lines(
                        migration.rows(),
                        r -> line(
                                r.from(),
                                r.to(),
                                r.changes(),
                                r.extent().map(Enum::name).orElse(""),
                                r.guidance())))
                .isEqualTo(each(reference, "rows")
                        .map(r -> line(
                                text(r, "from"),
                                texts(r, "to"),
                                texts(r, "changes"),
                                r.path("scope").isString() ? text(r, "scope") : "",
                                texts(r, "guidance")))
                        .toList());
        assertThat(migration.additions()).hasSize(reference.get("new").size());
        assertThat(lines(migration.notes(), Note::id))
                .isEqualTo(each(reference, "general").map(n -> text(n, "id")).toList());
    }

    @Test
    void agreeOnTheCrosswalk() {
        assertThat(lines(
                        Crosswalk.builtIn().rows(),
                        r -> line(
                                r.id(),
                                r.from().framework(),
                                r.from().level().orElse(""),
                                r.from().ids(),
                                r.to().framework(),
                                r.to().ids(),
                                r.basis(),
                                r.derivation(),
                                r.source(),
                                r.confidence())))
                .isEqualTo(each(reference("crosswalks.json"), "mappings")
                        .map(r -> line(
                                text(r, "id"),
                                framework(r.get("from")),
                                text(r.get("from"), "level"),
                                List.of(text(r.get("from"), "id")),
                                framework(r.get("to")),
                                texts(r.get("to"), "ids"),
                                upper(text(r, "status")),
                                derivation(text(r, "derivation")),
                                text(r, "source"),
                                upper(text(r, "confidence"))))
                        .toList());
    }

    private static String derivation(String words) {
        return words.equals("roll-up of published claim rows") ? "ROLLED_UP" : upper(words);
    }

    private static String framework(JsonNode end) {
        String name = text(end, "framework");
        return CODES.getOrDefault(name, name);
    }

    @Test
    void agreeOnThePathway() {
        JsonNode reference = reference("pathway.json");
        Pathway pathway = Pathway.builtIn();

        assertThat(lines(pathway.rules(), r -> line(r.id(), r.when().size(), r.follow(), r.strength(), r.locator())))
                .isEqualTo(each(reference, "rules")
                        .map(r -> line(
                                text(r, "id"),
                                r.get("when").findValues("fact").size(),
                                selection(r.get("follow")),
                                text(r, "strength"),
                                text(r, "locator")))
                        .toList());
        assertThat(lines(pathway.selectors(), s -> line(s.technology(), s.code())))
                .isEqualTo(each(reference, "selectors")
                        .map(s -> line(text(s.get("when"), "contains"), CODES.get(text(s, "selects"))))
                        .toList());
    }

    private static String selection(JsonNode node) {
        if (node.has("code")) {
            return CODES.get(text(node, "code"));
        }
        String list = node.has("allOf") ? "allOf" : "anyOf";
        return String.join(
                node.has("allOf") ? " AND " : " OR ",
                each(node, list)
                        .map(part -> part.has("code") ? selection(part) : "(" + selection(part) + ")")
                        .toList());
    }
}
