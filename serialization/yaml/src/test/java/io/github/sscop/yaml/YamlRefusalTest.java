package io.github.sscop.yaml;

import static io.github.sscop.yaml.Given.problems;
import static io.github.sscop.yaml.Given.small;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and the sentences that say why. */
class YamlRefusalTest {

    private static final YamlDocuments STANDARD = YamlDocuments.of(Documents.standard());

    private static Arguments fault(String piece, String instead, String... problems) {
        return Arguments.of(piece, instead, List.of(problems));
    }

    static List<Arguments> faults() {
        return List.of(
                // Numbers, truth values and null where text belongs
                fault(
                        "\"1.1\"",
                        "1.10",
                        "/declarations/0/item (line 10, column 5): item is the number 1.10; expected text; put it in quotes, or"
                                + " YAML takes it for a number"),
                fault(
                        "s-1",
                        "42",
                        "/id (line 2, column 1): id is the number 42; expected text; put it in quotes, or YAML takes it for a"
                                + " number"),
                fault(
                        "Acme Ltd\n",
                        "Null\n",
                        "/organisation/name (line 6, column 3): name is null, which is not a value; expected text, or the field"
                                + " left out if it is optional; put it in quotes, or YAML takes it for null"),
                fault(
                        "Tests of release 4",
                        "true",
                        "/evidence/0/title (line 15, column 5): title is true; expected text; put it in quotes, or YAML takes it"
                                + " for a truth value"),
                fault(
                        "passed: 12",
                        "score: 9.8",
                        "/evidence/0/facts/score (line 20, column 7): score is the number 9.8; expected a whole number between"
                                + " -9007199254740991 and 9007199254740991; put it in quotes, or YAML takes it for a number"),
                // Where quotes would not help, none are advised
                fault(
                        "status: MET",
                        "status: 1",
                        "/declarations/0/status (line 11, column 5): status is the number 1; expected one of MET, PARTLY_MET,"
                                + " NOT_MET, NOT_APPLICABLE"),
                fault(
                        "title: Tests of release 4",
                        "title:",
                        "/evidence/0/title (line 15, column 5): title is null, which is not a value; expected text, or the field"
                                + " left out if it is optional"),
                // What YAML's readers disagree about
                fault(
                        "green: true",
                        "green: yes",
                        "/evidence/0/facts/green (line 21, column 14): green is yes, which some read as text and others as a"
                                + " truth value; expected true or false, or text in quotes"),
                fault(
                        "passed: 12",
                        "passed: 1_000",
                        "/evidence/0/facts/passed (line 20, column 15): passed is 1_000, which some read as text and others as a"
                                + " number; expected a number as JSON has it, or text in quotes"),
                fault(
                        "Tests of release 4",
                        "Ticket #4711",
                        "/evidence/0/title (line 15, column 12): title ends before #4711, which is a comment to YAML; expected"
                                + " the whole text in quotes, or a space after #"),
                // Keys
                fault(
                        "passed: 12",
                        "1.10: 12",
                        "/evidence/0/facts/1.10 (line 20, column 7): the key 1.10 of facts is a number to YAML; expected text:"
                                + " put it in quotes"),
                fault(
                        "passed: 12",
                        "? [passed]\n      : 12",
                        "/evidence/0/facts (line 20, column 9): a key of facts is a list; expected text"),
                fault(
                        "passed: 12",
                        "? {passed: 12}\n      : 12",
                        "/evidence/0/facts (line 20, column 9): a key of facts is an object; expected text"),
                fault(
                        "passed: 12",
                        "*passed : 12",
                        "/evidence/0/facts (line 20, column 7): a key of facts is the alias *passed; expected text"),
                fault("id: s-1", "id: s-1\nid: s-2", "/id (line 3, column 1): id is given twice; expected once"),
                fault(
                        "passed: 12",
                        "passed: 12\n      passed: 13",
                        "/evidence/0/facts/passed (line 21, column 7): passed is given twice; expected once"),
                // What JSON cannot say
                fault(
                        "code: {id",
                        "code: &code {id",
                        "/code (line 3, column 7): code has the anchor &code; expected none: write the value out wherever it is"
                                + " needed"),
                fault(
                        "code: {id: uk-sscop, edition: 2025-05}",
                        "code: *code",
                        "/code (line 3, column 7): code is the alias *code; expected the value itself, written out"),
                fault(
                        "  - id: E-1\n",
                        "  - *record\n  - id: E-1\n",
                        "/evidence/0 (line 13, column 5): evidence[0] is the alias *record; expected the value itself, written"
                                + " out"),
                fault(
                        "  name: Acme Ltd\n  stakeholderGroup: SOFTWARE_DEVELOPER_AND_DISTRIBUTOR\n",
                        "  <<: *acme\n  name: Acme Ltd\n",
                        "/organisation/<< (line 6, column 3): << merges other fields into organisation; expected those fields"
                                + " themselves, written out"),
                fault(
                        "\"1.1\"",
                        "!!str 1.1",
                        "/declarations/0/item (line 10, column 11): item has the tag !!str; expected none: quotes make text of a"
                                + " value"),
                fault(
                        "    links:\n",
                        "    links: !links\n",
                        "/evidence/0/links (line 22, column 12): links has the tag !links; expected none: quotes make text of a"
                                + " value"),
                fault(
                        "id: s-1\n",
                        "id: s-1\n---\nid: s-2\n",
                        "(document) (line 3, column 1): the text goes on with another document; expected one, without a further"
                                + " ---"),
                // What is not YAML
                fault(
                        "Tests of release 4",
                        "Tests: release 4",
                        "/evidence/0 (line 15, column 17): not YAML: mapping values are not allowed here; a text with a colon and"
                                + " a space in it belongs in quotes"),
                fault(
                        "Tests of release 4",
                        "@tests",
                        "/evidence/0/title (line 15, column 12): not YAML, while scanning for the next token: found character"
                                + " '@' that cannot start any token. A text that begins with a sign belongs in quotes, and lines"
                                + " are indented with spaces"),
                fault(
                        "    title: Tests",
                        "  title: Tests",
                        "/evidence (line 15, column 3): not YAML, while parsing a block collection: expected <block end>, but"
                                + " found '?'; look at the quotes and the indentation up to here"),
                fault(
                        "Tests of release 4",
                        "\"\\Uffffffff\"",
                        "/evidence/0/title (line 15, column 10): not YAML: what follows here cannot be parsed"),
                fault(
                        "Tests of release 4",
                        "Tests\u0001",
                        "(document) (line 15, column 17): the text holds the character U+0001, which YAML cannot hold as it is;"
                                + " expected the escape \\u0001 in double quotes"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongWhereAndWhatToDo(String piece, String instead, List<String> problems) {
        assertThat(problems(small(piece, instead))).isEqualTo(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "No", "OFF", "on", "True", "TRUE", "False", "n"})
    void guessesNoTruthValue(String word) {
        assertThat(problems(small("Tests of release 4", word)))
                .containsExactly(
                        "/evidence/0/title (line 15, column 12): title is " + word
                                + ", which some read as text and others as a truth value; expected true or false, or text in quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "+1",
                ".5",
                "1.",
                "0x1F",
                "0o17",
                "0b101",
                "1_000",
                "1_0.5",
                ".inf",
                "-.INF",
                ".nan",
                "1:30",
                "-190:20:30.5"
            })
    void guessesNoNumber(String word) {
        assertThat(problems(small("Tests of release 4", word)))
                .containsExactly("/evidence/0/title (line 15, column 12): title is " + word
                        + ", which some read as text and others as a number; expected a number as JSON has it, or text in"
                        + " quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "true", "False", "null", "12", "0x1F"})
    void takesNoKeyForText(String key) {
        assertThat(problems(small("passed: 12", key + ": 12")))
                .singleElement()
                .asString()
                .startsWith("/evidence/0/facts/" + key.replace("~", "~0") + " (line 20, column 7): the key " + key
                        + " of facts is ")
                .endsWith(" to YAML; expected text: put it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "No", "OFF", "on", "ON", "n"})
    void takesNoKeyForTextThatWasATruthValueOnce(String key) {
        assertThat(problems(small("passed: 12", key + ": 12")))
                .containsExactly("/evidence/0/facts/" + key + " (line 20, column 7): the key " + key
                        + " of facts is text to some and a truth value to others; expected text: put it in quotes");
    }

    /** The field of the contract is one place and one word. */
    @Test
    void takesNoOtherKeyForTheDayOfAReview() {
        assertThat(problems(small("passed: 12", "review: {on: 1, 'off': 2}")))
                .containsExactly(
                        "/evidence/0/facts/review/on (line 20, column 16): the key on of review is text to some and a"
                                + " truth value to others; expected text: put it in quotes");
        assertThat(
                        problems(
                                small(
                                        "    facts:\n",
                                        "    review: {by: Jo, On: 2026-02-01, outcome: ACCEPTED, independence: CUSTOMER}\n    facts:\n")))
                .containsExactly(
                        "/evidence/0/review/on (line 19, column 5): on is missing; expected it in review",
                        "/evidence/0/review/On (line 19, column 22): the key On of review is text to some and a truth value to"
                                + " others; expected text: put it in quotes");
    }

    // Places

    @Test
    void countsColumnsInUtf16Units() {
        assertThat(problems(small(
                        "name: Acme Ltd, independence: VENDOR",
                        "name: \"\uD83D\uDE00\uD83D\uDE00\", independence: Vendor")))
                .containsExactly(
                        "/evidence/0/originator/independence (line 18, column 32): independence is \"Vendor\"; expected"
                                + " one of VENDOR, CUSTOMER, INDEPENDENT");
        assertThat(problems(small("Tests of release 4", "\"\uD83D\uDE00\" \uD83D\uDE00")))
                .containsExactly(
                        "/evidence/0 (line 15, column 17): not YAML, while parsing a block mapping: expected <block end>,"
                                + " but found '<scalar>'; look at the quotes and the indentation up to here");
        assertThat(problems(small("Tests of release 4", "\"\uD83D\uDE00\u0001\"")))
                .containsExactly(
                        "(document) (line 15, column 15): the text holds the character U+0001, which YAML cannot hold"
                                + " as it is; expected the escape \\u0001 in double quotes");
    }

    /** One place after another, back and forth over lines: the end of a text is known before its beginning is reported. */
    @Test
    void findsEveryPlaceBetweenCharactersThatTakeTwoUnits() {
        String two = "\uD83D\uDE00";
        assertThat(problems(small(
                        "passed: 12",
                        "'%s': &a '%s'\n      b%s: &b \"%s\n        %s\"\n      c: {'%s': '%s', d: yes, e: '%s', f: no}"
                                .formatted(two, two, two, two, two, two, two, two))))
                .containsExactly(
                        "/evidence/0/facts/\uD83D\uDE00 (line 20, column 13): \uD83D\uDE00 has the anchor &a; expected none:"
                                + " write the value out wherever it is needed",
                        "/evidence/0/facts/b\uD83D\uDE00 (line 21, column 12): b\uD83D\uDE00 has the anchor &b; expected none:"
                                + " write the value out wherever it is needed",
                        "/evidence/0/facts/c/d (line 23, column 26): d is yes, which some read as text and others as a truth"
                                + " value; expected true or false, or text in quotes",
                        "/evidence/0/facts/c/f (line 23, column 43): f is no, which some read as text and others as a truth"
                                + " value; expected true or false, or text in quotes");
    }

    @Test
    void countsNoByteOrderMark() {
        assertThat(problems("\ufeff" + small("contract: sscop.submission/1", "contract: &c sscop.submission/1")))
                .containsExactly(
                        "/contract (line 1, column 11): contract has the anchor &c; expected none: write the value out"
                                + " wherever it is needed");
        assertThat(problems("\ufeffcontract: \u0001"))
                .containsExactly(
                        "(document) (line 1, column 11): the text holds the character U+0001, which YAML cannot hold as"
                                + " it is; expected the escape \\u0001 in double quotes");
    }

    @Test
    void refusesTheCharacterNullAsItIsAndEscaped() {
        assertThat(problems(small("Tests of release 4", "Tests\u0000")))
                .containsExactly(
                        "(document) (line 15, column 17): the text holds the character U+0000; expected text without"
                                + " it");
        assertThat(problems(small("Tests of release 4", "\"Tests\\0\"")))
                .containsExactly(
                        "/evidence/0/title (line 15, column 5): title holds the character U+0000; expected text"
                                + " without it, since not every database can store it");
    }

    /** The parser copies what it has read of a scalar each time when it fills its buffer; a small one would take many minutes. */
    @Test
    @Timeout(120)
    void readsALongTextInATimeInProportionToItsLength() {
        assertThat(problems(small("Tests of release 4", "\"" + "x".repeat(8 << 20) + "\"")))
                .singleElement()
                .asString()
                .startsWith("/evidence/0/title (line 15, column 5): a part is larger than allowed: ");
    }

    @Test
    void countsLinesThatEndInACarriageReturn() {
        String lines = small("green: true", "green: yes").replace("\n", "\r");

        assertThat(problems(lines))
                .containsExactly(
                        "/evidence/0/facts/green (line 21, column 14): green is yes, which some read as text and others"
                                + " as a truth value; expected true or false, or text in quotes");
        assertThat(problems(lines.replace("yes", "\u0001")))
                .containsExactly(
                        "(document) (line 21, column 14): the text holds the character U+0001, which YAML cannot hold"
                                + " as it is; expected the escape \\u0001 in double quotes");
    }

    /** Of either kind: of what YAML leaves open, and of what the document says. */
    @Test
    void tellsSoManyProblemsAndThatThereAreMore() {
        YamlDocuments few = within(ReadLimits.standard().withProblems(2));

        for (String wrong :
                List.of("{a: yes, b: yes, c: yes}", "{a: 1.5, b: 1.5, c: 1.5}", "{a: 1.5, b: yes, c: 1.5}")) {
            assertThat(problems(few, small("green: true", "green: " + wrong).getBytes(UTF_8)))
                    .hasSize(3)
                    .contains("(document): the document has more problems than are reported; expected at most 2");
        }
    }

    @Test
    void namesEverythingAtOnceInTheOrderOfTheText() {
        assertThat(problems("""
                        contract: sscop.submission/1
                        id: !!int 7
                        code: {id: uk-sscop, edition: 2025-05}
                        numbering: apc-1.0
                        organisation: {name: &a Acme, stakeholderGroup: VENDOR}
                        declarations:
                          - {item: 1.1, status: met}
                          - {item: "9.9", status: off}
                        other: *a
                        """))
                .containsExactly(
                        "/id (line 2, column 5): id has the tag !!int; expected none: quotes make text of a value",
                        "/organisation/name (line 5, column 22): name has the anchor &a; expected none: write the value out"
                                + " wherever it is needed",
                        "/organisation/stakeholderGroup (line 5, column 31): stakeholderGroup is \"VENDOR\"; expected one of"
                                + " SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, SOFTWARE_RESELLER, SOFTWARE_DEVELOPER_ONLY,"
                                + " OPEN_SOURCE_DEVELOPER_AND_MAINTAINER",
                        "/declarations/0/item (line 7, column 6): item is the number 1.1; expected text; put it in quotes, or"
                                + " YAML takes it for a number",
                        "/declarations/0/status (line 7, column 17): status is \"met\"; expected one of MET, PARTLY_MET, NOT_MET,"
                                + " NOT_APPLICABLE",
                        "/declarations/1/item (line 8, column 6): item is 9.9; expected a principle or an item of"
                                + " uk-sscop/2025-05",
                        "/declarations/1/status (line 8, column 27): status is off, which some read as text and others as a truth"
                                + " value; expected true or false, or text in quotes",
                        "/other (line 9, column 8): other is the alias *a; expected the value itself, written out");
    }

    @Test
    void saysWhatIsWrongAsFarAsTheTextCanBeFollowed() {
        assertThat(problems("contract: sscop.submission/1\nid: 7\ncode: &c {id: x]\n"))
                .containsExactly(
                        "/id (line 2, column 1): id is the number 7; expected text; put it in quotes, or YAML takes it for a"
                                + " number",
                        "/code (line 3, column 7): code has the anchor &c; expected none: write the value out wherever it is"
                                + " needed",
                        "/code (line 3, column 16): not YAML, while parsing a flow mapping: expected ',' or '}', but got ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "---\n...\n"})
    void refusesAnEmptyText(String yaml) {
        assertThat(problems(yaml)).containsExactly("(document): the document is empty; expected one object");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(problems("- id: s-1\n")).containsExactly("(document): the document is a list; expected an object");
    }

    @Test
    void saysWhichCodeEachProblemHas() {
        assertThat(Given.refusal(
                        STANDARD,
                        small("id: s-1", "id: 7\n<<: *x").replace("true", "yes").getBytes(UTF_8)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.WRONG_TYPE, ProblemCode.SYNTAX, ProblemCode.WRONG_TYPE);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] bytes = Given.SMALL.replace("Acme Ltd\n", "Acm\u00e9\n").getBytes(ISO_8859_1);

        assertThat(problems(STANDARD, bytes))
                .containsExactly(
                        "(document) (line 6, column 12): the document is not UTF-8; expected UTF-8, found the byte 0xE9");
        assertThat(problems(STANDARD, Given.SMALL.getBytes(UTF_16)))
                .containsExactly("(document): the document is not UTF-8; expected UTF-8, found UTF-16 or UTF-32");
    }

    @Test
    void namesThePolicyThatItRefuses() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> STANDARD.readPolicy(new ByteArrayInputStream(
                        "contract: sscop.policy/1\nid: p\ntitle: &t P\nbasedOn: good-faith\n".getBytes(UTF_8))));

        assertThat(refusal).hasMessage("""
                        The policy has 1 problem:
                          /title (line 3, column 8): title has the anchor &t; expected none: write the value out wherever it is \
                        needed""");
    }

    // Limits

    private static YamlDocuments within(ReadLimits limits) {
        return YamlDocuments.of(Documents.standard().withLimits(limits));
    }

    @Test
    void measuresTheText() {
        byte[] bytes = Given.SMALL.getBytes(UTF_8);

        assertThat(problems(within(ReadLimits.standard().withDocumentBytes(bytes.length - 1)), bytes))
                .containsExactly("(document): the document is larger than allowed; expected at most "
                        + (bytes.length - 1) + " bytes");
        assertThat(Given.read(within(ReadLimits.standard().withDocumentBytes(bytes.length)), bytes))
                .isEqualTo(Given.read(Given.SMALL));
    }

    @Test
    void stopsWhereTheTextIsNestedTooDeeply() {
        String endless = "[".repeat(1 << 20);

        assertThat(problems(small("passed: 12", "passed: " + endless)))
                .containsExactly("/evidence/0/facts/passed" + "/0".repeat(59)
                        + " (line 20, column 74): a part is larger than allowed: Document nesting depth (65) exceeds the maximum"
                        + " allowed (64)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"[|69", "- |129", "? |129", "[{a: |159", "a: {? [|149"})
    void stopsWhereAKeyIsNestedTooDeeply(String opening, int column) {
        assertThat(problems(small("passed: 12", "? " + opening.repeat(1 << 16))))
                .containsExactly(
                        "/evidence/0/facts (line 20, column " + column
                                + "): a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed (64)");
    }

    @Test
    void countsTheDepthOfKeysAndOfWhatBelongsToThem() {
        assertThat(problems(small("passed: 12", "? " + "[".repeat(61) + "]".repeat(61) + "\n      : 12")))
                .containsExactly(
                        "/evidence/0/facts (line 20, column 69): a part is larger than allowed: Document nesting depth"
                                + " (65) exceeds the maximum allowed (64)");
        assertThat(problems(small("passed: 12", "? " + "[".repeat(60) + "]".repeat(60) + "\n      : 12")))
                .containsExactly("/evidence/0/facts (line 20, column 9): a key of facts is a list; expected text");
        assertThat(problems(small("passed: 12", "? [a]\n      : " + "[".repeat(61) + "]".repeat(61))))
                .containsExactly(
                        "/evidence/0/facts (line 21, column 69): a part is larger than allowed: Document nesting depth"
                                + " (65) exceeds the maximum allowed (64)");
    }

    @Test
    void stopsWhereWhatIsMergedIsNestedTooDeeply() {
        assertThat(problems(small("  name: Acme Ltd\n", "  <<: " + "[".repeat(1 << 16) + "\n")))
                .containsExactly(
                        "/organisation/<< (line 6, column 69): a part is larger than allowed: Document nesting depth"
                                + " (65) exceeds the maximum allowed (64)");
    }

    @Test
    void saysOfDepthWhatTheReaderOfJsonSays() {
        String json = "{\"contract\": \"sscop.submission/1\", \"other\": " + "[".repeat(64);
        InvalidDocumentException ofJson =
                catchThrowableOfType(InvalidDocumentException.class, () -> Given.readJson(json.getBytes(UTF_8)));
        List<Problem> ofYaml =
                Given.refusal(STANDARD, ("contract: sscop.submission/1\n? " + "[".repeat(64)).getBytes(UTF_8));

        assertThat(ofJson.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT);
            assertThat(ofYaml).singleElement().satisfies(same -> {
                assertThat(same.code()).isEqualTo(ProblemCode.LIMIT);
                assertThat(same.text()).isEqualTo(problem.text());
            });
        });
    }

    @Test
    void saysNothingElseOfADocumentOfAnotherContract() {
        String anotherContract = small("sscop.submission/1", "sscop.policy/1").replace("green: true", "green: yes");

        assertThat(problems(anotherContract))
                .containsExactly(
                        "/contract (line 1, column 1): contract is \"sscop.policy/1\"; expected \"sscop.submission/1\"");
        assertThat(problems(anotherContract.replace("passed: 12", "? " + "[".repeat(64))))
                .containsExactly(
                        "/contract (line 1, column 1): contract is \"sscop.policy/1\"; expected \"sscop.submission/1\"");
    }

    @Test
    void saysNothingElseOfADocumentBeyondALimit() {
        String long41 = "x".repeat(41);

        assertThat(problems(
                        within(ReadLimits.standard().withTextLength(40)),
                        small("passed: 12", "1.10: " + long41)
                                .replace("green: true", "green: yes")
                                .getBytes(UTF_8)))
                .containsExactly(
                        "/evidence/0/facts/1.10 (line 20, column 7): a part is larger than allowed: String value length"
                                + " (41) exceeds the maximum allowed (40)");
    }

    @Test
    void refusesLongTextsAndManyRecords() {
        byte[] bytes = Given.SMALL.getBytes(UTF_8);

        assertThat(problems(within(ReadLimits.standard().withTextLength(30)), bytes))
                .singleElement()
                .asString()
                .startsWith("/organisation/stakeholderGroup (line 7, column 3): a part is larger than allowed: ");
        assertThat(problems(
                        within(ReadLimits.standard().withEvidence(1)),
                        small("    kind: TEST_REPORT", "  - id: E-2").getBytes(UTF_8)))
                .singleElement()
                .asString()
                .startsWith("/evidence (line 12, column 1): evidence has ");
    }
}
