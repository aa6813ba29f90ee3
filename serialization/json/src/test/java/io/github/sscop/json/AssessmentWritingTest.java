package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Obligation;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Stance;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.ConditionResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an assessment looks like to those who read it as JSON. */
class AssessmentWritingTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();

    /** Met, refuted, undetermined, in other words, and not counted for several reasons. */
    private static final Assessment BRIGHTDESK =
            Assessor.of(SSCOP, Policy.goodFaith()).assess(Given.example("brightdesk-saas.json"), AS_OF);

    private static final JsonNode WRITTEN = tree(Documents.standard().write(BRIGHTDESK));

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }

    private static void each(JsonNode node, Consumer<JsonNode> step) {
        step.accept(node);
        node.forEach(part -> each(part, step));
    }

    private static List<JsonNode> all(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>();
        each(root, nodes::add);
        return nodes;
    }

    /** The texts of every field of that name, wherever it stands. */
    private static Set<String> words(String field) {
        return all(WRITTEN).stream()
                .filter(node -> node.isObject() && node.has(field))
                .map(node -> node.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.get("text").stringValue()));
        return texts;
    }

    private static List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        WRITTEN.get("claims").forEach(rows::add);
        WRITTEN.get("provisions").forEach(rows::add);
        return rows;
    }

    @Test
    void hasTheFieldsOfTheContract() {
        assertThat(WRITTEN.propertyNames())
                .containsExactlyInAnyOrder(
                        "contract",
                        "code",
                        "policy",
                        "ownRules",
                        "submission",
                        "asOf",
                        "producedBy",
                        "subject",
                        "seniorResponsibleOwner",
                        "verdict",
                        "reasons",
                        "counts",
                        "themes",
                        "principles",
                        "claims",
                        "provisions",
                        "acceptedRisks",
                        "counterpartRisks",
                        "calendar",
                        "unlinked",
                        "advisory",
                        "rules",
                        "remarks",
                        "withheld",
                        "notice");
        assertThat(WRITTEN.get("code").propertyNames()).containsExactlyInAnyOrder("id", "edition", "digest");
        assertThat(WRITTEN.get("policy").propertyNames()).containsExactlyInAnyOrder("id", "digest");
        assertThat(WRITTEN.get("submission").propertyNames()).containsExactlyInAnyOrder("id", "digest");
        assertThat(WRITTEN.get("producedBy").propertyNames()).containsExactlyInAnyOrder("name", "version");
        assertThat(WRITTEN.get("counts").propertyNames())
                .containsExactlyInAnyOrder("claims", "provisions", "principles");
        WRITTEN.get("themes")
                .forEach(row -> assertThat(row.propertyNames()).containsExactlyInAnyOrder("id", "verdict", "reasons"));
        WRITTEN.get("principles")
                .forEach(row -> assertThat(row.propertyNames())
                        .contains("id", "theme", "verdict", "reasons", "agreement")
                        .isSubsetOf("id", "theme", "verdict", "reasons", "agreement", "declared"));
    }

    @Test
    void writesWhatItWasMadeFrom() {
        assertThat(WRITTEN.get("contract").stringValue()).isEqualTo("sscop.assessment/1");
        assertThat(WRITTEN.at("/code/id").stringValue()).isEqualTo("uk-sscop");
        assertThat(WRITTEN.at("/code/edition").stringValue()).isEqualTo("2025-05");
        assertThat(WRITTEN.at("/code/digest").stringValue())
                .isEqualTo(SSCOP.digest().value());
        assertThat(WRITTEN.at("/policy/id").stringValue()).isEqualTo("good-faith");
        assertThat(WRITTEN.at("/policy/digest").stringValue()).matches("sha256:[0-9a-f]{64}");
        assertThat(WRITTEN.at("/submission/id").stringValue()).isEqualTo("brightdesk-2026-02");
        assertThat(WRITTEN.at("/submission/digest").stringValue())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(Given.example("brightdesk-saas.json").digest().value());
        assertThat(WRITTEN.get("asOf").stringValue()).isEqualTo("2026-03-31");
        assertThat(WRITTEN.at("/producedBy/name").stringValue()).isEqualTo("SSCoP for Java");
        assertThat(WRITTEN.at("/producedBy/version").stringValue())
                .isEqualTo(Producer.thisLibrary().version())
                .matches("\\d+\\.\\d+\\.\\d+(-.*)?");
    }

    @Test
    void hasARowForEveryClaimInTheOrderOfTheCatalog() {
        List<String> ids = new ArrayList<>();
        WRITTEN.get("claims").forEach(row -> ids.add(row.get("id").stringValue()));

        assertThat(ids)
                .hasSize(45)
                .containsExactlyElementsOf(SSCOP.claims().stream()
                        .map(Claim::id)
                        .map(Object::toString)
                        .toList());
        assertThat(WRITTEN.get("provisions")).hasSize(1);
        assertThat(WRITTEN.at("/provisions/0/id").stringValue()).isEqualTo("C-SRO");
        assertThat(WRITTEN.at("/provisions/0/obligation").stringValue()).isEqualTo("SHOULD");
    }

    @Test
    void givesRowsTheSameFieldsAndTheirListsEvenIfEmpty() {
        Set<String> lists = Set.of(
                "reasons", "counted", "confirmed", "refutedBy", "notCounted", "stepsToMeet", "indispensableEvidence");
        Set<String> always = new TreeSet<>(Set.of("id", "verdict", "vendorOnly", "singleOriginator"));
        always.addAll(lists);
        Set<String> sometimes = Set.of("principle", "obligation", "declared", "agreement", "nextAction", "risk");

        for (JsonNode row : rows()) {
            assertThat(row.propertyNames()).containsAll(always);
            assertThat(row.propertyNames()).allMatch(name -> always.contains(name) || sometimes.contains(name));
            assertThat(row.get("vendorOnly").isBoolean()).isTrue();
            assertThat(row.get("singleOriginator").isBoolean()).isTrue();
            for (String list : lists) {
                assertThat(row.get(list).isArray()).as(list).isTrue();
            }
            boolean gap = Set.of("NOT_MET", "UNDETERMINED")
                    .contains(row.get("verdict").stringValue());
            assertThat(row.has("nextAction")).isEqualTo(gap);
            assertThat(row.has("risk")).isEqualTo(gap);
            assertThat(row.get("stepsToMeet").isEmpty()).isNotEqualTo(gap);
            row.get("stepsToMeet")
                    .forEach(step -> assertThat(step.propertyNames())
                            .contains("action", "text")
                            .isSubsetOf("action", "evidence", "text"));
            row.get("reasons")
                    .forEach(reason -> assertThat(reason.propertyNames()).contains("code", "text", "evidence"));
            row.get("notCounted")
                    .forEach(record ->
                            assertThat(record.propertyNames()).contains("evidence", "state", "otherStates", "text"));
        }
        assertThat(rows()).anyMatch(row -> row.get("refutedBy").isEmpty());
        assertThat(WRITTEN.get("remarks").isArray()).isTrue();
        assertThat(WRITTEN.get("remarks").isEmpty()).isTrue();
    }

    @Test
    void countsItsRows() {
        for (Map.Entry<String, List<JsonNode>> group : Map.of(
                        "claims", list("claims"), "provisions", list("provisions"), "principles", list("principles"))
                .entrySet()) {
            JsonNode counts = WRITTEN.get("counts").get(group.getKey());

            assertThat(counts.propertyNames()).containsExactlyInAnyOrderElementsOf(names(Verdict.values()));
            for (Verdict verdict : Verdict.values()) {
                assertThat(counts.get(verdict.name()).intValue()).isEqualTo((int) group.getValue().stream()
                        .filter(row -> row.get("verdict").stringValue().equals(verdict.name()))
                        .count());
            }
        }
        assertThat(WRITTEN.at("/counts/claims/MET").intValue()).isEqualTo(30);
        assertThat(WRITTEN.at("/counts/claims/NOT_MET").intValue()).isEqualTo(1);
        assertThat(WRITTEN.at("/counts/claims/UNDETERMINED").intValue()).isEqualTo(13);
        assertThat(WRITTEN.at("/counts/claims/NOT_APPLICABLE").intValue()).isEqualTo(1);
    }

    private static List<JsonNode> list(String field) {
        List<JsonNode> rows = new ArrayList<>();
        WRITTEN.get(field).forEach(rows::add);
        return rows;
    }

    @Test
    void writesWordsOnlyFromItsVocabularies() {
        assertThat(words("verdict")).isEqualTo(new TreeSet<>(names(Verdict.values())));
        assertThat(words("agreement")).isNotEmpty().isSubsetOf(names(Agreement.values()));
        assertThat(words("declared")).isNotEmpty().isSubsetOf(names(DeclaredStatus.values()));
        assertThat(words("state")).isNotEmpty().isSubsetOf(names(EvidenceStatus.values()));
        assertThat(words("stance")).isNotEmpty().isSubsetOf(names(Stance.values()));
        assertThat(words("obligation")).isNotEmpty().isSubsetOf(names(Obligation.values()));
        assertThat(words("code"))
                .isNotEmpty()
                .isSubsetOf(Stream.of(
                                names(ReasonCode.values()),
                                names(RemarkCode.values()),
                                names(ConditionResult.ConditionResultCode.values()))
                        .flatMap(Set::stream)
                        .toList());
        assertThat(all(WRITTEN).stream()
                        .filter(node -> node.isObject() && node.has("otherStates"))
                        .flatMap(node -> all(node.get("otherStates")).stream())
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue))
                .isSubsetOf(names(EvidenceStatus.values()));
    }

    @Test
    void holdsNoNullAndNoFraction() {
        assertThat(all(WRITTEN)).noneMatch(JsonNode::isNull).noneMatch(JsonNode::isFloatingPointNumber);
    }

    @Test
    void holdsNoJavaName() {
        assertThat(new String(Documents.standard().write(BRIGHTDESK), UTF_8))
                .doesNotContain("io.github.sscop", "java.", "Optional", "@", "Assessment[", "Reason[");
        assertThat(all(WRITTEN).stream()
                        .filter(JsonNode::isObject)
                        .map(JsonNode::propertyNames)
                        .flatMap(Collection::stream))
                .allMatch(name -> name.matches("[a-z][A-Za-z]*|[A-Z][A-Z_]*"));
    }

    @Test
    void wordsEverythingAsTheModelDoes() {
        assertThat(WRITTEN.get("notice").stringValue()).isEqualTo(BRIGHTDESK.notice());
        assertThat(texts(WRITTEN.get("reasons"))).isEqualTo(texts(BRIGHTDESK.reasons()));
        for (int i = 0; i < BRIGHTDESK.themes().size(); i++) {
            assertThat(texts(WRITTEN.get("themes").get(i).get("reasons")))
                    .isEqualTo(texts(BRIGHTDESK.themes().get(i).reasons()));
        }
        for (int i = 0; i < BRIGHTDESK.principles().size(); i++) {
            assertThat(texts(WRITTEN.get("principles").get(i).get("reasons")))
                    .isEqualTo(texts(BRIGHTDESK.principles().get(i).reasons()));
        }
        List<JsonNode> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            ItemAssessment row = BRIGHTDESK.items().get(i);
            assertThat(texts(rows.get(i).get("reasons"))).isEqualTo(texts(row.reasons()));
            assertThat(texts(rows.get(i).get("notCounted")))
                    .isEqualTo(row.notCounted().stream()
                            .map(DisregardedEvidence::text)
                            .toList());
            assertThat(texts(rows.get(i).get("stepsToMeet")))
                    .isEqualTo(row.stepsToMeet().stream()
                            .map(RemediationStep::text)
                            .toList());
        }
        assertThat(texts(WRITTEN.get("calendar")))
                .isNotEmpty()
                .isEqualTo(BRIGHTDESK.calendar().stream()
                        .map(ScheduledChange::text)
                        .toList());
    }

    private static List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }

    @Test
    void wordsItsRemarksAsTheModelDoes() {
        Assessment early = Assessor.of(SSCOP, Policy.goodFaith().withAcceptance("strict", false, false))
                .assess(Given.example("brightdesk-saas.json"), LocalDate.of(2026, 1, 1));

        assertThat(early.remarks()).hasSizeGreaterThan(1);
        assertThat(texts(tree(Documents.standard().write(early)).get("remarks")))
                .isEqualTo(early.remarks().stream().map(Remark::text).toList());
    }

    @Test
    void writesOneLineThatSaysTheSame() {
        byte[] line = Documents.standard().writeLine(BRIGHTDESK);

        assertThat(new String(line, UTF_8))
                .startsWith("{\"contract\":\"sscop.assessment/1\",")
                .doesNotContain("\n", "\r");
        assertThat(tree(line)).isEqualTo(WRITTEN);
    }

    @Test
    void endsWithoutALineBreak() {
        assertThat(new String(Documents.standard().write(BRIGHTDESK), UTF_8))
                .startsWith("{\n")
                .endsWith("\n}");
    }

    @Test
    void writesTheSameBytesForEqualAssessments() {
        Assessment again = Assessor.of(SSCOP, Policy.goodFaith()).assess(Given.example("brightdesk-saas.json"), AS_OF);

        assertThat(again).isNotSameAs(BRIGHTDESK).isEqualTo(BRIGHTDESK);
        assertThat(Documents.standard().write(again))
                .isEqualTo(Documents.standard().write(BRIGHTDESK));
    }

    /** The whole document of one small case; a change of it is a change of what others rely on. */
    @Test
    void writesTheGoldenFile() {
        Assessment assessment = Tiny.assessed();

        String expected = Given.resource("tiny-assessment.json")
                .replace("{version}", Producer.thisLibrary().version())
                .replace("{policy digest}", assessment.policy().digest().value());

        assertThat(new String(Tiny.DOCUMENTS.write(assessment), UTF_8) + "\n").isEqualTo(expected);
    }
}
