package io.github.sscop.json;

import static io.github.sscop.json.Given.placedProblems;
import static io.github.sscop.json.Given.problems;
import static io.github.sscop.json.Given.small;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.AcceptedRisk;
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
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.subject.Delivery;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission says when it is read, and everything that may be wrong with one. */
class SubmissionReadingTest {

    private static final EditionId SSCOP = EditionId.of("uk-sscop/2025-05");
    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");
    private static final Digest ARTEFACT =
            Digest.of("sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    private static final Evidence NOTICE = new Evidence(
            EvidenceId.of("E-001"),
            EvidenceKind.of("END_OF_SUPPORT_NOTICE"),
            "End of support for Ledger 3",
            Method.DOCUMENT_INSPECTION,
            Optional.of("https://acme.example/eos/ledger-3"),
            Optional.of(Digest.of("sha256:ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100")),
            Optional.of(new Subject(
                    Optional.of("Acme Ltd"), Optional.of("Acme Ledger"), Optional.of("4.2.0"), Optional.of(ARTEFACT))),
            Optional.of(PartialDate.of("2026-01-10")),
            Optional.of(PartialDate.of("2026-01-11")),
            Optional.of(PartialDate.of("2027-02-01")),
            new Originator("Acme Ltd", Independence.VENDOR),
            Optional.of(new Review(
                    "Harbour Bank plc", PartialDate.of("2026-02-01"), Review.Outcome.ACCEPTED, Independence.CUSTOMER)),
            List.of(EvidenceId.of("E-000")),
            Optional.of(new Sample(12, 12, Sample.Selection.ALL)),
            Map.of(
                    "release", new FactValue.Text("3"),
                    "announcedOn", new FactValue.Text("2026-01-10"),
                    "supportEndsOn", new FactValue.Text("2027-02-01"),
                    "customers", new FactValue.Whole(214),
                    "paid", new FactValue.Flag(false),
                    "channels",
                            new FactValue.Sequence(List.of(
                                    new FactValue.Text("e-mail"),
                                    new FactValue.Whole(2),
                                    new FactValue.Flag(true),
                                    new FactValue.Structure(
                                            Map.of("portal", new FactValue.Text("https://acme.example/portal")))))),
            List.of(
                    Link.supports("4.2.1", Strength.DIRECT, "Customers were told more than a year ahead."),
                    Link.refutes("ACME-3.1.1", Strength.INDIRECT, "Ledger 3 could be downloaded without a signature."),
                    new Link(
                            ItemId.of("1.1"),
                            Optional.<Stance>empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(AI))),
            Optional.empty());

    private static final Evidence FIRST_NOTICE = Evidence.builder(
                    "E-000",
                    "END_OF_SUPPORT_NOTICE",
                    "End of support for Ledger 3, first version",
                    Method.INTERVIEW,
                    new Originator("Harbour Bank plc", Independence.CUSTOMER))
            .build();

    private static final Submission CONTRACT_EXAMPLE = new Submission(
            "acme-2026-03",
            SSCOP,
            List.of(AI),
            Optional.of(NumberingId.of("apc-1.0")),
            List.of(ItemId.of("4.3.1")),
            new Organisation(
                    "Acme Ltd",
                    Optional.of("GB-COH-01234567"),
                    StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                    List.of(ItemId.of("3")),
                    Optional.of(new SeniorResponsibleOwner(
                            "Miriam Okafor", "Chief Technology Officer", Optional.of(PartialDate.of("2025-09-01"))))),
            Optional.of(new Product(
                    "Acme Ledger", Optional.of("4.2.0"), Optional.of(Delivery.SAAS), Optional.of(ARTEFACT))),
            Optional.of(PartialDate.of("2026-03")),
            Optional.of(new Person("Tom Price", Optional.of("Product Security Lead"))),
            Optional.of("https://acme.example/assurance/sscop"),
            List.of(
                    new Declaration(
                            ItemId.of("1.1"),
                            DeclaredStatus.MET,
                            Optional.of("We follow the NIST SSDF."),
                            Optional.empty()),
                    new Declaration(ItemId.of("1"), DeclaredStatus.PARTLY_MET, Optional.empty(), Optional.of(AI))),
            List.of(NOTICE, FIRST_NOTICE),
            List.of(new Substitution(
                    ItemId.of("3.1.1"),
                    ItemId.of("ACME-3.1.1"),
                    "Customers reach the service only over an authenticated channel.",
                    "Customers install nothing.",
                    Optional.empty())),
            List.of(new Exclusion(
                    ItemId.of("4.3.2"), "There are no customers yet.", "Miriam Okafor", Optional.empty())),
            List.of(new AcceptedRisk(
                    ItemId.of("2.1.6"),
                    "Removal of leavers' access is manual.",
                    "Tom Price",
                    PartialDate.of("2026-09-30"),
                    Optional.of("Automate it with the directory."),
                    Optional.empty())),
            List.of(),
            List.of());

    @Test
    void readsEveryFieldOfTheContractsExample() {
        assertThat(Given.read(Given.resource("contract-example.json"))).isEqualTo(CONTRACT_EXAMPLE);
    }

    @Test
    void takesWhatIsLeftOutAsEmpty() {
        Submission submission = Given.read("""
                {
                  "contract": "sscop.submission/1",
                  "id": "s-1",
                  "code": {"id": "uk-cyber-governance", "edition": "2025-04"},
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_RESELLER"}
                }
                """);

        assertThat(submission)
                .isEqualTo(new Submission(
                        "s-1",
                        EditionId.of("uk-cyber-governance/2025-04"),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_RESELLER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void takesFieldsInAnyOrder() {
        String contractLast = small("\"contract\": \"sscop.submission/1\",\n  ", "")
                .replaceFirst("\n}\\s*$", ",\n  \"contract\": \"sscop.submission/1\"\n}");

        assertThat(contractLast).startsWith("{\n  \"id\"").endsWith("\"sscop.submission/1\"\n}");
        assertThat(Given.read(contractLast)).isEqualTo(Given.read(small()));
    }

    @Test
    void readsTheLargestAndTheSmallestNumberThatEveryReaderKeeps() {
        Submission submission =
                Given.read(small("\"green\": true", "\"most\": 9007199254740991, \"least\": -9007199254740991"));

        assertThat(submission.evidence().get(0).facts())
                .containsEntry("most", new FactValue.Whole(9007199254740991L))
                .containsEntry("least", new FactValue.Whole(-9007199254740991L));
    }

    @Test
    void readsPairsOfSurrogatesAsOneCharacter() {
        Submission submission = Given.read(small("Tests of release 4.2.0", "\\ud83d\\udd12 \uD83D\uDD12"));

        assertThat(submission.evidence().get(0).title()).isEqualTo("\uD83D\uDD12 \uD83D\uDD12");
    }

    private static Arguments fault(String name, String piece, String instead, Problem... problems) {
        return Arguments.of(name, piece, instead, List.of(problems));
    }

    private static Problem problem(String pointer, ProblemCode code, String text) {
        return new Problem(pointer, code, text);
    }

    private static Problem notADate(String text) {
        return problem(
                "/evidence/0/occurredOn",
                ProblemCode.MALFORMED,
                "occurredOn: \"" + text + "\" is not a date; expected YYYY-MM-DD or YYYY-MM");
    }

    static List<Arguments> fieldFaults() {
        return List.of(
                fault(
                        "unknown field of the submission",
                        "\"id\": \"s-1\"",
                        "\"id\": \"s-1\", \"colour\": \"red\"",
                        problem(
                                "/colour",
                                ProblemCode.UNKNOWN_FIELD,
                                "colour is not a field here; expected one of id, code, furtherCodes, numbering, notAsked,"
                                        + " organisation, product, preparedOn, preparedBy, location, declarations,"
                                        + " evidence, substitutions, exclusions, acceptedRisks, includes, withheld")),
                fault(
                        "unknown field of a link, with a value that is passed over",
                        "\"strength\": \"DIRECT\"",
                        "\"strength\": \"DIRECT\", \"a/b~c\": {\"deep\": [null, 1.5]}",
                        problem(
                                "/evidence/0/links/0/a~1b~0c",
                                ProblemCode.UNKNOWN_FIELD,
                                "a/b~c is not a field here; expected one of item, stance, strength, argument, code")),
                fault(
                        "field given twice",
                        "\"id\": \"s-1\"",
                        "\"id\": \"s-1\", \"id\": \"s-1\"",
                        problem("/id", ProblemCode.DUPLICATE_FIELD, "id is given twice; expected once")),
                fault(
                        "contract given twice",
                        "\"id\": \"s-1\"",
                        "\"id\": \"s-1\", \"contract\": \"sscop.submission/1\"",
                        problem("/contract", ProblemCode.DUPLICATE_FIELD, "contract is given twice; expected once")),
                fault(
                        "fact given twice",
                        "\"green\": true",
                        "\"passed\": 12",
                        problem(
                                "/evidence/0/facts/passed",
                                ProblemCode.DUPLICATE_FIELD,
                                "passed is given twice; expected once")),
                fault(
                        "id missing",
                        "\"id\": \"s-1\",",
                        "",
                        problem("/id", ProblemCode.MISSING, "id is missing; expected it in the document")),
                fault(
                        "contract missing",
                        "\"contract\": \"sscop.submission/1\",",
                        "",
                        problem(
                                "/contract",
                                ProblemCode.MISSING,
                                "contract is missing; expected \"sscop.submission/1\" in the document")),
                fault(
                        "organisation missing",
                        "\"organisation\": {\"name\": \"Acme Ltd\","
                                + " \"stakeholderGroup\": \"SOFTWARE_DEVELOPER_AND_DISTRIBUTOR\"},",
                        "",
                        problem(
                                "/organisation",
                                ProblemCode.MISSING,
                                "organisation is missing; expected it in the document")),
                fault(
                        "part of the code missing",
                        ", \"edition\": \"2025-05\"",
                        "",
                        problem("/code/edition", ProblemCode.MISSING, "edition is missing; expected it in code")),
                fault(
                        "part of the originator missing",
                        ", \"independence\": \"VENDOR\"",
                        "",
                        problem(
                                "/evidence/0/originator/independence",
                                ProblemCode.MISSING,
                                "independence is missing; expected it in originator")),
                fault(
                        "item of a link missing",
                        "\"item\": \"1.3.1\", ",
                        "",
                        problem(
                                "/evidence/0/links/0/item",
                                ProblemCode.MISSING,
                                "item is missing; expected it in links[0]")),
                fault(
                        "null for an optional field",
                        "\"preparedOn\": \"2026-03\"",
                        "\"preparedOn\": null",
                        problem(
                                "/preparedOn",
                                ProblemCode.NULL,
                                "preparedOn is null, which is not a value; expected text, or the field left out if it is"
                                        + " optional")),
                fault(
                        "null for a required field",
                        "\"method\": \"TOOL_OUTPUT\"",
                        "\"method\": null",
                        problem(
                                "/evidence/0/method",
                                ProblemCode.NULL,
                                "method is null, which is not a value; expected one of DOCUMENT_INSPECTION, INTERVIEW,"
                                        + " AUDIT, TOOL_OUTPUT, or the field left out if it is optional")),
                fault(
                        "null in a list",
                        "[{\"item\": \"1.1\", \"status\": \"MET\"}]",
                        "[{\"item\": \"1.1\", \"status\": \"MET\"}, null]",
                        problem(
                                "/declarations/1",
                                ProblemCode.NULL,
                                "declarations[1] is null, which is not a value; expected an object, or the field left out"
                                        + " if it is optional")),
                fault(
                        "null for a fact",
                        "\"green\": true",
                        "\"green\": null",
                        problem(
                                "/evidence/0/facts/green",
                                ProblemCode.NULL,
                                "green is null, which is not a value; expected text, or a whole number, or true or false,"
                                        + " or a list, or an object, or the field left out if it is optional")));
    }

    static List<Arguments> typeFaults() {
        String int32 = "a whole number between -2147483647 and 2147483647";
        String int53 = "a whole number between -9007199254740991 and 9007199254740991";
        return List.of(
                fault(
                        "list for an object",
                        "{\"item\": \"1.3.1\", \"stance\": \"SUPPORTS\", \"strength\": \"DIRECT\"}",
                        "[\"1.3.1\"]",
                        problem(
                                "/evidence/0/links/0",
                                ProblemCode.WRONG_TYPE,
                                "links[0] is a list; expected an object")),
                fault(
                        "object for a list",
                        "[{\"item\": \"1.1\", \"status\": \"MET\"}]",
                        "{\"item\": \"1.1\", \"status\": \"MET\"}",
                        problem("/declarations", ProblemCode.WRONG_TYPE, "declarations is an object; expected a list")),
                fault(
                        "number for text",
                        "\"id\": \"s-1\"",
                        "\"id\": 7",
                        problem("/id", ProblemCode.WRONG_TYPE, "id is the number 7; expected text")),
                fault(
                        "truth value for text",
                        "\"title\": \"Tests of release 4.2.0\"",
                        "\"title\": true",
                        problem("/evidence/0/title", ProblemCode.WRONG_TYPE, "title is true; expected text")),
                fault(
                        "number for a date",
                        "\"preparedOn\": \"2026-03\"",
                        "\"preparedOn\": 2026",
                        problem("/preparedOn", ProblemCode.WRONG_TYPE, "preparedOn is the number 2026; expected text")),
                fault(
                        "object for an id",
                        "\"numbering\": \"apc-1.0\"",
                        "\"numbering\": {\"id\": \"apc-1.0\"}",
                        problem("/numbering", ProblemCode.WRONG_TYPE, "numbering is an object; expected text")),
                fault(
                        "text for an object",
                        "{\"id\": \"uk-sscop\", \"edition\": \"2025-05\"}",
                        "\"uk-sscop/2025-05\"",
                        problem("/code", ProblemCode.WRONG_TYPE, "code is \"uk-sscop/2025-05\"; expected an object")),
                fault(
                        "text for a number",
                        "\"population\": 12",
                        "\"population\": \"12\"",
                        problem(
                                "/evidence/0/sample/population",
                                ProblemCode.WRONG_TYPE,
                                "population is \"12\"; expected " + int32)),
                fault(
                        "float that is whole for a number",
                        "\"population\": 12",
                        "\"population\": 12.0",
                        problem(
                                "/evidence/0/sample/population",
                                ProblemCode.WRONG_TYPE,
                                "population is the number 12.0; expected " + int32)),
                fault(
                        "number with an exponent",
                        "\"population\": 12",
                        "\"population\": 12e0",
                        problem(
                                "/evidence/0/sample/population",
                                ProblemCode.WRONG_TYPE,
                                "population is the number 12e0; expected " + int32)),
                fault(
                        "number that no int holds",
                        "\"population\": 12",
                        "\"population\": 2147483648",
                        problem(
                                "/evidence/0/sample/population",
                                ProblemCode.WRONG_TYPE,
                                "population is the number 2147483648; expected " + int32)),
                fault(
                        "float among the facts",
                        "\"passed\": 12",
                        "\"passed\": 9.8",
                        problem(
                                "/evidence/0/facts/passed",
                                ProblemCode.WRONG_TYPE,
                                "passed is the number 9.8; expected " + int53)),
                fault(
                        "float deep inside a fact",
                        "\"passed\": 12",
                        "\"passed\": [1, {\"score\": 9.8}]",
                        problem(
                                "/evidence/0/facts/passed/1/score",
                                ProblemCode.WRONG_TYPE,
                                "score is the number 9.8; expected " + int53)),
                fault(
                        "fact beyond what every reader keeps exactly",
                        "\"passed\": 12",
                        "\"passed\": 9007199254740992",
                        problem(
                                "/evidence/0/facts/passed",
                                ProblemCode.WRONG_TYPE,
                                "passed is the number 9007199254740992; expected " + int53)),
                fault(
                        "fact below what every reader keeps exactly",
                        "\"passed\": 12",
                        "\"passed\": -9007199254740992",
                        problem(
                                "/evidence/0/facts/passed",
                                ProblemCode.WRONG_TYPE,
                                "passed is the number -9007199254740992; expected " + int53)),
                fault(
                        "fact that no long holds",
                        "\"passed\": 12",
                        "\"passed\": 100000000000000000000",
                        problem(
                                "/evidence/0/facts/passed",
                                ProblemCode.WRONG_TYPE,
                                "passed is the number 100000000000000000000; expected " + int53)));
    }

    static List<Arguments> wordFaults() {
        String methods = "expected one of DOCUMENT_INSPECTION, INTERVIEW, AUDIT, TOOL_OUTPUT";
        return List.of(
                fault(
                        "word that is none of the set",
                        "\"method\": \"TOOL_OUTPUT\"",
                        "\"method\": \"GUESS\"",
                        problem("/evidence/0/method", ProblemCode.UNKNOWN_VALUE, "method is \"GUESS\"; " + methods)),
                fault(
                        "word in lower case",
                        "\"method\": \"TOOL_OUTPUT\"",
                        "\"method\": \"tool_output\"",
                        problem(
                                "/evidence/0/method",
                                ProblemCode.UNKNOWN_VALUE,
                                "method is \"tool_output\"; " + methods)),
                fault(
                        "number of a word",
                        "\"method\": \"TOOL_OUTPUT\"",
                        "\"method\": 3",
                        problem("/evidence/0/method", ProblemCode.WRONG_TYPE, "method is the number 3; " + methods)),
                fault(
                        "a verdict as declared status",
                        "\"status\": \"MET\"",
                        "\"status\": \"UNDETERMINED\"",
                        problem(
                                "/declarations/0/status",
                                ProblemCode.UNKNOWN_VALUE,
                                "status is \"UNDETERMINED\"; expected one of MET, PARTLY_MET, NOT_MET, NOT_APPLICABLE")),
                fault(
                        "kind in lower case",
                        "\"kind\": \"TEST_REPORT\"",
                        "\"kind\": \"test report\"",
                        problem(
                                "/evidence/0/kind",
                                ProblemCode.MALFORMED,
                                "kind: evidence kind is \"test report\"; expected upper-case letters, digits and"
                                        + " underscores, such as TEST_REPORT")),
                fault(
                        "digest that is too short",
                        "\"occurredOn\": \"2026-01-10\"",
                        "\"digest\": \"sha256:00ff\"",
                        problem(
                                "/evidence/0/digest",
                                ProblemCode.MALFORMED,
                                "digest: \"sha256:00ff\" is not a digest; expected sha256:, sha384: or sha512: and 64, 96"
                                        + " or 128 lower-case hex digits")),
                fault(
                        "item id with white space",
                        "\"item\": \"1.3.1\"",
                        "\"item\": \"1. 3.1\"",
                        problem(
                                "/evidence/0/links/0/item",
                                ProblemCode.MALFORMED,
                                "item: item id is \"1. 3.1\"; expected 1 to 256 characters without white space")),
                fault("day that is not there", "2026-01-10", "2026-02-30", notADate("2026-02-30")),
                fault("month that is not there", "2026-01-10", "2026-13", notADate("2026-13")),
                fault("day without its zero", "2026-01-10", "2026-1-5", notADate("2026-1-5")),
                fault("year alone", "2026-01-10", "2026", notADate("2026")),
                fault("date with a time", "2026-01-10", "2026-01-10T00:00:00Z", notADate("2026-01-10T00:00:00Z")),
                fault(
                        "first half of a pair in a text",
                        "Tests of release 4.2.0",
                        "\\ud83d",
                        problem(
                                "/evidence/0/title",
                                ProblemCode.MALFORMED,
                                "title holds half of a surrogate pair; expected Unicode text")),
                fault(
                        "second half of a pair in a fact",
                        "\"passed\": 12",
                        "\"passed\": [\"\\udd12\"]",
                        problem(
                                "/evidence/0/facts/passed/0",
                                ProblemCode.MALFORMED,
                                "passed[0] holds half of a surrogate pair; expected Unicode text")),
                fault(
                        "blank title",
                        "Tests of release 4.2.0",
                        " \\n\\t ",
                        problem("/evidence/0/title", ProblemCode.BLANK, "title is blank; expected text")),
                fault(
                        "blank optional text",
                        "\"strength\": \"DIRECT\"",
                        "\"strength\": \"DIRECT\", \"argument\": \"\"",
                        problem("/evidence/0/links/0/argument", ProblemCode.BLANK, "argument is blank; expected text")),
                fault(
                        "fewer than none",
                        "\"examined\": 3",
                        "\"examined\": -1",
                        problem(
                                "/evidence/0/sample/examined",
                                ProblemCode.INVALID,
                                "examined is -1; expected zero or more")));
    }

    static List<Arguments> disagreements() {
        return List.of(
                fault(
                        "code that is not known",
                        "\"edition\": \"2025-05\"",
                        "\"edition\": \"2031-05\"",
                        problem(
                                "/code",
                                ProblemCode.UNKNOWN_CODE,
                                "code is uk-sscop/2031-05; expected one of uk-sscop/2025-05,"
                                        + " uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01,"
                                        + " uk-cyber-governance/2025-04, uk-consumer-iot/2018-10,"
                                        + " uk-app-stores/2023-10")),
                fault(
                        "numbering that is not known",
                        "\"numbering\": \"apc-1.0\"",
                        "\"numbering\": \"flat\"",
                        problem(
                                "/numbering",
                                ProblemCode.UNKNOWN_NUMBERING,
                                "numbering is flat; expected one of apc-1.0, template-0.4, apc-1.0-padded,"
                                        + " apc-1.0-prefixed, template-0.4-prefixed")),
                fault(
                        "numbering missing",
                        "\"numbering\": \"apc-1.0\",",
                        "",
                        problem(
                                "/numbering",
                                ProblemCode.MISSING,
                                "numbering is missing; expected one of apc-1.0, template-0.4, apc-1.0-padded,"
                                        + " apc-1.0-prefixed, template-0.4-prefixed, because item ids of"
                                        + " uk-sscop/2025-05 are ambiguous without it")),
                fault(
                        "item that the code does not have",
                        "\"item\": \"1.3.1\"",
                        "\"item\": \"1.3.9\"",
                        problem(
                                "/evidence/0/links/0/item",
                                ProblemCode.UNKNOWN_ITEM,
                                "item is 1.3.9; expected an item of uk-sscop/2025-05 or a substitute's id")),
                fault(
                        "stance without strength",
                        ", \"strength\": \"DIRECT\"",
                        "",
                        problem(
                                "/evidence/0/links/0/strength",
                                ProblemCode.MISSING,
                                "strength is missing; expected DIRECT or INDIRECT with stance SUPPORTS")),
                fault(
                        "record superseded that is not there",
                        "\"occurredOn\": \"2026-01-10\"",
                        "\"supersedes\": [\"E-9\"]",
                        problem(
                                "/evidence/0/supersedes/0",
                                ProblemCode.UNKNOWN_EVIDENCE,
                                "E-1 supersedes E-9; expected an evidence record of this submission")),
                fault(
                        "record that supersedes itself",
                        "\"occurredOn\": \"2026-01-10\"",
                        "\"supersedes\": [\"E-1\"]",
                        problem(
                                "/evidence/0/supersedes",
                                ProblemCode.CYCLE,
                                "E-1 supersedes E-1 and, through it, itself; expected no cycle")),
                fault(
                        "more examined than there are",
                        "\"examined\": 3",
                        "\"examined\": 13",
                        problem(
                                "/evidence/0/sample/examined",
                                ProblemCode.CONTRADICTION,
                                "examined is 13; expected at most the population of 12")),
                fault(
                        "item declared twice",
                        "[{\"item\": \"1.1\", \"status\": \"MET\"}]",
                        "[{\"item\": \"1.1\", \"status\": \"MET\"}, {\"item\": \"1.1\", \"status\": \"NOT_MET\"}]",
                        problem(
                                "/declarations/1/item",
                                ProblemCode.DUPLICATE,
                                "item 1.1 is declared twice; expected once")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fieldFaults", "typeFaults", "wordFaults", "disagreements"})
    void refuses(String fault, String piece, String instead, List<Problem> expected) {
        assertThat(problems(small(piece, instead))).containsExactlyElementsOf(expected);
    }

    @Test
    void saysNothingElseOfADocumentOfAnotherKindOrVersion() {
        assertThat(problems(small("sscop.submission/1", "sscop.submission/2").replace("\"TOOL_OUTPUT\"", "3")))
                .containsExactly(problem(
                        "/contract",
                        ProblemCode.CONTRACT,
                        "contract is \"sscop.submission/2\"; expected \"sscop.submission/1\""));
    }

    @Test
    void refusesAContractThatIsNoText() {
        assertThat(problems(small("\"sscop.submission/1\"", "1")))
                .containsExactly(problem(
                        "/contract",
                        ProblemCode.WRONG_TYPE,
                        "contract is the number 1; expected \"sscop.submission/1\""));
    }

    @Test
    void refusesWhatGoesOnAfterItsEnd() {
        assertThat(problems(small() + "{}"))
                .containsExactly(problem(
                        "", ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON object"));
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThat(problems(""))
                .containsExactly(problem("", ProblemCode.SYNTAX, "the document is empty; expected one JSON object"));
    }

    @Test
    void refusesADocumentThatIsNoObject() {
        assertThat(problems("[]"))
                .containsExactly(problem("", ProblemCode.WRONG_TYPE, "the document is a list; expected an object"));
    }

    @Test
    void refusesADocumentThatIsCutOff() {
        String cut = small().substring(0, small().indexOf("\"stance\""));

        assertThat(problems(cut)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/evidence/0/links/0");
            assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);

            assertThat(problem.text()).startsWith("not JSON: Unexpected end-of-input");
        });
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        String deep = "[".repeat(61) + "]".repeat(61);

        assertThat(problems(small("\"green\": true", "\"green\": " + deep)))
                .containsExactly(problem(
                        "/evidence/0/facts/green" + "/0".repeat(59),
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed (64)"));
    }

    @Test
    void readsTheDeepestNesting() {
        String deep = "[".repeat(60) + "]".repeat(60);

        assertThat(Given.read(small("\"green\": true", "\"green\": " + deep)).evidence())
                .hasSize(1);
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        byte[] bytes = Arrays.copyOf(small().getBytes(UTF_8), (32 << 20) + 1);
        Arrays.fill(bytes, small().getBytes(UTF_8).length, bytes.length, (byte) ' ');

        assertThat(problems(bytes))
                .containsExactly(problem(
                        "", ProblemCode.LIMIT, "the document is larger than allowed; expected at most 33554432 bytes"));
        assertThat(Given.read(Arrays.copyOf(bytes, 32 << 20)).id()).isEqualTo("s-1");
    }

    private static List<Problem> problemsWithin(ReadLimits limits, String json) {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> Documents.standard()
                        .withLimits(limits)
                        .readSubmission(new ByteArrayInputStream(json.getBytes(UTF_8))));
        return refusal.problems();
    }

    static Stream<Arguments> limits() {
        ReadLimits standard = ReadLimits.standard();
        String link = "{\"item\": \"1.3.1\", \"stance\": \"SUPPORTS\", \"strength\": \"DIRECT\"}";
        return Stream.of(
                Arguments.of(
                        standard.withDocumentBytes(100),
                        small(),
                        "(document): the document is larger than allowed; expected at most 100 bytes"),
                Arguments.of(
                        standard.withNesting(3),
                        small(),
                        "/evidence/0/originator (line 10, column 5): a part is larger than allowed: "
                                + "Document nesting depth (4) exceeds the maximum allowed (3)"),
                Arguments.of(
                        standard.withIdLength(4),
                        small(),
                        "/code/id (line 4, column 12): id has 8 characters; expected at most 4"),
                Arguments.of(
                        standard.withLinks(1),
                        small(link, link + ", " + link),
                        "/evidence/0/links (line 19, column 7): links has more elements than allowed; expected at most 1"),
                Arguments.of(
                        standard.withEvidence(1),
                        small("    }\n  ]", "    }, {}\n  ]"),
                        "/evidence (line 9, column 3): evidence has more elements than allowed; expected at most 1"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void keepsToTheLimitsThatItIsGiven(ReadLimits limits, String json, String problem) {
        assertThat(problemsWithin(limits, json)).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void tellsSoManyProblemsAndThatThereAreMore() {
        String unknown =
                IntStream.range(0, 5).mapToObj(i -> "\"u" + i + "\": 0, ").collect(Collectors.joining());

        assertThat(problemsWithin(
                        ReadLimits.standard().withProblems(2), small("\"id\": \"s-1\"", unknown + "\"id\": \"s-1\"")))
                .extracting(Problem::pointer, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("", ProblemCode.LIMIT),
                        tuple("/u0", ProblemCode.UNKNOWN_FIELD),
                        tuple("/u1", ProblemCode.UNKNOWN_FIELD));
        assertThat(problemsWithin(
                        ReadLimits.standard().withProblems(1),
                        small("\"item\": \"1.1\"", "\"item\": \"9.9\"")
                                .replace("\"item\": \"1.3.1\"", "\"item\": \"8.8\"")))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "(document): the document has more problems than are reported; expected at most 1",
                        "/declarations/0/item (line 8, column 21): item is 9.9; expected a principle or an item of"
                                + " uk-sscop/2025-05");
    }

    /** Each pointer would repeat the whole way there. */
    @Test
    void tellsFewerProblemsWhereTheWayToThemIsLong() {
        String name = "n".repeat(1000);
        String deep = ("{\"" + name + "\": ").repeat(50) + "[" + "null, ".repeat(900) + "null]" + "}".repeat(50);

        assertThat(problemsWithin(ReadLimits.standard(), small("\"green\": true", "\"green\": " + deep)))
                .hasSizeBetween(2, 50)
                .extracting(Problem::text)
                .contains("the document has more problems than are reported; expected at most 1000");
    }

    @Test
    void countsColumnsAfterAByteOrderMark() {
        String wrong = "{\"id\": 7,\n\"id\": 8}";

        assertThat(placedProblems(("\uFEFF" + wrong).getBytes(UTF_8))).isEqualTo(placedProblems(wrong.getBytes(UTF_8)));
    }

    @Test
    void readsNoMoreOfADocumentThanItsLimit() {
        InputStream spaces = new ByteArrayInputStream(" ".repeat(1000).getBytes(UTF_8));

        assertThatThrownBy(() -> Documents.standard()
                        .withLimits(ReadLimits.standard().withDocumentBytes(100))
                        .readSubmission(spaces))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(spaces).hasBinaryContent(" ".repeat(1000 - 101).getBytes(UTF_8));
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(problems(small("Tests of release 4.2.0", "x".repeat((1 << 20) + 1))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/evidence/0/title");
                    assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT);
                    assertThat(problem.text())
                            .matches("a part is larger than allowed: String value length \\(\\d+\\) exceeds the maximum"
                                    + " allowed \\(1048576\\)");
                });
        assertThat(Given.read(small("Tests of release 4.2.0", "x".repeat(1 << 20)))
                        .evidence()
                        .get(0)
                        .title())
                .hasSize(1 << 20);
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(problems(small("s-1", "x".repeat(257))))
                .containsExactly(problem("/id", ProblemCode.LIMIT, "id has 257 characters; expected at most 256"));
    }

    @Test
    void refusesMoreLinksThanARecordMayHave() {
        String links = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "{\"item\": \"A-" + i + "\"}")
                .collect(Collectors.joining(", "));

        assertThat(problems(small(
                        "[{\"item\": \"1.3.1\", \"stance\": \"SUPPORTS\", \"strength\": \"DIRECT\"}]",
                        "[" + links + "]")))
                .containsExactly(problem(
                        "/evidence/0/links",
                        ProblemCode.LIMIT,
                        "links has more elements than allowed; expected at most 1000"));
    }

    /** Of form, of single values and between parts: reading stops at none of them. */
    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String document = """
                {
                  "contract": "sscop.submission/1",
                  "id": "",
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {
                    "name": "Acme Ltd",
                    "stakeholderGroup": "SOFTWARE_MAKER",
                    "additionalThemes": ["5"],
                    "colour": "red"
                  },
                  "declarations": [{"item": "9.9", "status": "MET"}, null, {"item": "1.2", "status": "MAYBE"}],
                  "evidence": [
                    {
                      "id": "E-1",
                      "kind": "TEST_REPORT",
                      "title": " ",
                      "method": "TOOL_OUTPUT",
                      "occurredOn": "10 January 2026",
                      "originator": {"name": "Acme Ltd"},
                      "supersedes": ["E-2"],
                      "sample": {"population": 3, "examined": 12, "selection": "RANDOM"},
                      "facts": {"score": 9.8},
                      "links": [{"item": "1.3.1", "stance": "SUPPORTS"}, {"item": "1.3.1"}]
                    },
                    {
                      "id": "E-1",
                      "kind": "TEST_REPORT",
                      "title": "Tests",
                      "method": "TOOL_OUTPUT",
                      "title": "More tests",
                      "originator": {"name": "", "independence": "VENDOR"}
                    }
                  ],
                  "exclusions": [{"item": "2.1.6", "reason": "", "approvedBy": 7}]
                }
                """;

        assertThat(problems(document))
                .containsExactlyInAnyOrder(
                        problem("/id", ProblemCode.BLANK, "id is blank; expected text"),
                        problem(
                                "/organisation/stakeholderGroup",
                                ProblemCode.UNKNOWN_VALUE,
                                "stakeholderGroup is \"SOFTWARE_MAKER\"; expected one of"
                                        + " SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, SOFTWARE_RESELLER,"
                                        + " SOFTWARE_DEVELOPER_ONLY, OPEN_SOURCE_DEVELOPER_AND_MAINTAINER"),
                        problem(
                                "/organisation/additionalThemes/0",
                                ProblemCode.UNKNOWN_ITEM,
                                "theme is 5; expected one of 1, 2, 3, 4, the themes of uk-sscop/2025-05"),
                        problem(
                                "/organisation/colour",
                                ProblemCode.UNKNOWN_FIELD,
                                "colour is not a field here; expected one of name, identifier, identifiers, formerNames, stakeholderGroup,"
                                        + " additionalThemes, seniorResponsibleOwner"),
                        problem(
                                "/declarations/0/item",
                                ProblemCode.UNKNOWN_ITEM,
                                "item is 9.9; expected a principle or an item of uk-sscop/2025-05"),
                        problem(
                                "/declarations/1",
                                ProblemCode.NULL,
                                "declarations[1] is null, which is not a value; expected an object, or the field left out"
                                        + " if it is optional"),
                        problem(
                                "/declarations/2/status",
                                ProblemCode.UNKNOWN_VALUE,
                                "status is \"MAYBE\"; expected one of MET, PARTLY_MET, NOT_MET, NOT_APPLICABLE"),
                        problem("/evidence/0/title", ProblemCode.BLANK, "title is blank; expected text"),
                        notADate("10 January 2026"),
                        problem(
                                "/evidence/0/originator/independence",
                                ProblemCode.MISSING,
                                "independence is missing; expected it in originator"),
                        problem(
                                "/evidence/0/supersedes/0",
                                ProblemCode.UNKNOWN_EVIDENCE,
                                "E-1 supersedes E-2; expected an evidence record of this submission"),
                        problem(
                                "/evidence/0/sample/examined",
                                ProblemCode.CONTRADICTION,
                                "examined is 12; expected at most the population of 3"),
                        problem(
                                "/evidence/0/facts/score",
                                ProblemCode.WRONG_TYPE,
                                "score is the number 9.8; expected a whole number between -9007199254740991 and"
                                        + " 9007199254740991"),
                        problem(
                                "/evidence/0/links/0/strength",
                                ProblemCode.MISSING,
                                "strength is missing; expected DIRECT or INDIRECT with stance SUPPORTS"),
                        problem(
                                "/evidence/0/links/1/item",
                                ProblemCode.DUPLICATE,
                                "E-1 links to item 1.3.1 twice; expected once"),
                        problem("/evidence/1/id", ProblemCode.DUPLICATE, "evidence E-1 is given twice; expected once"),
                        problem(
                                "/evidence/1/title",
                                ProblemCode.DUPLICATE_FIELD,
                                "title is given twice; expected once"),
                        problem("/evidence/1/originator/name", ProblemCode.BLANK, "name is blank; expected text"),
                        problem("/exclusions/0/reason", ProblemCode.BLANK, "reason is blank; expected text"),
                        problem(
                                "/exclusions/0/approvedBy",
                                ProblemCode.WRONG_TYPE,
                                "approvedBy is the number 7; expected text"));
    }

    /** What cannot be read is reported where it stands, and not once more as missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"uk-sscop\"}",
                "{\"id\": \"uk/sscop\", \"edition\": \"2025-05\"}",
                "{\"id\": 3, \"edition\": \"2025-05\"}",
                "\"uk-sscop\"",
                "null"
            })
    void reportsNoPlaceTwice(String code) {
        assertThat(problems(small("{\"id\": \"uk-sscop\", \"edition\": \"2025-05\"}", code)))
                .hasSize(1);
    }

    @Test
    void takesAStanceThatCannotBeReadForNoMissingOne() {
        assertThat(problems(small("\"SUPPORTS\"", "\"PROVES\"")))
                .containsExactly(problem(
                        "/evidence/0/links/0/stance",
                        ProblemCode.UNKNOWN_VALUE,
                        "stance is \"PROVES\"; expected one of SUPPORTS, REFUTES"));
    }

    @Test
    void checksADocumentThatGoesOnAfterItsEndAllTheSame() {
        assertThat(problems(small("s-1", "") + "{}"))
                .containsExactly(
                        problem("/id", ProblemCode.BLANK, "id is blank; expected text"),
                        problem(
                                "",
                                ProblemCode.SYNTAX,
                                "the document goes on after its end; expected one JSON object"));
    }

    @Test
    void saysHowManyProblemsThereAreAndWhatTheyAre() {
        String document = small("\"TOOL_OUTPUT\"", "\"GUESS\"").replace("\"s-1\"", "\"\"");

        assertThatThrownBy(() -> Given.read(document))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("""
                        The submission has 2 problems:
                          /id (line 3, column 3): id is blank; expected text
                          /evidence/0/method (line 14, column 7): method is "GUESS"; \
                        expected one of DOCUMENT_INSPECTION, INTERVIEW, AUDIT, TOOL_OUTPUT""");
    }

    @Test
    void handsOnThatTheBytesCannotBeHad() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> Documents.standard().readSubmission(closed))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }

    @Test
    void knowsTheCodesThatItIsGiven() throws IOException {
        String tiny = Given.resource("tiny-submission.json");
        Code code = Code.read(
                new ByteArrayInputStream(Given.resource("tiny-code.json").getBytes(UTF_8)));
        Documents documents = Documents.forCodes(CodeRegistry.builtIn().with(code));

        assertThat(documents
                        .readSubmission(new ByteArrayInputStream(tiny.getBytes(UTF_8)))
                        .code())
                .isEqualTo(EditionId.of("tiny/1"));
        assertThat(problems(tiny))
                .containsExactly(problem(
                        "/code",
                        ProblemCode.UNKNOWN_CODE,
                        "code is tiny/1; expected one of uk-sscop/2025-05, uk-software-vendors/2024-05-draft,"
                                + " uk-ai-cyber/2025-01, uk-cyber-governance/2025-04, uk-consumer-iot/2018-10,"
                                + " uk-app-stores/2023-10"));
    }
}
