package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the difference between two assessments looks like to those who read it as JSON. */
class DifferenceWritingTest {

    private static JsonNode tree(AssessmentComparison difference) {
        return JsonMapper.shared().readTree(Documents.standard().write(difference));
    }

    /** The audit was superseded, a record went stale, and the policy accepts exclusions no longer. */
    private static AssessmentComparison difference() {
        Policy strict = Policy.goodFaith().withAcceptance("strict", false, true);
        String later = Given.resource("tiny-submission.json").replace("\"evidence\": [", """
                        "evidence": [
                          {
                            "id": "E-4",
                            "kind": "AUDIT_REPORT",
                            "title": "Second audit of the records",
                            "method": "AUDIT",
                            "location": "https://auditor.example/acme/2",
                            "occurredOn": "2026-03-20",
                            "originator": {"name": "Auditor LLP", "independence": "INDEPENDENT"},
                            "supersedes": ["E-2"],
                            "links": [
                              {"item": "1.1.2", "stance": "SUPPORTS", "strength": "DIRECT", "argument": "All is there."}
                            ]
                          },""");
        return AssessmentComparison.between(
                Assessor.of(Tiny.CODE, Policy.goodFaith()).assess(Tiny.submission(), Tiny.AS_OF),
                Assessor.of(Tiny.CODE, strict).assess(Tiny.submission(later), LocalDate.of(2028, 1, 11)));
    }

    /** The whole document of one small case; a change of it is a change of what others rely on. */
    @Test
    void writesTheGoldenFile() {
        AssessmentComparison difference = difference();

        String expected = Given.resource("tiny-difference.json")
                .replace("{version}", Producer.thisLibrary().version())
                .replace(
                        "{policy before}", difference.before().policy().digest().value())
                .replace("{policy after}", difference.after().policy().digest().value());

        assertThat(new String(Tiny.DOCUMENTS.write(difference), UTF_8) + "\n").isEqualTo(expected);
    }

    @Test
    void writesWhyAssessmentsCannotBeCompared() {
        Assessment acme = example("acme-ledger.json");
        Assessment brightdesk = example("brightdesk-saas.json");

        JsonNode written = tree(AssessmentComparison.between(acme, brightdesk));

        assertThat(written.get("contract").stringValue()).isEqualTo("sscop.difference/1");
        assertThat(written.get("notComparable")).hasSize(2);
        assertThat(written.at("/notComparable/0/code").stringValue()).isEqualTo("OTHER_ORGANISATION");
        assertThat(written.at("/notComparable/0/text").stringValue())
                .isEqualTo("The assessments are about different organisations, "
                        + acme.subject().organisation().orElseThrow() + " and "
                        + brightdesk.subject().organisation().orElseThrow() + ".");
        assertThat(written.has("verdict")).isFalse();
        assertThat(written.get("items").isEmpty()).isTrue();
    }

    private static Assessment example(String file) {
        return Assessor.of(CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(), Policy.goodFaith())
                .assess(Given.example(file), LocalDate.of(2026, 3, 31));
    }

    @Test
    void writesNothingAsChangedWhereNothingIs() {
        Assessment acme = example("acme-ledger.json");

        JsonNode written = tree(AssessmentComparison.between(acme, acme));

        assertThat(written.propertyNames())
                .containsExactly(
                        "contract",
                        "before",
                        "after",
                        "notComparable",
                        "subject",
                        "themes",
                        "principles",
                        "acceptedRisks",
                        "items",
                        "summary",
                        "backwards");
        assertThat(written.get("before")).isEqualTo(written.get("after"));
        assertThat(written.at("/summary/improved").isEmpty()).isTrue();
        assertThat(written.at("/summary/worsened").isEmpty()).isTrue();
    }
}
