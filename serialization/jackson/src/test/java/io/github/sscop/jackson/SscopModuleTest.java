package io.github.sscop.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentDifference;
import io.github.sscop.assessment.Assessor;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.rule.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

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
        return Assessor.of(Codes.builtIn().get(EditionId.of("uk-sscop/2025-05")), Policy.buyer())
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
        AssessmentDifference difference =
                AssessmentDifference.between(assessed(LocalDate.of(2026, 3, 31)), assessed(LocalDate.of(2027, 3, 31)));

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
        try {
            APPLICATIONS.readValue(submission, Submission.class);
            throw new AssertionError("it is read");
        } catch (ValueInstantiationException e) {
            return (InvalidDocumentException) e.getCause();
        }
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
}
