package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.json.Documents;
import io.github.sscop.json.LineCounts;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final Path SUBMISSIONS = Path.of("../submissions");

    private static final String PRINTED = """
            uk-sscop/2025-05 is NOT_MET
            2.1.5: Refuted by admissible direct evidence: E-028.
            """;

    private final ExploreTheCode explore = new ExploreTheCode();
    private final ExchangeJson exchange = new ExchangeJson();

    @Test
    void assessesInTwentyLines() {
        assertThat(printedBy(() -> AssessInJava.main(new String[0]))).isEqualTo("""
                4.2.1 is MET by policy good-faith
                SUFFICIENT: Supported by sufficient evidence: E-001; the policy requires at least 1.
                """);
    }

    @Test
    void assessesAFileInTenLines() {
        assertThat(printedBy(() -> {
                    try {
                        AssessInJava.assess(SUBMISSIONS.resolve("brightdesk-saas.json"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .isEqualTo(PRINTED);
    }

    @Test
    void showsTheSubmissionOfTheTestForBuilds() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/builds.md")))
                .contains("```json\n" + Files.readString(Path.of("src/test/resources/submission.json")) + "```\n");
    }

    @Test
    void showsWhatTheExampleOfTheReadmePrints() throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```\n" + PRINTED + "```\n");
    }

    @Test
    void findsWhatAppliesToAResellerAndWhy() {
        assertThat(explore.whatApplies()).hasSize(17);
        assertThat(explore.whyNot())
                .isEqualTo("NOT_LISTED: Only themes 3 and 4 are a reseller's responsibility. Where they can, resellers"
                        + " should also encourage developers to follow the Code (C-RESELLER).");
    }

    @Test
    void findsGuidanceCrosswalkAndMigration() {
        assertThat(explore.guidance()).extracting(Element::id).containsExactly(ItemId.of("IG-2.1-02"));
        assertThat(explore.related()).containsExactly("XB1-24 ETSI", "XOS-01 OpenSSF");
        assertThat(explore.became()).containsExactly(ItemId.of("4.3.1"));
    }

    @Test
    void findsWhichCodesAVendorOfAiShouldFollow() {
        assertThat(explore.codesToFollow())
                .containsExactlyInAnyOrder(
                        EditionId.of("uk-cyber-governance/2025-04"),
                        EditionId.of("uk-sscop/2025-05"),
                        EditionId.of("uk-ai-cyber/2025-01"));
    }

    @Test
    void loadsAnOverlayOverTheCode() throws IOException {
        InputStream overlay = json("""
                {"contract": "sscop.wording/1", "code": {"id": "uk-sscop", "edition": "2025-05"},
                 "language": "cy", "source": "A translation", "texts": {"2.1.6": "Geiriau eraill."}}
                """);

        assertThat(explore.inOtherWords(overlay).find(ItemId.of("2.1.6")))
                .hasValueSatisfying(claim -> assertThat(claim.statement()).isEqualTo("Geiriau eraill."));
    }

    @Test
    void exchangesJson() throws IOException {
        try (InputStream submission = Files.newInputStream(SUBMISSIONS.resolve("acme-ledger.json"))) {
            assertThat(new String(exchange.assess(submission, LocalDate.of(2026, 3, 31)), StandardCharsets.UTF_8))
                    .contains("\"contract\": \"sscop.assessment/1\"", "\"verdict\": \"MET\"");
        }
    }

    @Test
    void namesEveryProblem() throws IOException {
        assertThat(exchange.problems(json("{\"contract\": \"sscop.submission/1\", \"id\": 7}")))
                .containsExactly(
                        "/code (line 1, column 1): code is missing; expected it in the document",
                        "/organisation (line 1, column 1): organisation is missing; expected it in the document",
                        "/id (line 1, column 36): id is the number 7; expected text");
    }

    @Test
    void assessesAFileOfSubmissions() throws Exception {
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());
        ByteArrayOutputStream assessments = new ByteArrayOutputStream();

        LineCounts counts = new ExchangeLines()
                .assess(json(line("acme-ledger") + "\nto do\n"), assessments, assessor, LocalDate.of(2026, 3, 31));

        assertThat(counts.assessments()).isEqualTo(1);
        assertThat(counts.refused()).isEqualTo(1);
        assertThat(assessments.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void keepsSomeOfTheSubmissionsOfAFile() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        String acme = line("acme-ledger");

        new ExchangeLines()
                .keep(
                        json(String.join("\n", line("lumen-ai"), "to do", acme)),
                        submission -> submission.furtherCodes().isEmpty(),
                        kept,
                        refused);

        assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(acme + "\n");
        assertThat(refused.toString(StandardCharsets.UTF_8))
                .contains("\"line\":2,")
                .endsWith("}\n");
    }

    @Test
    void measuresManySubmissions() {
        String[] few = {SUBMISSIONS.resolve("kestrel-developer.json").toString(), "12", "5", "2"};

        assertThat(printedBy(() -> {
                    try {
                        ManySubmissions.main(few);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .contains("lines=12, empty=0, refused=0, assessed=12", "lines=12, empty=0, refused=5, assessed=7")
                .containsOnlyOnce("With bad lines: ")
                .endsWith("Every line of the output is the one that its line of the input asks for.\n");
    }

    private static String line(String example) throws IOException {
        try (InputStream in = Files.newInputStream(SUBMISSIONS.resolve(example + ".json"))) {
            Documents documents = Documents.standard();
            return new String(documents.writeLine(documents.readSubmission(in)), StandardCharsets.UTF_8);
        }
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String printedBy(Runnable program) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
