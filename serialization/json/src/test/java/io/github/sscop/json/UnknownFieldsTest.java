package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Assessments with fields that a later version added: refused, or passed over and reported where the caller asks for it. */
class UnknownFieldsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Assessment ASSESSED = Tiny.assessed();
    private static final String WRITTEN = new String(Tiny.DOCUMENTS.write(ASSESSED), UTF_8);
    private static final ReadOptions PASSING = ReadOptions.strict().withUnknownFieldsPassed(true);

    private static OutputReading<Assessment> read(String json, ReadOptions options) throws IOException {
        return Tiny.DOCUMENTS.readAssessment(new ByteArrayInputStream(json.getBytes(UTF_8)), options);
    }

    private static List<String> refusal(String json, ReadOptions options) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> read(json, options)).problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    /** The assessment as a later version might write it: with a field in the document, and one in each claim. */
    private static String later() {
        ObjectNode document = (ObjectNode) JSON.readTree(WRITTEN);
        document.putObject("weighting").put("basis", "MET").putArray("notes").add("x");
        document.get("claims").forEach(row -> ((ObjectNode) row).put("weight", 3));
        return document.toString();
    }

    @Test
    void refusesUnknownFieldsByDefault() {
        assertThat(refusal(later(), ReadOptions.strict()))
                .containsExactly(
                        "/claims/0/weight UNKNOWN_FIELD",
                        "/claims/1/weight UNKNOWN_FIELD",
                        "/claims/2/weight UNKNOWN_FIELD",
                        "/weighting UNKNOWN_FIELD");
    }

    @Test
    void passesOverAndReportsThemWhereAsked() throws IOException {
        OutputReading<Assessment> reading = read(later(), PASSING);

        assertThat(reading.value()).isEqualTo(ASSESSED);
        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.passed())
                .containsExactly(new PassedField("/claims/0/weight", 3), new PassedField("/weighting", 1));
        assertThat(reading.passed()).first().hasToString("/claims/0/weight and 2 more like it");
    }

    @Test
    void readsTheSameWithNothingToPassOver() throws IOException {
        assertThat(read(WRITTEN, PASSING)).isEqualTo(new OutputReading<>(ASSESSED, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"verdict\": \"MET\"', '\"verdict\": \"MET_IN_PART\"', UNKNOWN_VALUE",
        "'\"code\": \"SUFFICIENT\"', '\"code\": \"SUFFICIENT_ON_BALANCE\"', UNKNOWN_VALUE",
        "'\"agreement\": \"OVERCLAIMED\"', '\"agreement\": \"CONDITIONAL\"', UNKNOWN_VALUE",
        "'sscop.assessment/1', 'sscop.assessment/2', CONTRACT",
    })
    void refusesUnknownValuesOfKnownFieldsAllTheSame(String piece, String instead, String code) {
        assertThat(WRITTEN).contains(piece);

        assertThat(refusal(WRITTEN.replace(piece, instead), PASSING))
                .isNotEmpty()
                .allMatch(problem -> problem.endsWith(" " + code));
    }

    @ParameterizedTest
    @CsvSource({"Verdict", "VERDICT", "Withheld", "calendaR"})
    void refusesANameThatDiffersFromAKnownOneOnlyInCase(String name) {
        String forged = WRITTEN.replaceFirst("\"contract\"", "\"" + name + "\": [], \"contract\"");

        assertThat(refusal(forged, PASSING)).containsExactly("/" + name + " UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource({"verd\\u0131ct", "'verdict '", "''", "_verdict", "ver\\u200Bdict", "Neu", "a/b"})
    void refusesANameThatNoFieldCanHave(String name) {
        String forged = WRITTEN.replaceFirst("\"contract\"", "\"" + name.replace("\\", "\\\\") + "\": 1, \"contract\"");

        assertThat(refusal(forged, PASSING)).hasSize(1).first().asString().endsWith(" UNKNOWN_FIELD");
    }

    @Test
    void stillRefusesWhatContradictsItself() {
        String forged = later().replaceFirst("\"verdict\":\"NOT_MET\"", "\"verdict\":\"MET\"");

        assertThat(refusal(forged, PASSING)).contains("/verdict CONTRADICTION");
    }

    @Test
    void refusesMoreDifferentFieldsThanProblems() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= Tiny.DOCUMENTS.limits().problems(); i++) {
            many.append("\"new").append(i).append("\": 1, ");
        }

        assertThat(refusal(WRITTEN.replaceFirst("\"contract\"", many + "\"contract\""), PASSING))
                .containsExactly("/new1000 LIMIT");
    }

    @Test
    void passesOverFieldsOfProblemListsAsWell() throws IOException {
        ProblemList problems = new ProblemList(
                "submission",
                Optional.empty(),
                List.of(new Problem("/id", ProblemCode.MISSING, "id is missing", Optional.of(new Place(1, 2)))));
        String json = new String(Tiny.DOCUMENTS.write(problems), UTF_8).replace("\"line\"", "\"offset\": 7, \"line\"");

        OutputReading<ProblemList> reading =
                Tiny.DOCUMENTS.readProblems(new ByteArrayInputStream(json.getBytes(UTF_8)), PASSING);

        assertThat(reading.value()).isEqualTo(problems);
        assertThat(reading.passed()).containsExactly(new PassedField("/problems/0/at/offset", 1));
    }

    /** Wherever objects of records get another field, the rest is read as without it, and the field is reported. */
    @Property(tries = 100)
    void changesNothingElse(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        JsonNode document = JSON.readTree(WRITTEN);
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        objects.get(random.nextInt(objects.size())).put("addedLater", random.nextInt());
        String json = document.toString();

        OutputReading<Assessment> reading;
        try {
            reading = read(json, PASSING);
        } catch (InvalidDocumentException e) { // A map whose names are data, or a union of which one field is given.
            assertThat(refusal(json, PASSING)).isEqualTo(refusal(json, ReadOptions.strict()));
            return;
        }

        assertThat(reading.passed())
                .singleElement()
                .satisfies(field -> assertThat(field.pointer()).endsWith("/addedLater"));
        assertThat(reading.value()).isEqualTo(ASSESSED);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        node.forEach(part -> collect(part, objects));
    }
}
