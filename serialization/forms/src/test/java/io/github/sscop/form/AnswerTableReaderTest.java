package io.github.sscop.form;

import static io.github.sscop.form.Given.problems;
import static io.github.sscop.form.Given.readTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.QuestionnaireColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of answers, in Excel and as comma-separated values, with the place of every problem. */
class AnswerTableReaderTest {

    private static final FormReader THEIRS = FormReader.of(Given.ACME)
            .withColumns(ColumnMapping.of(Map.of("item", "Control", "argument", "Response", "location", "Link")));

    /** Returns a questionnaire with cells by their columns, a row for each map. */
    @SafeVarargs
    private static String csv(Map<QuestionnaireColumn, String>... rows) {
        StringBuilder csv = new StringBuilder(Stream.of(QuestionnaireColumn.values())
                .map(QuestionnaireColumn::heading)
                .map(text -> '"' + text + '"')
                .collect(Collectors.joining(",")));
        for (Map<QuestionnaireColumn, String> row : rows) {
            csv.append("\r\n")
                    .append(Stream.of(QuestionnaireColumn.values())
                            .map(column -> '"' + row.getOrDefault(column, "") + '"')
                            .collect(Collectors.joining(",")));
        }
        return csv.toString();
    }

    /** Returns a workbook with a sheet of cells, of which dates and numbers are what they are. */
    private static byte[] workbook(Object[]... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Answers");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    var cell = (sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i)).createCell(j);
                    if (rows[i][j] instanceof LocalDate date) {
                        cell.setCellValue(date);
                        cell.setCellStyle(day);
                    } else if (rows[i][j] instanceof Double number) {
                        cell.setCellValue(number);
                    } else if (String.valueOf(rows[i][j]).startsWith("=")) {
                        cell.setCellFormula(rows[i][j].toString().substring(1));
                        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                    } else {
                        cell.setCellValue(rows[i][j].toString());
                    }
                }
            }
            if (rows.length > 4) {
                sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsABlankQuestionnaireAsADraftWithoutAnswers() {
        Questionnaire questionnaire = Questionnaire.of(Given.CODE, Given.GROUP, Policy.buyer());

        assertThat(readTable(questionnaire.csv()).submission().evidence()).isEmpty();
        assertThat(Given.read(
                                FormReader.of(Given.ACME),
                                FormDocument.workbook(questionnaire).content())
                        .submission()
                        .evidence())
                .isEmpty();
    }

    @Test
    void supportsAnItemOnlyWhereTheRowSaysSo() {
        Map<QuestionnaireColumn, String> row = Map.of(
                QuestionnaireColumn.ITEM, "1.1.1",
                QuestionnaireColumn.TITLE, "Framework",
                QuestionnaireColumn.LOCATION, "https://a.example",
                QuestionnaireColumn.DATE, "2026-03-01",
                QuestionnaireColumn.ORIGINATOR, "Acme Ltd",
                QuestionnaireColumn.KIND, "policy document",
                QuestionnaireColumn.ARGUMENT, "It covers all.");
        SubmissionDraft without = readTable(csv(row));

        assertThat(without.submission().evidence().get(0).links().get(0).stance())
                .isEmpty();
        assertThat(without.notes())
                .containsExactly(
                        "the form: these rows do not say whether their record supports or refutes the item, so that it"
                                + " counts only where a rule derives that: line 2");
        assertThat(Given.assessed(without.submission()).claims().get(0).verdict())
                .isEqualTo(Verdict.UNDETERMINED);

        Map<QuestionnaireColumn, String> said = new EnumMap<>(row);
        said.put(QuestionnaireColumn.BEARING, "Supports directly");
        Submission draft = readTable(csv(said)).submission();

        assertThat(draft.evidence().get(0).links().get(0).stance()).contains(Stance.SUPPORTS);
        assertThat(draft.evidence().get(0).links().get(0).strength()).contains(Strength.DIRECT);
        assertThat(Given.assessed(draft).claims().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void reportsAllProblemsWithTheirLines() {
        String csv = csv(
                Map.of(
                        QuestionnaireColumn.ITEM,
                        "1.1.1",
                        QuestionnaireColumn.TITLE,
                        "Two\nlines",
                        QuestionnaireColumn.DATE,
                        "soon"),
                Map.of(QuestionnaireColumn.TITLE, "No item"),
                Map.of(QuestionnaireColumn.ITEM, "9.9.9", QuestionnaireColumn.TITLE, "A"),
                Map.of(
                        QuestionnaireColumn.ITEM,
                        "1.1.2",
                        QuestionnaireColumn.STATUS,
                        "done",
                        QuestionnaireColumn.KIND,
                        "?!"),
                Map.of(QuestionnaireColumn.ITEM, "1.1.3", QuestionnaireColumn.EXPLANATION, "Because"),
                Map.of(QuestionnaireColumn.ITEM, "1.1.4", QuestionnaireColumn.LOCATION, "#REF!"));

        assertThat(problems(FormReader.of(Given.ACME), utf8(csv)))
                .containsExactly(
                        "/lines/4/Item: line 4 (Item): the row has an answer and no item; expected an id such as 1.1.1",
                        "/lines/6/Your status: met, partly met, not met or not applicable: line 6 (Your status: met, partly met,"
                                + " not met or not applicable): the cell is \"done\"; expected one of met, partly met, not met,"
                                + " not applicable",
                        "/lines/7/Why this status: line 7 (Why this status): the row explains a status and gives none; expected"
                                + " one of met, partly met, not met, not applicable",
                        "/lines/8/Its location: line 8 (Its location): the cell is \"#REF!\"; expected a value that its formula"
                                + " gives",
                        "/lines/2/Its date: line 2 (Its date): the cell is \"soon\"; expected a date as YYYY-MM-DD or YYYY-MM,"
                                + " such as 2026-03-31",
                        "/lines/6/Your evidence: title: line 6 (Your evidence: title): the row describes a record and has no"
                                + " title; expected one, or a location",
                        "/lines/6/Its kind: line 6 (Its kind): the cell is \"?!\"; expected a kind in words, such as policy"
                                + " document",
                        "/lines/5/Item: line 5 (Item): item is 9.9.9; expected an item of uk-sscop/2025-05 or a substitute's id");
    }

    @Test
    void reportsAllProblemsWithTheirCells() {
        byte[] workbook = workbook(
                new Object[] {"Item", "Your evidence: title", "Its date", "Supports or refutes, directly or indirectly"
                },
                new Object[] {"1.1.1", "Framework", "31/03/2026", "maybe"},
                new Object[] {"1.1.1", "=1/0", LocalDate.of(2026, 3, 31), ""});

        assertThat(problems(FormReader.of(Given.ACME), workbook))
                .containsExactly(
                        "/sheets/Answers/D2: cell D2 of sheet Answers (Supports or refutes, directly or indirectly): the cell is"
                                + " \"maybe\"; expected one of supports directly, supports indirectly, refutes directly, refutes"
                                + " indirectly",
                        "/sheets/Answers/B3: cell B3 of sheet Answers (Your evidence: title): the cell is \"#DIV/0!\"; expected a"
                                + " value that its formula gives",
                        "/sheets/Answers/C2: cell C2 of sheet Answers (Its date): the cell is \"31/03/2026\"; expected a date as"
                                + " YYYY-MM-DD or YYYY-MM, such as 2026-03-31");
    }

    @Test
    void readsDatesNumbersAndResultsOfFormulasAsTheyAreSeen() {
        byte[] workbook = workbook(
                new Object[] {
                    "Item",
                    "Your evidence: title",
                    "Its date",
                    "Your status: met, partly met, not met or not applicable"
                },
                new Object[] {1.1, "", "", "partly met"},
                new Object[] {"1.1.1", "=CONCATENATE(\"Frame\",\"work\")", LocalDate.of(2026, 3, 31), ""});

        Submission draft = Given.read(FormReader.of(Given.ACME), workbook).submission();

        assertThat(draft.declarations().get(0).item()).hasToString("1.1");
        assertThat(draft.evidence().get(0).title()).isEqualTo("Framework");
        assertThat(draft.evidence().get(0).occurredOn()).hasToString("Optional[2026-03-31]");
    }

    @Test
    void joinsRowsAboutOneRecord() {
        Map<QuestionnaireColumn, String> first = Map.of(
                QuestionnaireColumn.ITEM,
                "1.1.1",
                QuestionnaireColumn.TITLE,
                "A",
                QuestionnaireColumn.EVIDENCE_ID,
                "E-7");
        Map<QuestionnaireColumn, String> second =
                Map.of(QuestionnaireColumn.ITEM, "1.1.2", QuestionnaireColumn.EVIDENCE_ID, "E-7");
        Map<QuestionnaireColumn, String> other = Map.of(
                QuestionnaireColumn.ITEM,
                "1.1.3",
                QuestionnaireColumn.TITLE,
                "B",
                QuestionnaireColumn.EVIDENCE_ID,
                "E-7");

        assertThat(readTable(csv(first, second)).submission().evidence())
                .singleElement()
                .satisfies(record -> assertThat(record.links()).hasSize(2));
        assertThat(problems(FormReader.of(Given.ACME), utf8(csv(first, second, other))))
                .containsExactly(
                        "/lines/4/Your evidence: title: line 4 (Your evidence: title): the record E-7 is described"
                                + " differently in line 2; expected the same, or an empty cell");
        assertThat(problems(FormReader.of(Given.ACME), utf8(csv(first, first))))
                .containsExactly("/lines/3/Item: line 3 (Item): E-7 links to item 1.1.1 twice; expected once");
    }

    @Test
    void refusesTwoStatusesOfOneItem() {
        Map<QuestionnaireColumn, String> met =
                Map.of(QuestionnaireColumn.ITEM, "1.1.1", QuestionnaireColumn.STATUS, "met");
        Map<QuestionnaireColumn, String> not =
                Map.of(QuestionnaireColumn.ITEM, "1.1.1", QuestionnaireColumn.STATUS, "not met");

        assertThat(readTable(csv(met, met)).submission().declarations()).hasSize(1);
        assertThat(problems(FormReader.of(Given.ACME), utf8(csv(met, not))))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("the status of 1.1.1 differs from that in a row above; expected it once, or the same");
    }

    // Tables of others

    @Test
    void readsATableThatABuyerMade() {
        String csv =
                "Supplier questions;;;\n\nControl;Response;Link;Owner\nDesign;;;\n1.1.1;\"Yes; we do\";https://a.example;Ann\n"
                        + "Claim 1.1.2;No training.;;Bob\n1.1.3;;;\n";

        SubmissionDraft draft = Given.read(THEIRS, utf8(csv));

        assertThat(draft.submission().evidence())
                .extracting(Evidence::title)
                .containsExactly("https://a.example", "No training.");
        assertThat(draft.submission().evidence().get(0).links().get(0).argument())
                .contains("Yes; we do");
        assertThat(draft.notes())
                .containsExactly(
                        "line 3: these columns are not read: Owner",
                        "the form: these rows do not say whether their record supports or refutes the item, so that it counts"
                                + " only where a rule derives that: line 5, line 6");
    }

    @Test
    void readsItemsThatAreMergedOverSeveralRows() {
        byte[] workbook = workbook(
                new Object[] {"Control", "Response", "Link"},
                new Object[] {"1.1.1", "One", "https://a.example/1"},
                new Object[] {"", "Two", "https://a.example/2"},
                new Object[] {"", "Three", "https://a.example/3"},
                new Object[] {"", "Four", ""});

        assertThat(problems(THEIRS, workbook))
                .containsExactly(
                        "/sheets/Answers/A5: cell A5 of sheet Answers (Control): the row has an answer and no item;"
                                + " expected an id such as 1.1.1");
    }

    @Test
    void readsItemsInTheNumberingOfTheTable() {
        FormReader reader = FormReader.of(Given.ACME.withNumbering(NumberingId.of("template-0.4")))
                .withColumns(ColumnMapping.of(Map.of("item", "Control", "argument", "Response")));
        Submission draft = Given.read(reader, utf8("Control,Response\n4.3.1,We did: https://a.example/x.\n"))
                .submission();

        assertThat(draft.evidence().get(0).links().get(0).item()).hasToString("4.3.2");
        assertThat(draft.evidence().get(0).location()).isEqualTo(Optional.of("https://a.example/x"));
        assertThat(draft.notAsked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Control,Answer|/lines/1: line 1: the header row lacks Response, Link; found also Answer",
                "Question,Response|(document): the form: no row has the heading Control and that of an answer; expected a header"
                        + " row with Control, Link, Response; found Question, Response",
                "Control,Response,Link,Response|/lines/1: line 1: the header row has Response more than once"
            })
    void namesTheHeadingsThatItExpects(String header, String problem) {
        assertThat(problems(
                        header.startsWith("Control,Answer")
                                ? FormReader.of(Given.ACME)
                                        .withColumns(ColumnMapping.of(Map.of(
                                                "item",
                                                "Control",
                                                "status",
                                                "Answer",
                                                "argument",
                                                "Response",
                                                "location",
                                                "Link")))
                                : THEIRS,
                        utf8(header + "\n")))
                .contains(problem.replace(
                        "lacks Response, Link; found also Answer", "lacks Link, Response; found also "));
    }

    @Test
    void refusesAMappingWithoutItemsOrWithUnknownColumns() {
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("argument", "Response")))
                .hasMessage("headings has none for the items; expected one, such as item=Control");
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("item", "Control")))
                .hasMessage("headings has none for answers; expected at least one, such as argument=Response");
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("item", "Control", "answer", "Response")))
                .hasMessage("column answer is not known; expected one of " + ColumnMapping.names());
        assertThat(ColumnMapping.names())
                .isEqualTo(
                        "item, title, location, date, originator, argument, bearing, evidence-id, kind, method, independence,"
                                + " recorded-on, valid-until, digest, status, explanation");
    }

    @Test
    void requiresTheOrganisationOfATable() {
        assertThat(problems(FormReader.of(Given.HEADER), utf8(csv())))
                .containsExactly(
                        "(document): the form: it has no name of the organisation; expected one in it or beside it");
    }

    @Test
    void refusesQuotesThatAreNotClosed() {
        assertThat(problems(THEIRS, utf8("Control,Response\n1.1.1,\"open\n1.1.2,more\n")))
                .isEqualTo(List.of(
                        "(document): line 2 opens a quotation mark that no later line closes; expected a file that was"
                                + " saved as CSV, complete"));
    }
}
