package io.github.sscop.code.document;

import static io.github.sscop.code.document.Fixtures.CHOICES;
import static io.github.sscop.code.document.Fixtures.NUMBERS;
import static io.github.sscop.code.document.Fixtures.PARTS;
import static io.github.sscop.code.document.Fixtures.SCALARS;
import static io.github.sscop.code.document.Fixtures.SHOUTS;
import static io.github.sscop.code.document.Fixtures.SORTED;
import static io.github.sscop.code.document.Fixtures.STRICT;
import static io.github.sscop.code.document.Fixtures.TEXT;
import static io.github.sscop.code.document.Fixtures.receive;
import static io.github.sscop.code.document.Fixtures.receiveWhole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType.ReadResult;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem that reading can find, with where it is, its code and its sentence. */
class DocumentReadingTest {

    private static final String GOOD_SCALARS =
            "\"text\": \"t\", \"id\": \"1.1\", \"date\": \"2026-02\", \"digest\": \"sha256:" + "0".repeat(64)
                    + "\", \"colour\": \"RED\"";
    private static final String GOOD_NUMBERS = "\"whole\": 1, \"large\": 2, \"day\": \"2026-02-28\"";

    private static void finds(ReadResult<?> received, Problem... problems) {
        assertThat(received.problems()).containsExactly(problems);
    }

    private static Problem problem(String pointer, ProblemCode code, String text) {
        return new Problem(pointer, code, text);
    }

    private static String scalarsWith(String field, String value) {
        String changed = GOOD_SCALARS.replaceFirst(
                "\"" + field + "\": \"[^\"]*\"", Matcher.quoteReplacement("\"" + field + "\": " + value));
        assertThat(changed).isNotEqualTo(GOOD_SCALARS);
        return changed;
    }

    private static String numbersWith(String field, String value) {
        String changed = GOOD_NUMBERS.replaceFirst(
                "\"" + field + "\": [^,]*", Matcher.quoteReplacement("\"" + field + "\": " + value));
        assertThat(changed).isNotEqualTo(GOOD_NUMBERS);
        return changed;
    }

    // Good documents

    @Test
    void readsScalars() {
        ReadResult<Fixtures.Scalars> received = receive(SCALARS, GOOD_SCALARS);

        assertThat(received.problems()).isEmpty();
        assertThat(received.value()).get().satisfies(value -> {
            assertThat(value.id()).isEqualTo(ItemId.of("1.1"));
            assertThat(value.date()).hasToString("2026-02");
            assertThat(value.colour()).isEqualTo(Fixtures.Colour.RED);
        });
    }

    @Test
    void readsNumbersUpToTheLargestThatJsonKeeps() {
        assertThat(receive(
                                NUMBERS,
                                "\"whole\": -2147483647, \"large\": 9007199254740991, \"truth\": true, \"day\": \"2024-02-29\"")
                        .value())
                .contains(new Fixtures.Numbers(-2147483647, 9007199254740991L, true, LocalDate.of(2024, 2, 29)));
        assertThat(receive(NUMBERS, numbersWith("large", "-9007199254740991")).value())
                .map(Fixtures.Numbers::large)
                .contains(-9007199254740991L);
    }

    @Test
    void takesLeftOutPartsAsEmpty() {
        assertThat(receive(PARTS, "").value())
                .contains(new Fixtures.Parts(List.of(), Optional.empty(), Map.of(), Optional.empty()));
        assertThat(receive(NUMBERS, GOOD_NUMBERS).value())
                .map(Fixtures.Numbers::truth)
                .contains(false);
    }

    @Test
    void readsFieldsInAnyOrderAndTheContractLast() {
        assertThat(receiveWhole(TEXT, "{\"text\": \"t\", \"contract\": \"sscop.text/1\"}")
                        .value())
                .contains(new Fixtures.Text("t"));
    }

    @Test
    void readsUnionByItsJsonType() {
        assertThat(receive(CHOICES, "\"choices\": [\"w\", 7, false, [\"a\", \"b\"]]")
                        .value())
                .contains(new Fixtures.Choices(List.of(
                        new Fixtures.Words("w"),
                        new Fixtures.Count(7),
                        new Fixtures.Flag(false),
                        new Fixtures.Several(List.of("a", "b")))));
    }

    @Test
    void readsValueThatStandsAsAnother() {
        assertThat(receive(SHOUTS, "\"shouts\": [{\"text\": \"Hey!\"}]").value())
                .contains(new Fixtures.Shouts(List.of(new Fixtures.Shout("Hey!", 11))));
    }

    @Test
    void keepsPairsOfSurrogates() {
        assertThat(receive(TEXT, "\"text\": \"\\ud83d\\ude00\"").value()).contains(new Fixtures.Text("😀"));
    }

    // SYNTAX

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void takesOnlyUtf8(String encoding) throws IOException {
        byte[] document = "{\"contract\": \"sscop.text/1\", \"text\": \"t\"}".getBytes(Charset.forName(encoding));

        assertThat(receiveWhole(TEXT, document).problems())
                .containsExactly(problem(
                        "", ProblemCode.SYNTAX, "the document is not UTF-8; expected UTF-8, found UTF-16 or UTF-32"));
    }

    @Test
    void saysWhereJsonBreaksOff() {
        finds(
                receiveWhole(TEXT, "{\n  \"contract\": \"sscop.text/1\",\n  \"text\": }"),
                problem("", ProblemCode.SYNTAX, "not JSON: Unexpected character ('}' (code 125)): expected a value"));
    }

    @Test
    void doesNotSayThatTheContractIsMissingWhereJsonBreaksOffBeforeIt() {
        assertThat(receiveWhole(TEXT, "{\"text\": nope, \"contract\": \"sscop.text/1\"}")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
                    assertThat(problem.text()).startsWith("not JSON: Unrecognized token 'nope'");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void refusesEmptyDocument(String document) {
        finds(
                receiveWhole(TEXT, document),
                problem("", ProblemCode.SYNTAX, "the document is empty; expected one JSON object"));
    }

    @Test
    void refusesSecondValueAfterTheDocument() {
        finds(
                receiveWhole(TEXT, "{\"contract\": \"sscop.text/1\", \"text\": \"t\"} {}"),
                problem("", ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON object"));
    }

    @Test
    void refusesRubbishAfterTheDocument() {
        finds(
                receiveWhole(TEXT, "{\"contract\": \"sscop.text/1\", \"text\": \"t\"}\n}"),
                problem("", ProblemCode.SYNTAX, "not JSON: Unexpected close marker '}': no open Object to close"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text': \"t\"}",
                "{text: \"t\"}",
                "{\"text\": \"t\",}",
                "{\"text\": 01}",
                "{\"text\": NaN}",
                "{\"text\": +1}",
                "{\"text\": .5}",
                "{\"text\": \"a\nb\"}",
                "{\"text\": \"\\x\"}",
                "{\"text\": \"t\" /* no */}",
                "{\"text\": \"t"
            })
    void refusesWhatOnlyLooksLikeJson(String document) {
        assertThat(receiveWhole(TEXT, document).problems()).last().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
            assertThat(problem.text()).startsWith("not JSON: ");
        });
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] document = "{\"contract\": \"sscop.text/1\", \"text\": \"?\"}".getBytes(UTF_8);
        document[document.length - 3] = (byte) 0xC3;

        assertThat(receiveWhole(TEXT, document).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
            assertThat(problem.at()).hasValue(new Place(1, 39));
            assertThat(problem.text()).isEqualTo("the document is not UTF-8; expected UTF-8, found the byte 0xC3");
        });
    }

    // LIMIT

    @Test
    void refusesNestingDeeperThan64() {
        String deep = "\"inner\": {".repeat(63) + "}".repeat(63);
        assertThat(receive(PARTS, deep).problems()).isEmpty();

        finds(
                receive(PARTS, "\"inner\": {".repeat(64) + "}".repeat(64)),
                problem(
                        "/inner".repeat(64),
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed (64)"));
    }

    @Test
    void saysOfADocumentBeyondALimitNothingElse() {
        finds(
                receive(PARTS, "\"list\": 1, \"strange\": " + "[".repeat(64) + "]".repeat(64)),
                problem(
                        "/strange",
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed (64)"));
    }

    @Test
    void refusesTextLongerThanAMebibyte() {
        assertThat(receive(TEXT, "\"text\": \"" + "x".repeat(1 << 20) + "\"").problems())
                .isEmpty();

        finds(
                receive(TEXT, "\"text\": \"" + "x".repeat((1 << 20) + 1) + "\""),
                problem(
                        "/text",
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: String value length (1048577) exceeds the maximum allowed"
                                + " (1048576)"));
    }

    @Test
    void refusesFieldNameLongerThanAKibibyte() {
        assertThat(receive(TEXT, "\"text\": \"t\", \"" + "x".repeat(1025) + "\": 1")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT);
                    assertThat(problem.text()).startsWith("a part is larger than allowed: Name length (");
                });
    }

    @Test
    void refusesDocumentLargerThan32Mebibytes() throws IOException {
        InputStream tooLong = new SequenceInputStream(
                new ByteArrayInputStream("{".getBytes(UTF_8)), new ByteArrayInputStream(new byte[32 << 20]));

        finds(
                TEXT.receive(JsonText.of(tooLong, ReadLimits.standard())),
                problem("", ProblemCode.LIMIT, "the document is larger than allowed; expected at most 33554432 bytes"));
    }

    // CONTRACT

    @ParameterizedTest
    @ValueSource(strings = {"sscop.text/2", "sscop.code/1", "", "SSCOP.TEXT/1"})
    void refusesDocumentOfAnotherKindAndNothingElse(String contract) {
        ReadResult<Fixtures.Text> received =
                receiveWhole(TEXT, "{\"strange\": [1, {}], \"contract\": \"" + contract + "\"}");

        finds(
                received,
                problem(
                        "/contract",
                        ProblemCode.CONTRACT,
                        "contract is \"" + contract + "\"; expected \"sscop.text/1\""));
        assertThat(received.value()).isEmpty();
    }

    @Test
    void refusesDocumentWithoutContract() {
        finds(
                receiveWhole(TEXT, "{\"strange\": 1, \"text\": \"t\"}"),
                problem(
                        "/contract",
                        ProblemCode.MISSING,
                        "contract is missing; expected \"sscop.text/1\" in the document"),
                problem("/strange", ProblemCode.UNKNOWN_FIELD, "strange is not a field here; expected text"));
    }

    @Test
    void refusesContractThatIsNoText() {
        finds(
                receiveWhole(TEXT, "{\"contract\": 1, \"text\": \"t\"}"),
                problem("/contract", ProblemCode.WRONG_TYPE, "contract is the number 1; expected \"sscop.text/1\""));
        finds(
                receiveWhole(TEXT, "{\"contract\": null, \"text\": \"t\"}"),
                problem(
                        "/contract",
                        ProblemCode.NULL,
                        "contract is null, which is not a value; expected \"sscop.text/1\","
                                + " or the field left out if it is optional"));
    }

    @Test
    void refusesContractGivenTwice() {
        finds(
                receive(TEXT, "\"text\": \"t\", \"contract\": \"sscop.other/1\""),
                problem("/contract", ProblemCode.DUPLICATE_FIELD, "contract is given twice; expected once"));
    }

    // WRONG_TYPE

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|a list",
                "\"x\"|\"x\"",
                "17|the number 17",
                "true|true",
            })
    void refusesDocumentThatIsNoObject(String document, String found) {
        finds(
                receiveWhole(TEXT, document),
                problem("", ProblemCode.WRONG_TYPE, "the document is " + found + "; expected an object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7|the number 7",
                "7.5|the number 7.5",
                "true|true",
                "false|false",
                "[\"t\"]|a list",
                "{\"t\": 1}|an object",
            })
    void refusesOtherTypesWhereTextIsExpected(String value, String found) {
        finds(
                receive(TEXT, "\"text\": " + value),
                problem("/text", ProblemCode.WRONG_TYPE, "text is " + found + "; expected text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.0|the number 1.0",
                "1e3|the number 1e3",
                "\"1\"|\"1\"",
                "true|true",
                "2147483648|the number 2147483648",
                "-2147483648|the number -2147483648",
                "-9223372036854775808|the number -9223372036854775808",
                "123456789012345678901234567890|the number 123456789012345678901234567890",
            })
    void refusesWhatIsNoWholeNumber(String value, String found) {
        finds(
                receive(NUMBERS, numbersWith("whole", value)),
                problem(
                        "/whole",
                        ProblemCode.WRONG_TYPE,
                        "whole is " + found + "; expected a whole number between -2147483647 and 2147483647"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9007199254740992", "-9007199254740992", "-9223372036854775808", "0.5", "18446744073709551616"})
    void refusesNumberThatJsonReadersMayRound(String value) {
        finds(
                receive(NUMBERS, numbersWith("large", value)),
                problem(
                        "/large",
                        ProblemCode.WRONG_TYPE,
                        "large is the number " + value
                                + "; expected a whole number between -9007199254740991 and 9007199254740991"));
    }

    @Test
    void refusesOtherTypesWhereTruthIsExpected() {
        finds(
                receive(NUMBERS, GOOD_NUMBERS + ", \"truth\": \"true\""),
                problem("/truth", ProblemCode.WRONG_TYPE, "truth is \"true\"; expected true or false"));
        finds(
                receive(NUMBERS, GOOD_NUMBERS + ", \"truth\": 1"),
                problem("/truth", ProblemCode.WRONG_TYPE, "truth is the number 1; expected true or false"));
    }

    @Test
    void refusesOtherTypesWhereListOrObjectIsExpected() {
        finds(
                receive(PARTS, "\"list\": \"a\", \"table\": [], \"inner\": 3"),
                problem("/list", ProblemCode.WRONG_TYPE, "list is \"a\"; expected a list"),
                problem("/table", ProblemCode.WRONG_TYPE, "table is a list; expected an object"),
                problem("/inner", ProblemCode.WRONG_TYPE, "inner is the number 3; expected an object"));
    }

    @Test
    void refusesWordOfAnotherTypeWhereOneOfAFewIsExpected() {
        finds(
                receive(SCALARS, scalarsWith("colour", "3")),
                problem("/colour", ProblemCode.WRONG_TYPE, "colour is the number 3; expected one of RED, GREEN"));
    }

    @Test
    void refusesTypesThatAUnionLacks() {
        finds(
                receive(CHOICES, "\"choices\": [{\"a\": 1}, 1.5]"),
                problem(
                        "/choices/0",
                        ProblemCode.WRONG_TYPE,
                        "choices[0] is an object; expected text, or a whole number, or true or false, or a list"),
                problem(
                        "/choices/1",
                        ProblemCode.WRONG_TYPE,
                        "choices[1] is the number 1.5;"
                                + " expected a whole number between -9007199254740991 and 9007199254740991"));
    }

    // NULL

    @Test
    void refusesNullWhereverItStands() {
        finds(
                receive(
                        PARTS,
                        "\"list\": [\"a\", null], \"optional\": null, \"table\": {\"1\": null}, \"inner\": null"),
                problem(
                        "/list/1",
                        ProblemCode.NULL,
                        "list[1] is null, which is not a value; expected text,"
                                + " or the field left out if it is optional"),
                problem(
                        "/optional",
                        ProblemCode.NULL,
                        "optional is null, which is not a value; expected text,"
                                + " or the field left out if it is optional"),
                problem(
                        "/table/1",
                        ProblemCode.NULL,
                        "1 is null, which is not a value; expected text, or the field left out if it is optional"),
                problem(
                        "/inner",
                        ProblemCode.NULL,
                        "inner is null, which is not a value; expected an object,"
                                + " or the field left out if it is optional"));
        assertThat(receive(NUMBERS, numbersWith("whole", "null") + ", \"truth\": null")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NULL, ProblemCode.NULL);
        assertThat(receive(SCALARS, scalarsWith("colour", "null")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NULL);
        assertThat(receive(CHOICES, "\"choices\": [null]").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NULL);
        assertThat(receiveWhole(TEXT, "null").problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NULL);
    }

    // MISSING, UNKNOWN_FIELD, DUPLICATE_FIELD

    @Test
    void namesEveryMissingPart() {
        finds(
                receive(SCALARS, ""),
                problem("/text", ProblemCode.MISSING, "text is missing; expected it in the document"),
                problem("/id", ProblemCode.MISSING, "id is missing; expected it in the document"),
                problem("/date", ProblemCode.MISSING, "date is missing; expected it in the document"),
                problem("/digest", ProblemCode.MISSING, "digest is missing; expected it in the document"),
                problem("/colour", ProblemCode.MISSING, "colour is missing; expected it in the document"));
    }

    @Test
    void namesTheHolderOfAMissingPart() {
        finds(
                receive(SHOUTS, "\"shouts\": [{\"text\": \"Hey!\"}, {}]"),
                problem("/shouts/1/text", ProblemCode.MISSING, "text is missing; expected it in shouts[1]"));
    }

    @Test
    void namesFieldsThatStrangeOnesCouldBe() {
        finds(
                receive(PARTS, "\"List\": {\"deep\": [1]}, \"inner\": {\"x\": 0}"),
                problem(
                        "/List",
                        ProblemCode.UNKNOWN_FIELD,
                        "List is not a field here; expected one of list, optional, table, inner"),
                problem(
                        "/inner/x",
                        ProblemCode.UNKNOWN_FIELD,
                        "x is not a field here; expected one of list, optional, table, inner"));
    }

    @Test
    void refusesFieldGivenTwiceAndKeepsTheFirst() {
        ReadResult<Fixtures.Text> received = receive(TEXT, "\"text\": \"first\", \"text\": \"second\"");

        finds(received, problem("/text", ProblemCode.DUPLICATE_FIELD, "text is given twice; expected once"));
        assertThat(received.value()).contains(new Fixtures.Text("first"));
    }

    @Test
    void refusesKeyGivenTwiceInATable() {
        finds(
                receive(PARTS, "\"table\": {\"1\": \"a\", \"2\": \"b\", \"1\": \"c\"}"),
                problem("/table/1", ProblemCode.DUPLICATE_FIELD, "1 is given twice; expected once"));
    }

    // UNKNOWN_VALUE, MALFORMED

    @ParameterizedTest
    @ValueSource(strings = {"BLUE", "red", "", "RED "})
    void refusesWordThatIsNotOneOfAFew(String word) {
        finds(
                receive(SCALARS, scalarsWith("colour", "\"" + word + "\"")),
                problem(
                        "/colour",
                        ProblemCode.UNKNOWN_VALUE,
                        "colour is \"" + word + "\"; expected one of RED, GREEN"));
    }

    @Test
    void saysWhyTextHasNotTheFormAskedFor() {
        finds(
                receive(SCALARS, scalarsWith("date", "\"2026-02-30\"")),
                problem(
                        "/date",
                        ProblemCode.MALFORMED,
                        "date: \"2026-02-30\" is not a date; expected YYYY-MM-DD or YYYY-MM"));
        finds(
                receive(SCALARS, scalarsWith("id", "\"1 1\"")),
                problem(
                        "/id",
                        ProblemCode.MALFORMED,
                        "id: item id is \"1 1\"; expected 1 to 256 characters without white space"));
        finds(
                receive(SCALARS, scalarsWith("digest", "\"sha1:00\"")),
                problem(
                        "/digest",
                        ProblemCode.MALFORMED,
                        "digest: \"sha1:00\" is not a digest; expected sha256:, sha384: or sha512:"
                                + " and 64, 96 or 128 lower-case hex digits"));
    }

    @Test
    void speaksOfJavasOwnTypesInWords() {
        finds(
                receive(NUMBERS, numbersWith("day", "\"2026-02\"")),
                problem("/day", ProblemCode.MALFORMED, "day: \"2026-02\" is not a local date"));
    }

    @Test
    void refusesKeyOfATableThatHasNotItsForm() {
        finds(
                receive(PARTS, "\"table\": {\"1 1\": \"a\"}"),
                problem(
                        "/table/1 1",
                        ProblemCode.MALFORMED,
                        "\"1 1\": item id is \"1 1\"; expected 1 to 256 characters without white space"));
        finds(
                receive(SORTED, "\"byColour\": {\"BLUE\": 1}"),
                problem("/byColour/BLUE", ProblemCode.MALFORMED, "\"BLUE\": expected one of [RED, GREEN]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83d b", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void refusesHalfOfASurrogatePair(String text) {
        finds(
                receive(TEXT, "\"text\": \"" + text + "\""),
                problem("/text", ProblemCode.MALFORMED, "text holds half of a surrogate pair; expected Unicode text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00"})
    void refusesHalfOfASurrogatePairInAKey(String key) {
        assertThat(receive(SORTED, "\"table\": {\"" + key + "\": \"a\"}").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/table");
                    assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
                });
    }

    // INVALID

    @Test
    void saysWhyATypeDeclines() {
        finds(
                receive(STRICT, "\"name\": \"outer\", \"inner\": {\"name\": \"middle\"}"),
                problem("/inner", ProblemCode.INVALID, "inner: middle holds nothing; expected some or an inner one"));
        finds(
                receive(STRICT, "\"name\": \"outer\""),
                problem("", ProblemCode.INVALID, "the document: outer holds nothing; expected some or an inner one"));
        finds(
                receive(SHOUTS, "\"shouts\": [{\"text\": \"hush\"}]"),
                problem("/shouts/0", ProblemCode.INVALID, "shouts[0]: no !; expected one at the end"));
        finds(
                receive(CHOICES, "\"choices\": [[]]"),
                problem("/choices/0", ProblemCode.INVALID, "choices[0]: several is empty; expected at least one"));
    }

    @Test
    void doesNotBlameATypeForPartsThatCouldNotBeRead() {
        assertThat(receive(STRICT, "\"name\": \"outer\", \"some\": 5").problems())
                .extracting(Problem::pointer)
                .containsExactly("/some");
        assertThat(receive(STRICT, "\"name\": \"outer\", \"some\": [5]").problems())
                .extracting(Problem::pointer)
                .containsExactly("/some/0");
        assertThat(receive(STRICT, "\"name\": \"outer\", \"inner\": 5").problems())
                .extracting(Problem::pointer)
                .containsExactly("/inner");
        assertThat(receive(STRICT, "\"some\": []").problems())
                .extracting(Problem::pointer)
                .containsExactly("/name");
        assertThat(receive(CHOICES, "\"choices\": [[null]]").problems())
                .extracting(Problem::pointer)
                .containsExactly("/choices/0/0");
    }

    // How problems are reported

    @Test
    void escapesNamesInPointers() {
        assertThat(receive(PARTS, "\"a/b\": 1, \"c~d\": 1, \"table\": {\"e~/f\": 1, \"\\\"g\": 2}")
                        .problems())
                .extracting(Problem::pointer)
                .containsExactly("/a~1b", "/c~0d", "/table/e~0~1f", "/table/\"g");
    }

    @Test
    void reportsAllProblemsAtOnceInDocumentOrder() {
        ReadResult<Fixtures.Scalars> received = receive(
                SCALARS,
                "\"colour\": \"BLUE\", \"strange\": 1, \"date\": \"soon\", \"text\": null, \"text\": \"t\", \"id\": 1");

        finds(
                received,
                problem("/colour", ProblemCode.UNKNOWN_VALUE, "colour is \"BLUE\"; expected one of RED, GREEN"),
                problem(
                        "/strange",
                        ProblemCode.UNKNOWN_FIELD,
                        "strange is not a field here; expected one of text, id, date, digest, colour"),
                problem("/date", ProblemCode.MALFORMED, "date: \"soon\" is not a date; expected YYYY-MM-DD or YYYY-MM"),
                problem(
                        "/text",
                        ProblemCode.NULL,
                        "text is null, which is not a value; expected text, or the field left out if it is optional"),
                problem("/text", ProblemCode.DUPLICATE_FIELD, "text is given twice; expected once"),
                problem("/id", ProblemCode.WRONG_TYPE, "id is the number 1; expected text"),
                problem("/digest", ProblemCode.MISSING, "digest is missing; expected it in the document"));
    }

    @Test
    void reportsWhatCameBeforeASyntaxError() {
        assertThat(receiveWhole(TEXT, "{\"contract\": \"sscop.text/1\", \"strange\": 1, \"text\": \"t\",}")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNKNOWN_FIELD, ProblemCode.SYNTAX);
    }

    @Test
    void quotesNoMoreThan60CharactersAndNoHalfOfAPair() {
        String longWord = "x".repeat(59) + "😀😀";

        finds(
                receive(SCALARS, scalarsWith("colour", "\"" + longWord + "\"")),
                problem(
                        "/colour",
                        ProblemCode.UNKNOWN_VALUE,
                        "colour is \"" + "x".repeat(59) + "…\"; expected one of RED, GREEN"));
        finds(
                receive(SCALARS, scalarsWith("colour", "\"" + "y".repeat(60) + "\"")),
                problem(
                        "/colour",
                        ProblemCode.UNKNOWN_VALUE,
                        "colour is \"" + "y".repeat(60) + "\"; expected one of RED, GREEN"));
        finds(
                receive(SCALARS, scalarsWith("colour", "\"" + "z".repeat(61) + "\"")),
                problem(
                        "/colour",
                        ProblemCode.UNKNOWN_VALUE,
                        "colour is \"" + "z".repeat(60) + "…\"; expected one of RED, GREEN"));
    }

    @Test
    void throwsAllProblemsWhereADocumentMustBeValid() {
        assertThatThrownBy(() ->
                        SCALARS.read(new ByteArrayInputStream("{\"contract\": \"sscop.scalars/2\"}".getBytes(UTF_8))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(
                        "The scalars has 1 problem:\n"
                                + "  /contract (line 1, column 2): contract is \"sscop.scalars/2\"; expected \"sscop.scalars/1\"");
    }

    @Test
    void letsThroughWhatTheStreamThrows() {
        IOException broken = new IOException("The line is broken");
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw broken;
            }
        };

        assertThatThrownBy(() -> TEXT.read(stream)).isSameAs(broken);
    }
}
