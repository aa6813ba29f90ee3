package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submissions that number the claims as a form does become submissions that number them as the catalog does. */
class NumberingOnReadingTest {

    private static final Code SSCOP = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();

    /** Says 4.3.1 in every place that may name an item, and 1.1.1, which means the same in both numberings. */
    private static final String FORM = """
            {
              "contract": "sscop.submission/1",
              "id": "form",
              "code": {"id": "uk-sscop", "edition": "2025-05"},
              "furtherCodes": [{"id": "uk-ai-cyber", "edition": "2025-01"}],
              "numbering": "template-0.4",
              "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
              "declarations": [
                {"item": "4.3.1", "status": "MET"},
                {"item": "4.3", "status": "MET"},
                {"item": "4.3", "status": "MET", "code": {"id": "uk-ai-cyber", "edition": "2025-01"}}
              ],
              "evidence": [
                {
                  "id": "E-1",
                  "kind": "CONTACT",
                  "title": "Notices to customers",
                  "method": "INTERVIEW",
                  "originator": {"name": "Acme Ltd", "independence": "VENDOR"},
                  "links": [{"item": "4.3.1"}, {"item": "1.1.1"}, {"item": "S-1"}]
                }
              ],
              "substitutions": [{"item": "3.1.1", "id": "S-1", "statement": "Other words.", "reason": "A reason."}],
              "exclusions": [{"item": "4.3.1", "reason": "A reason.", "approvedBy": "Somebody"}],
              "acceptedRisks": [{"item": "4.3.1", "risk": "A risk.", "owner": "Somebody", "until": "2026-09"}]
            }
            """;

    @Test
    void translatesEveryItemToTheCatalogsNumbering() {
        Submission submission = Given.read(FORM);

        assertThat(submission.numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(submission.declarations())
                .extracting(Declaration::item)
                .containsExactly(ItemId.of("4.3.2"), ItemId.of("4.3"), ItemId.of("4.3"));
        assertThat(submission.evidence().get(0).links())
                .extracting(Link::item)
                .containsExactly(ItemId.of("4.3.2"), ItemId.of("1.1.1"), ItemId.of("S-1"));
        assertThat(submission.substitutions())
                .extracting(Substitution::item, Substitution::id)
                .containsExactly(tuple(ItemId.of("3.1.1"), ItemId.of("S-1")));
        assertThat(submission.exclusions()).extracting(Exclusion::item).containsExactly(ItemId.of("4.3.2"));
        assertThat(submission.acceptedRisks()).extracting(AcceptedRisk::item).containsExactly(ItemId.of("4.3.2"));
    }

    @Test
    void listsWhatTheFormDoesNotAsk() {
        assertThat(Given.read(FORM).notAsked()).containsExactly(ItemId.of("2.1.6"), ItemId.of("4.3.1"));
    }

    @Test
    void writesTheCatalogsNumbering() {
        JsonNode written = JsonMapper.shared().readTree(Documents.standard().write(Given.read(FORM)));

        assertThat(written.get("numbering").stringValue()).isEqualTo("apc-1.0");
        assertThat(written.get("notAsked")).extracting(JsonNode::stringValue).containsExactly("2.1.6", "4.3.1");
        assertThat(written.at("/evidence/0/links"))
                .extracting(link -> link.get("item").stringValue())
                .containsExactly("4.3.2", "1.1.1", "S-1");
    }

    @Test
    void readsWhatItWroteWithoutTranslatingItOnceMore() {
        Submission submission = Given.read(FORM);

        assertThat(Given.read(Documents.standard().write(submission))).isEqualTo(submission);
    }

    @Test
    void leavesTheCatalogsOwnNumberingAlone() {
        Submission submission = Given.read(Given.small("\"item\": \"1.3.1\"", "\"item\": \"4.3.1\""));

        assertThat(submission.evidence().get(0).links()).extracting(Link::item).containsExactly(ItemId.of("4.3.1"));
        assertThat(submission.notAsked()).isEmpty();
    }

    @Test
    void refusesClaimsThatTheFormDoesNotHave() {
        assertThat(Given.problems(FORM.replace("{\"item\": \"1.1.1\"}", "{\"item\": \"4.3.2\"}")))
                .containsExactly(new Problem(
                        "/evidence/0/links/1/item",
                        ProblemCode.UNKNOWN_ITEM,
                        "item is 4.3.2, which numbering template-0.4 does not have; expected an item of it"));
        assertThat(Given.problems(FORM.replace("{\"item\": \"1.1.1\"}", "{\"item\": \"2.1.6\"}")))
                .containsExactly(new Problem(
                        "/evidence/0/links/1/item",
                        ProblemCode.UNKNOWN_ITEM,
                        "item is 2.1.6, which numbering template-0.4 does not have; expected an item of it"));
    }

    @Test
    void refusesAFormThatSaysItselfWhatWasNotAsked() {
        String both = FORM.replace("\"organisation\"", "\"notAsked\": [\"1.1.1\"], \"organisation\"");

        assertThat(Given.problems(both))
                .containsExactly(new Problem(
                        "/notAsked",
                        ProblemCode.CONTRADICTION,
                        "notAsked is given with numbering template-0.4, which says itself what it does not ask; expected one"
                                + " of the two"));
    }

    private static String written(String numbering) {
        Numbering form = SSCOP.numbering(NumberingId.of(numbering)).orElseThrow();
        String links = SSCOP.claims().stream()
                .flatMap(claim -> form.fromCatalog(claim.id()).stream())
                .map(item -> "{\"item\": \"" + item + "\"}")
                .collect(Collectors.joining(", "));
        String declarations = SSCOP.principles().stream()
                .flatMap(principle -> form.fromCatalog(principle.id()).stream())
                .map(item -> "{\"item\": \"" + item + "\", \"status\": \"MET\"}")
                .collect(Collectors.joining(", "));
        return """
                {
                  "contract": "sscop.submission/1",
                  "id": "form",
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "%s",
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
                  "declarations": [%s],
                  "evidence": [
                    {
                      "id": "E-1",
                      "kind": "CONTACT",
                      "title": "Notices to customers",
                      "method": "INTERVIEW",
                      "originator": {"name": "Acme Ltd", "independence": "VENDOR"},
                      "links": [%s]
                    }
                  ]
                }
                """.formatted(numbering, declarations, links);
    }

    @ParameterizedTest
    @CsvSource({
        "apc-1.0, 45",
        "template-0.4, 43",
        "apc-1.0-padded, 45",
        "apc-1.0-prefixed, 45",
        "template-0.4-prefixed, 43"
    })
    void readsEachClaimAndPrincipleOfEachNumbering(String numbering, int claims) {
        String json = written(numbering);
        Submission submission = Given.read(json);

        assertThat(ContractSchema.SUBMISSION.errors(json)).isEmpty();
        assertThat(submission.numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(submission.declarations())
                .extracting(Declaration::item)
                .containsExactlyElementsOf(
                        SSCOP.principles().stream().map(Element::id).toList());
        assertThat(submission.evidence().get(0).links())
                .extracting(Link::item)
                .hasSize(claims)
                .containsExactlyElementsOf(SSCOP.claims().stream()
                        .map(Element::id)
                        .filter(id -> !submission.notAsked().contains(id))
                        .toList());
        assertThat(Given.read(Documents.standard().write(submission))).isEqualTo(submission);
        assertThat(new String(Documents.standard().write(submission), UTF_8))
                .doesNotContain("APC-", "Claim", "Principle");
    }
}
