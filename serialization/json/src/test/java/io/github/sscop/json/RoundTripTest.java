package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Law 8: what was written reads as an equal value, and is written again as the same bytes. */
class RoundTripTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    static List<Path> examples() {
        return Given.exampleFiles();
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return GeneratedSubmissions.any();
    }

    /** What another library makes of the document's canonical form (RFC 8785). */
    private static Digest digestByOthers(byte[] json) throws IOException {
        return Digest.sha256(new JsonCanonicalizer(json).getEncodedUTF8());
    }

    /** Replaces the records by their own digests, in the order of their ids, and leaves out what the digest leaves out. */
    private static byte[] withRecordDigests(byte[] submission) throws IOException {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(submission);
        SortedMap<String, String> digests = new TreeMap<>();
        for (JsonNode record : document.path("evidence")) {
            byte[] text = JsonMapper.shared().writeValueAsBytes(record);
            digests.put(record.get("id").stringValue(), digestByOthers(text).value());
        }
        for (JsonNode record : document.path("withheld")) {
            digests.put(record.get("id").stringValue(), record.get("digest").stringValue());
        }
        document.remove(List.of("includes", "withheld", "evidence"));
        if (!digests.isEmpty()) {
            digests.values().forEach(document.putArray("evidence")::add);
        }
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    private static void staysWhatItIs(Submission submission) {
        byte[] written = Documents.standard().write(submission);
        Submission read = Given.read(written);

        assertThat(read).isEqualTo(submission);
        assertThat(Documents.standard().write(read)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsTheExamples(Path file) {
        staysWhatItIs(Given.read(file));
    }

    @Test
    void keepsTheContractsExample() {
        staysWhatItIs(Given.read(Given.resource("contract-example.json")));
    }

    @Property
    void keepsWhateverIsValid(@ForAll("submissions") Submission submission) {
        staysWhatItIs(submission);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesTheExamplesByTheDigestThatOthersCompute(Path file) throws IOException {
        Submission submission = Given.read(file);
        for (Assessment assessment : assess(submission)) {
            assertThat(assessment.submission().digest())
                    .isEqualTo(digestByOthers(
                            withRecordDigests(Documents.standard().write(submission))));
            assertThat(JsonMapper.shared()
                            .readTree(Documents.standard().write(assessment))
                            .at("/submission/digest")
                            .stringValue())
                    .isEqualTo(assessment.submission().digest().value());
        }
    }

    @Property
    void namesASubmissionByTheDigestThatOthersCompute(@ForAll("submissions") Submission submission) throws IOException {
        byte[] written = Documents.standard().write(submission);

        assertThat(Digest.sha256(Documents.standard().canonical(submission))).isEqualTo(digestByOthers(written));
        assertThat(submission.digest()).isEqualTo(digestByOthers(withRecordDigests(written)));
    }

    @Test
    void namesAPolicyByTheDigestThatOthersCompute() throws IOException {
        Assessment assessment = assess(Given.example("brightdesk-saas.json")).get(0);

        assertThat(assessment.policy().digest())
                .isEqualTo(digestByOthers(Documents.standard().write(Policy.goodFaith())));
    }

    @Property(tries = 50)
    void writesEveryAssessmentInTheCanonicalFormsValues(@ForAll("submissions") Submission submission)
            throws IOException {
        for (Assessment assessment : assess(submission)) {
            byte[] indented = Documents.standard().write(assessment);
            byte[] line = Documents.standard().writeLine(assessment);

            assertThat(new JsonCanonicalizer(line).getEncodedString())
                    .isEqualTo(new JsonCanonicalizer(indented).getEncodedString())
                    .isEqualTo(new String(Documents.standard().canonical(assessment), UTF_8));
        }
    }

    private static List<Assessment> assess(Submission submission) {
        return assess(submission, Policy.goodFaith());
    }

    private static List<Assessment> assess(Submission submission, Policy policy) {
        return submission.codes().stream()
                .map(code ->
                        Assessor.of(CodeRegistry.builtIn().get(code), policy).assess(submission, AS_OF))
                .toList();
    }

    // Assessments

    /** A policy whose rule has something to say of every record of a kind, and finds facts missing or unreadable. */
    private static final Policy WITH_RULE = Policy.goodFaith()
            .withRules(
                    "with-rule",
                    CodeRegistry.builtIn().latest("uk-sscop").orElseThrow().id(),
                    FactRule.of("ROUND-TRIP", "TEST_REPORT", "1.1.1", "2.1.6")
                            .should("The report should say \"t\".")
                            .because("It is \u2028 said.")
                            .holds(Condition.any(new Operand.Fact("/t").isTrue(), new Operand.Fact("/").isAtLeast(1)))
                            .supports(Strength.INDIRECT)
                            .refutes(Strength.INDIRECT)
                            .build());

    private static void staysWhatItIs(Documents documents, Assessment assessment) throws IOException {
        byte[] written = documents.write(assessment);
        Assessment read = documents.readAssessment(new ByteArrayInputStream(written));

        assertThat(read).isEqualTo(assessment);
        assertThat(documents.write(read)).isEqualTo(written);
        assertThat(documents.readAssessment(new ByteArrayInputStream(documents.writeLine(assessment))))
                .isEqualTo(assessment);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsAssessmentsOfTheExamples(Path file) throws IOException {
        for (Policy policy : Policy.builtIn()) {
            for (Assessment assessment : assess(Given.read(file), policy)) {
                staysWhatItIs(Documents.standard(), assessment);
            }
        }
    }

    @Test
    void keepsAnAssessmentThatHasSomethingOfEverything() throws IOException {
        staysWhatItIs(Tiny.DOCUMENTS, Tiny.assessed());
    }

    @Property
    void keepsAssessmentsOfWhateverIsValid(@ForAll("submissions") Submission submission) throws IOException {
        for (Assessment assessment : assess(submission, WITH_RULE)) {
            staysWhatItIs(Documents.standard(), assessment);
        }
    }

    @Property(tries = 50)
    void verifiesWhatItReads(@ForAll("submissions") Submission submission) throws IOException {
        for (Assessment assessment : assess(submission, WITH_RULE)) {
            Assessment read = Documents.standard()
                    .readAssessment(
                            new ByteArrayInputStream(Documents.standard().write(assessment)));
            Submission readSubmission = Given.read(Documents.standard().write(submission));

            assertThat(Assessor.of(assessment.code(), WITH_RULE)
                            .verify(read, readSubmission)
                            .mismatches())
                    .isEmpty();
        }
    }

    // Policies

    static List<Policy> policies() {
        return Stream.concat(Policy.builtIn().stream(), Stream.of(WITH_RULE)).toList();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void keepsPolicies(Policy policy) throws IOException {
        byte[] written = Documents.standard().write(policy);
        Policy read = Documents.standard().readPolicy(new ByteArrayInputStream(written));

        assertThat(read).isEqualTo(policy);
        assertThat(Documents.standard().write(read)).isEqualTo(written);
    }
}
