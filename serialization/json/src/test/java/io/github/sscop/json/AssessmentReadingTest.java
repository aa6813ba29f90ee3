package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is read of a recorded assessment, and what is refused. */
class AssessmentReadingTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WRITTEN = new String(Tiny.DOCUMENTS.write(Tiny.assessed()), UTF_8);

    private static InputStream with(String piece, String instead) {
        assertThat(WRITTEN).contains(piece);
        return new ByteArrayInputStream(WRITTEN.replace(piece, instead).getBytes(UTF_8));
    }

    static Stream<Arguments> refused() {
        String digest = Tiny.CODE.digest().value();
        String other = "sha256:" + "0".repeat(64);
        return Stream.of(
                Arguments.of(
                        digest,
                        other,
                        List.of("/code (line 3, column 3): code: digest of tiny/1 is " + other + "; expected "
                                + digest + ": use a version of the library that has that catalog, or add the catalog"
                                + " with CodeRegistry.withSuperseded")),
                Arguments.of(
                        "\"id\": \"tiny\"",
                        "\"id\": \"huge\"",
                        List.of("/code (line 3, column 3): code: code is huge/1; expected one of [uk-sscop/2025-05,"
                                + " uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01,"
                                + " uk-cyber-governance/2025-04, uk-consumer-iot/2018-10, uk-app-stores/2023-10,"
                                + " tiny/1]")),
                Arguments.of(
                        "\"id\": \"1.1.3\"",
                        "\"id\": \"1.1.4\"",
                        List.of(
                                "/claims (line 104, column 3): row 1.1.3 of claims is missing; expected one row",
                                "/claims/2/id (line 191, column 7): row of claims is 1.1.4; expected only rows of 1.1.1"
                                        + " to 1.1.3")),
                Arguments.of(
                        "\"asOf\": \"2026-03-31\"",
                        "\"asOf\": \"2026-03\"",
                        List.of("/asOf (line 19, column 3): asOf: \"2026-03\" is not a local date")),
                Arguments.of(
                        "\"sscop.assessment/1\"",
                        "\"sscop.submission/1\"",
                        List.of(
                                "/contract (line 2, column 3): contract is \"sscop.submission/1\"; expected \"sscop.assessment/1\"")));
    }

    /** Its sentence could not be written again. */
    @Test
    void refusesReasonWithoutWhatItsSentenceSpeaksOf() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> Tiny.DOCUMENTS.readAssessment(with("\"SUFFICIENT\"", "\"EXCLUDED\"")));

        assertThat(refusal.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/claims/0/reasons/0 (line 111, column 9): reasons[0]: sentence reason.EXCLUDED needs the argument"
                                + " approvedBy, which is not given");
    }

    /** Changes one place of the document as {@code seed} has it: takes it away, or puts there what stands elsewhere. */
    private static JsonNode forged(long seed) {
        Random random = new Random(seed);
        JsonNode document = JSON.readTree(WRITTEN);
        List<JsonNode> places = new ArrayList<>();
        List<JsonNode> values = new ArrayList<>();
        places.add(document);
        for (int i = 0; i < places.size(); i++) {
            places.get(i).forEach(part -> (part.isContainer() ? places : values).add(part));
        }
        values.addAll(places.subList(1, places.size()));
        JsonNode instead = values.get(random.nextInt(values.size())).deepCopy();
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place.isEmpty()) {
            return document;
        }
        int which = random.nextInt(place.size());
        if (place instanceof ArrayNode list) {
            return random.nextBoolean() ? done(document, list.remove(which)) : done(document, list.set(which, instead));
        }
        ObjectNode object = (ObjectNode) place;
        String name = List.copyOf(object.propertyNames()).get(which);
        return random.nextBoolean() ? done(document, object.remove(name)) : done(document, object.set(name, instead));
    }

    private static JsonNode done(JsonNode document, JsonNode change) {
        assertThat(change).isNotNull();
        return document;
    }

    /** Whatever was changed in it: it is refused, or can be written, compared and verified. */
    @Property(tries = 1000)
    void readsNothingThatCannotBeUsed(@ForAll long seed) throws IOException {
        Assessment read;
        try {
            read = Tiny.DOCUMENTS.readAssessment(new ByteArrayInputStream(JSON.writeValueAsBytes(forged(seed))));
        } catch (InvalidDocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }

        assertThat(Tiny.DOCUMENTS.readAssessment(new ByteArrayInputStream(Tiny.DOCUMENTS.write(read))))
                .isEqualTo(read);
        VerificationResult verification = Tiny.assessor().verify(read, Tiny.submission());
        assertThat(verification.isSame() && verification.remarks().isEmpty()).isEqualTo(read.equals(Tiny.assessed()));
        assertThat(Tiny.DOCUMENTS.write(AssessmentComparison.between(read, Tiny.assessed())))
                .isNotEmpty();
        assertThat(Tiny.DOCUMENTS.write(AssessmentComparison.between(Tiny.assessed(), read)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatCannotBeOfACodeKnownHere(String piece, String instead, List<String> expected) {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class, () -> Tiny.DOCUMENTS.readAssessment(with(piece, instead)));

        assertThat(refusal.problems()).extracting(Problem::toString).isEqualTo(expected);
    }

    /** Reading refuses what contradicts itself; anything else that was changed is found where the assessment is repeated. */
    @Test
    void readsWhatWasTamperedWithForOthersToVerify() throws IOException {
        Assessment read =
                Tiny.DOCUMENTS.readAssessment(with("\"product\": \"Acme Ledger\"", "\"product\": \"Acme Till\""));

        assertThat(Tiny.assessor().verify(read, Tiny.submission()).mismatches())
                .extracting(mismatch -> mismatch.text())
                .containsExactly(
                        "The assessment, subject: recorded Acme Ltd, Acme Till, 4.2.0, computed Acme Ltd, Acme Ledger, 4.2.0.");
    }

    /** What follows from the rest is passed over, but has to have its form. */
    @Test
    void refusesSentencesThatAreNoText() {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> Tiny.DOCUMENTS.readAssessment(
                        with("\"text\": \"Not met, because", "\"text\": 7, \"text\": \"Not met, because")));

        assertThat(refusal.problems())
                .extracting(Problem::text)
                .contains("text is the number 7; expected text", "text is given twice; expected once");
    }

    @Test
    void passesOverSentences() throws IOException {
        assertThat(Tiny.DOCUMENTS.readAssessment(with("\"text\": \"Not met, because", "\"text\": \"Met, because")))
                .isEqualTo(Tiny.assessed());
    }
}
