package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Wording;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.json.SubmissionLine;
import io.github.sscop.json.SubmissionLineReader;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.report.Report;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a document: it is read and can be used, or it is refused with its problems. */
class HostileDocumentsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Path ROOT = Path.of("..", "..");
    private static final Path VALID =
            ROOT.resolve(Path.of("serialization", "json", "src", "test", "resources", "contract", "v1", "valid"));

    /** The changes of one document that are drawn. */
    private static final int CHANGES = 400;

    private static final String DUPLICATE = "duplicate of ";
    private static final String LONG = "x".repeat((1 << 20) + 1);

    private static final SigningKey KEY = key();

    private static final VerifyingKey PUBLIC = KEY.verifyingKey();

    private static SigningKey key() {
        try {
            byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return SigningKey.ofPem("-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getEncoder().encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The reading of one kind of document, and all that is done with it afterwards. */
    private interface Reader {
        void readAndUse(InputStream document) throws IOException;
    }

    private static void useSubmission(Submission submission) {
        for (Assessment assessment : submission.codes().stream()
                .map(id -> Assessor.of(CodeRegistry.builtIn().get(id), Policy.goodFaith())
                        .withKnownCodes(CodeRegistry.builtIn())
                        .assess(submission, AS_OF))
                .toList()) {
            useAssessment(assessment);
        }
        assertThat(Documents.standard().write(submission)).isNotEmpty();
    }

    private static void useLine(SubmissionLine line) {
        if (line instanceof SubmissionLine.RefusedLine refused) {
            throw new InvalidDocumentException("submission", refused.problems().problems());
        }
    }

    private static void useAssessment(Assessment assessment) {
        assertThat(Report.of(assessment).html()).isNotEmpty();
        assertThat(Report.summary(assessment).text()).isNotEmpty();
        assertThat(Report.comparing(List.of(assessment)).markdown()).isNotEmpty();
        assertThat(Report.of(AssessmentComparison.between(assessment, assessment))
                        .text())
                .isNotEmpty();
        assertThat(Documents.standard().write(assessment)).isNotEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static String file(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return text(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assessment assessment(String name) {
        try (InputStream in = Files.newInputStream(ROOT.resolve(Path.of("examples", "submissions", name)))) {
            Submission submission = Documents.standard().readSubmission(in);
            return Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                    .assess(submission, AS_OF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments document(String name, String json, Reader reader) {
        return Arguments.of(name, json, reader);
    }

    static Stream<Arguments> documents() {
        Documents documents = Documents.standard();
        YamlDocuments yaml = YamlDocuments.standard();
        String everyField = file(VALID.resolve("submission-every-field.json"));
        String assessed = text(documents.write(assessment("brightdesk-saas.json")));
        String refusal = "{\"contract\": \"sscop.problems/1\", \"document\": \"submission\", \"line\": 2, \"problems\":"
                + " [{\"pointer\": \"/id\", \"code\": \"BLANK\", \"text\": \"id is blank\", \"at\": {\"line\": 1,"
                + " \"column\": 2}}]}";
        return Stream.of(
                document("submission", everyField, in -> useSubmission(documents.readSubmission(in))),
                document("submission in YAML", everyField, in -> useSubmission(yaml.readSubmission(in))),
                document(
                        "submission on a line",
                        JSON.readTree(everyField).toString(),
                        in -> useLine(
                                SubmissionLineReader.of(in, documents).next().orElseThrow())),
                document(
                        "policy on another",
                        file(VALID.resolve("policy-based-on-buyer.json")),
                        in -> assertThat(documents.readPolicy(in).digest()).isNotNull()),
                document(
                        "policy",
                        text(documents.write(Policy.independent())),
                        in -> assertThat(documents.readPolicy(in).digest()).isNotNull()),
                document(
                        "policy in YAML",
                        text(documents.write(Policy.buyer())),
                        in -> assertThat(yaml.readPolicy(in).digest()).isNotNull()),
                document("assessment", assessed, in -> useAssessment(documents.readAssessment(in))),
                document(
                        "problems",
                        refusal,
                        in -> assertThat(documents.write(documents.readProblems(in)))
                                .isNotEmpty()),
                document(
                        "envelope",
                        text(AssessmentEnvelopes.standard().sign(assessment("northgate-reseller.json"), KEY)),
                        in -> useAssessment(
                                AssessmentEnvelopes.standard().open(in, PUBLIC).assessment())),
                document(
                        "catalog",
                        resource(Code.class, "uk-software-vendors-2024-05-draft.json"),
                        in -> assertThat(Code.read(in).digest()).isNotNull()));
    }

    static Stream<Arguments> relations() {
        return Stream.of(
                document("crosswalk", relation("crosswalk"), Crosswalk::read),
                document("migration", relation("migration"), Migration::read),
                document("pathway", relation("pathway"), Pathway::read),
                document(
                        "wording",
                        "{\"contract\": \"sscop.wording/1\", \"code\": {\"id\": \"uk-sscop\", \"edition\": \"2025-05\"},"
                                + " \"language\": \"en\", \"source\": \"A source\", \"texts\": {\"1.1.1\": \"Words.\"}}",
                        Wording::read));
    }

    private static String relation(String kind) {
        Path folder = ROOT.resolve(Path.of("code-model", "src", "main", "resources", "io", "github", "sscop", "code"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(HostileDocumentsTest::file)
                    .filter(json -> json.contains("\"contract\": \"sscop." + kind + "/1\""))
                    .min(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> new AssertionError("no " + kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place in a document: a field of an object, or an element of a list. */
    private record NodePlace(JsonNode container, String name, int index, String pointer) {

        JsonNode value() {
            return index < 0 ? container.get(name) : container.get(index);
        }

        void set(JsonNode value) {
            if (index < 0) {
                ((ObjectNode) container).set(name, value);
            } else {
                ((ArrayNode) container).set(index, value);
            }
        }

        void remove() {
            if (index < 0) {
                ((ObjectNode) container).remove(name);
            } else {
                ((ArrayNode) container).remove(index);
            }
        }

        void duplicate() {
            if (index < 0) {
                ((ObjectNode) container).set(DUPLICATE + name, value());
            } else {
                ((ArrayNode) container).insert(index, value().deepCopy());
            }
        }
    }

    private static List<NodePlace> places(JsonNode document) {
        List<NodePlace> places = new ArrayList<>();
        addPlaces(document, "", places);
        return places;
    }

    private static void addPlaces(JsonNode node, String pointer, List<NodePlace> places) {
        if (node.isObject()) {
            for (String name : List.copyOf(((ObjectNode) node).propertyNames())) {
                String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                places.add(new NodePlace(node, name, -1, at));
                addPlaces(node.get(name), at, places);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new NodePlace(node, "", i, pointer + "/" + i));
                addPlaces(node.get(i), pointer + "/" + i, places);
            }
        }
    }

    private static List<JsonNode> values() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonNode deep = nodes.stringNode("deep");
        for (int i = 0; i < 70; i++) {
            deep = i % 2 == 0 ? nodes.arrayNode().add(deep) : nodes.objectNode().set("d", deep);
        }
        return List.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(-7),
                nodes.numberNode(new BigInteger("9".repeat(30))),
                nodes.numberNode(1.5),
                nodes.stringNode("text"),
                nodes.stringNode(""),
                nodes.stringNode("\u0000"),
                nodes.stringNode("9.9.9"),
                nodes.stringNode("2026-02-30"),
                nodes.stringNode("x".repeat(257)),
                nodes.arrayNode(),
                nodes.arrayNode().add(nodes.objectNode()),
                nodes.objectNode(),
                nodes.objectNode().put("a\u0000", 1),
                deep);
    }

    /** Makes one of the changes of one place: a value of another kind, none, or two. */
    private static String changed(JsonNode original, int place, int change) {
        JsonNode document = original.deepCopy();
        NodePlace at = places(document).get(place);
        List<JsonNode> values = values();
        if (change < values.size()) {
            at.set(values.get(change));
        } else if (change == values.size()) {
            at.remove();
        } else {
            at.duplicate();
        }
        return document.toString().replace("\"" + DUPLICATE, "\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"documents", "relations"})
    void areRefusedOrCanBeUsed(String name, String json, Reader reader) throws IOException {
        JsonNode document = JSON.readTree(json);
        List<NodePlace> places = places(document);
        reader.readAndUse(new ByteArrayInputStream(json.getBytes(UTF_8)));
        int changes = values().size() + 2;
        int refused = 0;
        for (int each : new Random(1).ints(CHANGES, 0, places.size() * changes).toArray()) {
            String pointer = places.get(each / changes).pointer();
            refused += isRefused(pointer, changed(document, each / changes, each % changes), reader) ? 1 : 0;
        }
        assertThat(refused).as("documents refused").isPositive();
        for (int i = 0; i < places.size(); i += 1 + places.size() / 2) {
            JsonNode longer = document.deepCopy();
            places(longer).get(i).set(JsonNodeFactory.instance.stringNode(LONG));

            isRefused(places.get(i).pointer(), longer.toString(), reader);
        }
    }

    private static boolean isRefused(String pointer, String json, Reader reader) throws IOException {
        try {
            reader.readAndUse(new ByteArrayInputStream(json.getBytes(UTF_8)));
            return false;
        } catch (InvalidDocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError("with a change at " + pointer, e);
        }
    }

    static Stream<Arguments> withTexts() {
        return documents()
                .filter(each -> List.of(
                                "submission", "submission in YAML", "policy", "policy in YAML", "assessment", "catalog")
                        .contains(each.get()[0]));
    }

    /** JSON has it, and PostgreSQL's jsonb refuses it, long after the document was accepted. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withTexts")
    void areRefusedWithTheCharacterNullInAnyText(String name, String json, Reader reader) throws IOException {
        JsonNode original = JSON.readTree(json);
        List<NodePlace> places = places(original);
        for (int i = 0; i < places.size(); i += 1 + places.size() / 100) { // Of a large document, some.
            NodePlace place = places.get(i);
            if (place.value().isString() && !place.pointer().equals("/contract")) {
                JsonNode document = original.deepCopy();
                places(document).get(i).set(JsonNodeFactory.instance.stringNode("a\u0000b"));

                assertThat(refusal(document, reader))
                        .as(place.pointer())
                        .anySatisfy(problem -> assertThat(problem.pointer()).isEqualTo(place.pointer()))
                        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\u0000"));
            }
        }
    }

    private static List<Problem> refusal(JsonNode document, Reader reader) throws IOException {
        try {
            reader.readAndUse(new ByteArrayInputStream(document.toString().getBytes(UTF_8)));
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
        throw new AssertionError("not refused");
    }

    static Stream<Arguments> submissions() {
        return documents()
                .filter(each -> List.of("submission", "submission in YAML").contains(each.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submissions")
    void areRefusedWithTheCharacterNullInTextsAndInNamesOfFacts(String name, String json, Reader reader)
            throws IOException {
        JsonNode document = JSON.readTree(json);
        ObjectNode record = (ObjectNode) document.at("/evidence/0");
        record.put("location", "https://acme.example/\u0000");
        ObjectNode facts = (ObjectNode) record.get("facts");
        facts.put("a\u0000b", 1);
        facts.putObject("deep").put("c", "\u0000").put("\u0000", true);

        assertThat(refusal(document, reader))
                .extracting(problem -> problem.pointer() + " " + problem.code() + ": " + problem.text())
                .containsExactly(
                        "/evidence/0/location " + ProblemCode.MALFORMED
                                + ": location holds the character U+0000; expected"
                                + " text without it, since not every database can store it",
                        "/evidence/0/facts/a\uFFFDb MALFORMED: \"a\uFFFDb\" holds the character U+0000; expected text"
                                + " without it, since not every database can store it",
                        "/evidence/0/facts/deep/\uFFFD MALFORMED: \"\uFFFD\" holds the character U+0000; expected text"
                                + " without it, since not every database can store it",
                        "/evidence/0/facts/deep/c MALFORMED: c holds the character U+0000; expected text without it, since"
                                + " not every database can store it");
    }
}
