package io.github.sscop.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An application's mapper, set as it pleases the application, reads and writes as the library does. */
class SscopModuleTest {

    private static final Path EXAMPLE = Path.of("..", "..", "examples", "submissions", "acme-ledger.json");

    /** Lenient wherever the library is strict, and with other names for fields. */
    private static final JsonMapper APPLICATIONS = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Something of the application's own that holds what is ours. */
    record Filed(String supplierName, Submission submission, ItemId worstItem, PartialDate filedOn) {}

    private static Submission example() {
        try (InputStream json = Files.newInputStream(EXAMPLE)) {
            return Documents.standard().readSubmission(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Assessment assessed(LocalDate asOf) {
        return Assessor.of(CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")), Policy.buyer())
                .assess(example(), asOf);
    }

    private static JsonNode tree(byte[] json) {
        return APPLICATIONS.readTree(json);
    }

    @Test
    void readsAndWritesWhatTheApplicationHolds() {
        Filed filed = new Filed("Acme Ltd", example(), ItemId.of("2.1.6"), PartialDate.of("2026-03"));

        byte[] json = APPLICATIONS.writeValueAsBytes(filed);

        assertThat(tree(json).get("submission"))
                .isEqualTo(tree(Documents.standard().write(example())));
        assertThat(tree(json).get("worst_item").asString()).isEqualTo("2.1.6");
        assertThat(APPLICATIONS.readValue(json, Filed.class)).isEqualTo(filed);
    }

    @Test
    void readsAndWritesAssessments() {
        Assessment assessment = assessed(LocalDate.of(2026, 3, 31));

        byte[] json = APPLICATIONS.writeValueAsBytes(assessment);

        assertThat(tree(json)).isEqualTo(tree(Documents.standard().write(assessment)));
        assertThat(APPLICATIONS.readValue(json, Assessment.class)).isEqualTo(assessment);
    }

    @Test
    void readsAndWritesPolicies() {
        byte[] json = APPLICATIONS.writeValueAsBytes(Policy.buyer());

        assertThat(tree(json)).isEqualTo(tree(Policy.buyer().toJson()));
        assertThat(APPLICATIONS.readValue(json, Policy.class)).isEqualTo(Policy.buyer());
    }

    @Test
    void writesDifferences() {
        AssessmentComparison difference =
                AssessmentComparison.between(assessed(LocalDate.of(2026, 3, 31)), assessed(LocalDate.of(2027, 3, 31)));

        assertThat(tree(APPLICATIONS.writeValueAsBytes(difference)))
                .isEqualTo(tree(Documents.standard().write(difference)));
    }

    @Test
    void readsAndWritesProblemLists() throws IOException {
        ProblemList problems =
                new ProblemList("submission", Optional.of(3L), refusal("{}").problems());

        byte[] json = APPLICATIONS.writeValueAsBytes(problems);

        assertThat(Documents.standard().readProblems(new ByteArrayInputStream(json)))
                .isEqualTo(problems);
        assertThat(APPLICATIONS.readValue(json, ProblemList.class)).isEqualTo(problems);
    }

    private static InvalidDocumentException refusal(String submission) {
        return refusal(APPLICATIONS, submission, Submission.class);
    }

    private static InvalidDocumentException refusal(JsonMapper mapper, String json, Class<?> type) {
        DatabindException refusal = catchThrowableOfType(DatabindException.class, () -> mapper.readValue(json, type));
        assertThat(refusal).as("refusal of the text").isNotNull();
        assertThat(refusal).hasCauseInstanceOf(InvalidDocumentException.class);
        return (InvalidDocumentException) refusal.getCause();
    }

    private static List<String> problems(JsonMapper mapper, String json) {
        return refusal(mapper, json, Submission.class).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void isAsStrictAsTheLibraryWhateverTheMapperLetsPass() {
        InvalidDocumentException refusal = refusal("""
                {"contract": "sscop.submission/1", "id": "s", "id": "t", "colour": 1, "evidence": {}}
                """);

        assertThat(refusal.problems())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .contains("/id DUPLICATE_FIELD", "/colour UNKNOWN_FIELD", "/evidence WRONG_TYPE");
        assertThat(refusal.problems())
                .allSatisfy(problem -> assertThat(problem.at()).isEmpty());
    }

    @Test
    void namesTheTextThatIsNoId() {
        assertThatThrownBy(() -> APPLICATIONS.readValue("[\"1.1\", \"\"]", ItemId[].class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("item id is \"\"; expected 1 to 256 characters without white space");
        assertThatThrownBy(() -> APPLICATIONS.readValue("[1.1]", ItemId[].class))
                .isInstanceOf(MismatchedInputException.class);
    }

    /** A valid submission with something else for its id. */
    private static String small(String id) {
        return """
                {
                  "contract": "sscop.submission/1",
                  "id": %s,
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_RESELLER"}
                }
                """.formatted(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e-400", "1.50", "12345678901234567890.10", "1E+2", "-0"})
    void takesNumbersAsTheyAreWritten(String number) {
        assertThat(problems(APPLICATIONS, small(number)))
                .containsExactly("/id: id is the number " + number + "; expected text");
    }

    @Test
    void readsNoNumberThatIsNone() {
        JsonMapper lenient = APPLICATIONS
                .rebuild()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();

        assertThat(lenient.readValue("NaN", Double.class)).isNaN();
        assertThat(problems(lenient, small("NaN"))).containsExactly("(document): not JSON: Non-standard token 'NaN'");
        assertThat(problems(lenient, small("-Infinity")))
                .containsExactly("(document): not JSON: Non-standard token '-Infinity'");
    }

    @Test
    void leavesTheSyntaxToTheMapper() {
        JsonMapper lenient = APPLICATIONS
                .rebuild()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .build();

        assertThat(lenient.readValue("/* ours */" + small("'s-1' // first\n"), Submission.class))
                .isEqualTo(APPLICATIONS.readValue(small("\"s-1\""), Submission.class));
    }

    @Test
    void keepsHalvesOfSurrogatePairsToBeRefused() {
        assertThat(problems(APPLICATIONS, small("\"\\ud800\"")))
                .containsExactly("/id: id holds half of a surrogate pair; expected Unicode text");
    }

    @Test
    void readsWhatATreeHolds() {
        JsonNode tree = APPLICATIONS.readTree(small("\"s-1\""));

        assertThat(APPLICATIONS.treeToValue(tree, Submission.class))
                .isEqualTo(APPLICATIONS.readValue(small("\"s-1\""), Submission.class));
        ((ObjectNode) tree).put("id", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> APPLICATIONS.treeToValue(tree, Submission.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("id holds bytes or a Java object; expected a JSON value");
    }

    // Null

    /** Where an application may not have a document. */
    record MayBeFiled(String supplierName, Optional<Submission> submission) {}

    @ParameterizedTest
    @ValueSource(classes = {Submission.class, Assessment.class, Policy.class, ProblemList.class})
    void refusesNullForADocument(Class<?> type) {
        assertThat(refusal(APPLICATIONS, "null", type).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "(document): the document is null, which is not a value; expected an object, or the field left out"
                                + " if it is optional");
    }

    @Test
    void refusesNullWhereAnApplicationHoldsADocument() {
        List<String> expected = List.of(
                "(document): the document is null, which is not a value; expected an object, or the field left out if it is"
                        + " optional");

        assertThat(refusal(APPLICATIONS, "{\"supplier_name\": \"x\", \"submission\": null}", Filed.class)
                        .problems())
                .extracting(Problem::toString)
                .isEqualTo(expected);
        assertThat(refusal(APPLICATIONS, "[null]", Submission[].class).problems())
                .extracting(Problem::toString)
                .isEqualTo(expected);
        assertThat(refusal(APPLICATIONS, "{\"supplier_name\": \"x\", \"submission\": null}", MayBeFiled.class)
                        .problems())
                .extracting(Problem::toString)
                .isEqualTo(expected);
    }

    @Test
    void leavesToTheApplicationWhatIsAbsent() {
        assertThat(APPLICATIONS
                        .readValue("{\"supplier_name\": \"x\"}", Filed.class)
                        .submission())
                .isNull();
        assertThat(APPLICATIONS
                        .readValue("{\"supplier_name\": \"x\"}", MayBeFiled.class)
                        .submission())
                .isEmpty();
    }

    // Limits

    private static JsonMapper within(ReadLimits limits) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Integer.MAX_VALUE)
                                .build())
                        .build())
                .addModule(new SscopModule(Documents.standard().withLimits(limits)))
                .build();
    }

    @Test
    void measuresTheDocumentWithoutItsWhiteSpace() {
        String json = small("\"s-1\"");
        int size = json.replaceAll("\\s+(?![A-Z])", "")
                .replace("AcmeLtd", "Acme Ltd")
                .length();

        assertThat(within(ReadLimits.standard().withDocumentBytes(size))
                        .readValue(json, Submission.class)
                        .id())
                .isEqualTo("s-1");
        assertThat(problems(within(ReadLimits.standard().withDocumentBytes(size - 1)), json))
                .containsExactly(
                        "(document): the document is larger than allowed; expected at most " + (size - 1) + " bytes");
    }

    /** Takes no more of an endless text than the limit and what is on the way to it. */
    @Test
    void stopsReadingBeyondTheSize() {
        Endless text = new Endless("{\"contract\": \"sscop.submission/1\", \"id\": [", "1234567890, ");
        DatabindException refusal = catchThrowableOfType(
                DatabindException.class,
                () -> within(ReadLimits.standard().withDocumentBytes(1 << 16)).readValue(text, Submission.class));

        assertThat(((InvalidDocumentException) refusal.getCause()).problems())
                .extracting(Problem::toString)
                .containsExactly("(document): the document is larger than allowed; expected at most 65536 bytes");
        assertThat(text.given).isLessThan(1 << 18);
    }

    @Test
    void stopsReadingBeyondTheNesting() {
        Endless text = new Endless("{\"contract\": \"sscop.submission/1\", \"id\": ", "[");
        DatabindException refusal = catchThrowableOfType(
                DatabindException.class, () -> within(ReadLimits.standard()).readValue(text, Submission.class));

        assertThat(((InvalidDocumentException) refusal.getCause()).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/id: a part is larger than allowed: Document nesting depth (65) exceeds the maximum allowed"
                                + " (64)");
        assertThat(text.given).isLessThan(1 << 18);
    }

    /** A text without an end, which counts what was taken of it. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] piece;
        private int given;

        Endless(String start, String piece) {
            this.start = start.getBytes(UTF_8);
            this.piece = piece.getBytes(UTF_8);
        }

        @Override
        public int read() {
            if (given > 1 << 20) {
                throw new AssertionError("it is read on and on");
            }
            int at = given++;
            return at < start.length ? start[at] : piece[(at - start.length) % piece.length];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    // Keys

    /** What an application sorts by what is ours. */
    record Register(
            Map<ItemId, String> items,
            Map<EvidenceId, String> records,
            Map<EvidenceKind, String> kinds,
            Map<NumberingId, String> numberings,
            Map<PartialDate, String> days,
            Map<Digest, String> files) {}

    @Test
    void readsAndWritesKeys() {
        Digest digest = Digest.of("sha256:" + "0".repeat(64));
        Register register = new Register(
                Map.of(ItemId.of("2.1.6"), "a"),
                Map.of(EvidenceId.of("E-1"), "b"),
                Map.of(EvidenceKind.of("TEST_REPORT"), "c"),
                Map.of(NumberingId.of("apc-1.0"), "d"),
                Map.of(PartialDate.of("2026-03"), "e"),
                Map.of(digest, "f"));

        String json = APPLICATIONS.writeValueAsString(register);

        assertThat(json)
                .isEqualTo("{\"items\":{\"2.1.6\":\"a\"},\"records\":{\"E-1\":\"b\"},\"kinds\":{\"TEST_REPORT\":\"c\"},"
                        + "\"numberings\":{\"apc-1.0\":\"d\"},\"days\":{\"2026-03\":\"e\"},\"files\":{\"" + digest
                        + "\":\"f\"}}");
        assertThat(APPLICATIONS.readValue(json, Register.class)).isEqualTo(register);
    }

    @Test
    void namesTheKeyThatIsNoId() {
        assertThatThrownBy(() -> APPLICATIONS.readValue("{\"items\": {\"\": \"a\"}}", Register.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("item id is \"\"; expected 1 to 256 characters without white space");
    }
}
