package io.github.sscop.code;

import static io.github.sscop.code.SmallDocuments.CODE;
import static io.github.sscop.code.SmallDocuments.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule between the parts of a code, broken once. */
class CodeValidatorTest {

    private static List<Problem> problems(String json) {
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> SmallDocuments.code(json));
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.problems();
    }

    private static void refuses(String json, String pointer, ProblemCode code, String text) {
        assertThat(problems(json)).containsExactly(new Problem(pointer, code, text));
    }

    @Test
    void acceptsTheSmallCode() {
        assertThatCode(() -> SmallDocuments.code(CODE)).doesNotThrowAnyException();
    }

    @Test
    void refusesThemeGivenTwice() {
        refuses(
                changed(CODE, "{\"id\": \"2\", \"title\": \"Second\"", "{\"id\": \"1\", \"title\": \"Second\"")
                        .replace("\"themes\": [\"1\", \"2\"]", "\"themes\": [\"1\"]")
                        .replace("\"themes\": [\"2\"]", "\"themes\": [\"1\"]")
                        .replace("\"conditionalThemes\": [{\"theme\": \"2\", \"when\": \"If it can.\"}],", ""),
                "/themes/1/id",
                ProblemCode.DUPLICATE,
                "id 1 is given twice; expected once");
    }

    @Test
    void refusesIdGivenTwiceAtTwoLevels() {
        refuses(
                changed(CODE, "\"id\": \"1.1.2\"", "\"id\": \"1.1\"")
                        .replace("\"translates\": {\"1.1.1\": \"1.1.2\"}, ", ""),
                "/principles/0/claims/1/id",
                ProblemCode.DUPLICATE,
                "id 1.1 is given twice; expected once");
    }

    @Test
    void refusesIdGivenTwiceInProvisionsGuidanceAndStatements() {
        refuses(
                changed(CODE, "\"id\": \"A.1\"", "\"id\": \"A\""),
                "/principles/0/provisions/1/id",
                ProblemCode.DUPLICATE,
                "id A is given twice; expected once");
        refuses(
                changed(CODE, "\"id\": \"G-1\"", "\"id\": \"A\"").replace("[\"G-1\", \"C-1\"]", "[\"C-1\"]"),
                "/principles/0/guidance/0/id",
                ProblemCode.DUPLICATE,
                "id A is given twice; expected once");
        refuses(
                changed(CODE, "\"id\": \"C-1\"", "\"id\": \"G-1\"").replace("[\"G-1\", \"C-1\"]", "[\"G-1\"]"),
                "/statements/0/id",
                ProblemCode.DUPLICATE,
                "id G-1 is given twice; expected once");
    }

    @Test
    void refusesPrincipleGivenTwice() {
        assertThat(problems(changed(
                        CODE,
                        "\"principles\": [",
                        "\"principles\": [{\"id\": \"1.1\", \"theme\": \"1\", \"title\": \"T\", \"statement\": \"S\","
                                + " \"locator\": \"p\", \"claims\": [{\"id\": \"1.1.0\", \"statement\": \"S\","
                                + " \"locator\": \"p\"}]},")))
                .containsExactly(
                        new Problem("/principles/1/id", ProblemCode.DUPLICATE, "id 1.1 is given twice; expected once"));
    }

    @Test
    void refusesSourceGivenTwice() {
        refuses(
                changed(
                        CODE,
                        "\"sources\": [{\"id\": \"S\", \"title\": \"A source\"}]",
                        "\"sources\": [{\"id\": \"S\", \"title\": \"A source\"}, {\"id\": \"S\", \"title\": \"Another\"}]"),
                "/sources/1/id",
                ProblemCode.DUPLICATE,
                "id S is given twice; expected once");
    }

    @Test
    void refusesIdWithBlank() {
        refuses(
                changed(CODE, "{\"id\": \"A\",", "{\"id\": \"Provision A\",").replace("\"parent\": \"A\", ", ""),
                "/principles/0/provisions/0/id",
                ProblemCode.MALFORMED,
                "id is \"Provision A\"; expected no blank in an id of a catalog");
    }

    @Test
    void refusesPrincipleOfUnknownTheme() {
        refuses(
                changed(CODE, "\"theme\": \"1\"", "\"theme\": \"3\""),
                "/principles/0/theme",
                ProblemCode.UNKNOWN_ITEM,
                "theme is 3; expected one of [1, 2]");
    }

    @Test
    void refusesGuidanceThatClaimsNameAndTheCodeLacks() {
        refuses(
                changed(CODE, "[\"G-1\", \"C-1\"]", "[\"G-1\", \"G-2\"]"),
                "/principles/0/claims/0/guidance",
                ProblemCode.UNKNOWN_ITEM,
                "G-2 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesClaimAsGuidance() {
        refuses(
                changed(CODE, "[\"G-1\", \"C-1\"]", "[\"1.1.2\"]"),
                "/principles/0/claims/0/guidance",
                ProblemCode.UNKNOWN_ITEM,
                "1.1.2 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesUnknownParent() {
        refuses(
                changed(CODE, "\"parent\": \"A\"", "\"parent\": \"B\""),
                "/principles/0/provisions/1/parent",
                ProblemCode.UNKNOWN_ITEM,
                "B is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesParentThatIsNoProvision() {
        refuses(
                changed(CODE, "\"parent\": \"A\"", "\"parent\": \"1.1\""),
                "/principles/0/provisions/1/parent",
                ProblemCode.UNKNOWN_ITEM,
                "1.1 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesProvisionThatHoldsItself() {
        refuses(
                changed(CODE, "\"parent\": \"A\"", "\"parent\": \"A.1\""),
                "/principles/0/provisions/1/parent",
                ProblemCode.UNKNOWN_ITEM,
                "A.1 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesPrincipleWithoutItemsOfTheLevelAssessed() {
        String another = "{\"id\": \"1.2\", \"theme\": \"1\", \"title\": \"T\", \"statement\": \"S\","
                + " \"locator\": \"p\"}, ";
        refuses(
                changed(CODE, "\"principles\": [", "\"principles\": [" + another),
                "/principles/0",
                ProblemCode.MISSING,
                "principle 1.2 has no claim; expected at least one, since the code is assessed at that level");
        assertThat(problems(changed(CODE, "\"principles\": [", "\"principles\": [" + another)
                        .replace("\"assessedAt\": \"CLAIM\"", "\"assessedAt\": \"PROVISION\"")
                        .replace(
                                "\"translates\": {\"1.1.1\": \"1.1.2\"}, \"lacks\": [\"1.1.1\"]",
                                "\"lacks\": [\"A\"]")))
                .containsExactly(new Problem(
                        "/principles/0",
                        ProblemCode.MISSING,
                        "principle 1.2 has no provision;"
                                + " expected at least one, since the code is assessed at that level"));
    }

    @Test
    void refusesPrinciplesAssessedWithoutGapNote() throws IOException {
        String atPrinciples = changed(CODE, "\"assessedAt\": \"CLAIM\"", "\"assessedAt\": \"PRINCIPLE\"")
                .replace("\"translates\": {\"1.1.1\": \"1.1.2\"}, \"lacks\": [\"1.1.1\"]", "\"lacks\": [\"1.1\"]");

        refuses(
                atPrinciples,
                "/notes",
                ProblemCode.MISSING,
                "no note says what the catalog lacks; expected a GAP note in a code assessed at principles");
        assertThat(SmallDocuments.code(changed(atPrinciples, "\"kind\": \"READING\"", "\"kind\": \"GAP\""))
                        .items())
                .hasSize(2);
    }

    @Test
    void refusesLevelThatCannotBeAssessed() {
        for (Level level : List.of(Level.THEME, Level.STATEMENT, Level.GUIDANCE)) {
            refuses(
                    changed(CODE, "\"assessedAt\": \"CLAIM\"", "\"assessedAt\": \"" + level + "\"")
                            .replace(", \"translates\": {\"1.1.1\": \"1.1.2\"}, \"lacks\": [\"1.1.1\"]}", "}")
                            .replace("{\"id\": \"form\", \"title\": \"A form's\"}", "")
                            .replace("{\"id\": \"own\", \"title\": \"The catalog's\"},", ""),
                    "/assessedAt",
                    ProblemCode.INVALID,
                    "assessedAt is " + level + "; expected one of [CLAIM, PROVISION, PRINCIPLE]");
        }
    }

    @Test
    void refusesTwoRowsForOneGroup() {
        assertThat(problems(changed(CODE, "\"SOFTWARE_RESELLER\"", "\"SOFTWARE_DEVELOPER_ONLY\"")))
                .containsExactly(
                        new Problem(
                                "/applicability/2/stakeholderGroup",
                                ProblemCode.DUPLICATE,
                                "SOFTWARE_DEVELOPER_ONLY has two rows; expected one"),
                        new Problem(
                                "/applicability",
                                ProblemCode.MISSING,
                                "there are rows for 3 stakeholder groups;"
                                        + " expected none, or one for each of the 4"));
    }

    @Test
    void refusesUnknownThemesOfARow() {
        refuses(
                changed(CODE, "\"themes\": [\"2\"]", "\"themes\": [\"5\"]"),
                "/applicability/1/themes",
                ProblemCode.UNKNOWN_ITEM,
                "5 is not an element that can stand here; expected one of the code's");
        refuses(
                changed(CODE, "{\"theme\": \"2\", \"when\"", "{\"theme\": \"1.1\", \"when\""),
                "/applicability/2/conditionalThemes",
                ProblemCode.UNKNOWN_ITEM,
                "1.1 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesThemeThatAppliesWithAndWithoutCondition() {
        refuses(
                changed(CODE, "{\"theme\": \"2\", \"when\"", "{\"theme\": \"1\", \"when\""),
                "/applicability/2/conditionalThemes",
                ProblemCode.CONTRADICTION,
                "theme 1 applies and applies on a condition; expected one of the two");
    }

    @Test
    void refusesNumberingsOfWhichNoneIsTheCatalogs() {
        refuses(
                changed(CODE, "\"title\": \"The catalog's\"", "\"title\": \"Another's\", \"lacks\": [\"1.1.2\"]"),
                "/numberings",
                ProblemCode.INVALID,
                "expected exactly one numbering whose ids are the catalog's own");
    }

    @Test
    void refusesTwoNumberingsThatAreTheCatalogs() {
        refuses(
                changed(CODE, ", \"translates\": {\"1.1.1\": \"1.1.2\"}, \"lacks\": [\"1.1.1\"]", ""),
                "/numberings",
                ProblemCode.INVALID,
                "expected exactly one numbering whose ids are the catalog's own");
    }

    @Test
    void refusesNumberingGivenTwice() {
        refuses(
                changed(CODE, "\"id\": \"form\"", "\"id\": \"own\""),
                "/numberings/1/id",
                ProblemCode.DUPLICATE,
                "id own is given twice; expected once");
    }

    @Test
    void refusesNumberingOfUnknownItems() {
        refuses(
                changed(CODE, "\"lacks\": [\"1.1.1\"]", "\"lacks\": [\"1.1.9\"]"),
                "/numberings/1/lacks",
                ProblemCode.UNKNOWN_ITEM,
                "1.1.9 is not an element that can stand here; expected one of the code's");
        refuses(
                changed(CODE, "{\"1.1.1\": \"1.1.2\"}", "{\"1.1.1\": \"G-1\"}"),
                "/numberings/1/translates",
                ProblemCode.UNKNOWN_ITEM,
                "G-1 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void refusesNoteGivenTwice() {
        refuses(
                changed(
                        CODE,
                        "\"notes\": [",
                        "\"notes\": [{\"id\": \"N-1\", \"kind\": \"CONTEXT\", \"text\": \"Before.\"}, "),
                "/notes/1/id",
                ProblemCode.DUPLICATE,
                "id N-1 is given twice; expected once");
    }

    @Test
    void refusesNoteAboutUnknownElement() {
        refuses(
                changed(CODE, "\"affects\": [\"1.1.1\"]", "\"affects\": [\"1.1.1\", \"7\"]"),
                "/notes/0/affects",
                ProblemCode.UNKNOWN_ITEM,
                "7 is not an element that can stand here; expected one of the code's");
    }

    @Test
    void reportsEveryBrokenRuleAtOnce() {
        String broken = changed(CODE, "\"theme\": \"1\"", "\"theme\": \"3\"")
                .replace("\"parent\": \"A\"", "\"parent\": \"B\"")
                .replace("\"affects\": [\"1.1.1\"]", "\"affects\": [\"7\"]");

        assertThat(problems(broken))
                .extracting(Problem::pointer)
                .containsExactly("/principles/0/theme", "/principles/0/provisions/1/parent", "/notes/0/affects");
    }
}
