package io.github.sscop.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Word form, filled in, as another library and an office program see it. */
class WordFormWriterTest {

    private static final Submission ACME = Given.example("acme-ledger");

    private static FormDocument filled(Submission submission) {
        return FormDocument.word(submission, Given.assessed(submission));
    }

    private static List<XWPFTable> tables(Submission submission) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(filled(submission).content()))) {
            return document.getTables();
        }
    }

    private static String cell(Submission submission, String reference, int column) throws IOException {
        return tables(submission).stream()
                .flatMap(table -> table.getRows().stream())
                .filter(row -> row.getCell(0).getText().equals(reference))
                .findFirst()
                .orElseThrow()
                .getCell(column)
                .getText();
    }

    @Test
    void hasTheTablesOfTheForm() throws IOException {
        List<XWPFTable> tables = tables(ACME);

        assertThat(tables).hasSize(2 + 4 + 1);
        assertThat(tables.get(0).getText()).isEqualTo("Organisation:\nAcme Ltd\n");
        assertThat(tables.get(1).getText())
                .isEqualTo(
                        "Assessed by:\nName:\tDaniel Hughes\nRole:\tHead of Product Security\nDate Completed:\t20/03/2026\n");
        List<String> references = tables.subList(2, 6).stream()
                .flatMap(table -> table.getRows().stream())
                .map(row -> row.getCell(0).getText())
                .toList();
        assertThat(references).filteredOn(text -> text.startsWith("Claim ")).hasSize(43);
        assertThat(references).filteredOn(text -> text.equals("Reference")).hasSize(14);
        assertThat(references.get(references.size() - 1)).isEqualTo("Claim 4.3.1");
    }

    @Test
    void writesEachClaimUnderTheNumberOfTheForm() throws IOException {
        assertThat(cell(ACME, "Claim 4.3.1", 1)).startsWith("Customers are told about relevant incidents");
        assertThat(cell(ACME, "4.3.1", 1)).startsWith("A plan for incident support");
    }

    @Test
    void namesWhatTheFormDoesNotAsk() {
        assertThat(filled(ACME).omissions())
                .containsExactly(
                        "The form does not ask about 2.1.6 and 4.3.1 of the Code; what the submission has on these stands in a"
                                + " table after those of the form",
                        "The form has no row for the items of these records, which are linked to no claim of uk-sscop/2025-05:"
                                + " E-043",
                        "The form has no place for the parts of records beside title, location and"
                                + " argument, such as kind, dates and digest; send the submission with it");
    }

    /** Read back from the form, the submission would withhold nothing, and could be met. */
    @Test
    void namesWhatTheSubmissionWithholds() {
        Submission published = ACME.withholding(record -> record.id().value().equals("E-015"), false);

        assertThat(filled(published).omissions())
                .contains(
                        "The form does not say that the submission withholds these records, any of which may refute an"
                                + " item: E-015");
        assertThat(FormDocument.csv(Questionnaire.of(Given.CODE, Given.GROUP, Policy.goodFaith()), published)
                        .omissions())
                .contains("The questionnaire does not say that the submission withholds these records, any of which may"
                        + " refute an item: E-015");
    }

    @Test
    void showsThatARecordSpeaksAgainstItsClaim() throws IOException {
        Evidence record = Evidence.builder("E-1", "AUDIT_REPORT", "Audit", Method.AUDIT, Originator.vendor("Acme Ltd"))
                .link(Link.refutes("1.1.1", Strength.DIRECT, "None was found."))
                .build();

        assertThat(cell(ACME.toBuilder().onlyEvidence(List.of(record)).build(), "Claim 1.1.1", 2))
                .isEqualTo("Against this claim: Audit");
    }

    @Test
    void givesTheSameBytesForTheSameContent() {
        assertThat(filled(ACME).content()).isEqualTo(filled(ACME).content());
    }

    @Test
    void writesWhatXmlCannotHoldAsAMark() throws IOException {
        Evidence record = Evidence.builder(
                        "E-1", "REGISTER", "a\u0001<b>&\"\uffff", Method.AUDIT, Originator.vendor("Acme Ltd"))
                .location("https://a.example/?q=<script>")
                .link(Link.supports("1.1.1", Strength.DIRECT, "]]>"))
                .build();

        assertThat(cell(ACME.toBuilder().onlyEvidence(List.of(record)).build(), "Claim 1.1.1", 2))
                .isEqualTo("a\ufffd<b>&\"\ufffd\nhttps://a.example/?q=<script>");
    }

    @Test
    void refusesAnAssessmentOfAnotherCodeOrSubmission() {
        Submission lumen = Given.example("lumen-ai");
        CodeRegistry codes = CodeRegistry.builtIn();

        assertThatThrownBy(() -> FormDocument.word(
                        lumen,
                        Assessor.of(codes.latest("uk-ai-cyber").orElseThrow(), Policy.goodFaith())
                                .withKnownCodes(codes)
                                .assess(lumen, Given.AS_OF)))
                .hasMessage(
                        "the assessment is of uk-ai-cyber/2025-01; expected one of the code that the form asks about,"
                                + " uk-sscop/2025-05");
        assertThatThrownBy(() -> FormDocument.word(
                        ACME.toBuilder().location("https://a.example").build(), Given.assessed(ACME)))
                .hasMessage(
                        "the assessment is of another submission than acme-ledger-2026-03; expected one of this submission");
    }

    /** A person has looked at the pages; this holds that the program still opens the file. */
    @Test
    void opensInAnOfficeProgram(@TempDir Path folder) throws Exception {
        Path office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.isExecutable(office) && !office.toString().isEmpty(), "There is no LibreOffice here.");
        Path form = Files.write(folder.resolve("form.docx"), filled(ACME).content());

        int exitCode = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text",
                        "--outdir",
                        folder.toString(),
                        form.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start()
                .waitFor();

        assertThat(exitCode).isZero();
        assertThat(Files.readString(folder.resolve("form.txt")))
                .contains("Theme 4: Communication with customers", "Claim 4.3.1", "Not asked by this form");
    }
}
