package io.github.sscop.form.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks that another library wrote, and workbooks written here as another library reads them. */
class WorkbookReaderTest {

    private static List<DataTable> read(Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return WorkbookReader.read(OfficeArchive.of(bytes.toByteArray()), ReadLimits.standard());
        }
    }

    @Test
    void readsValuesAsTheyAreSeen() throws IOException {
        List<DataTable> tables = read(workbook -> {
            XSSFSheet sheet = workbook.createSheet("One & two");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(1.10);
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            XSSFRichTextString rich = new XSSFRichTextString("bold and not");
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            rich.applyFont(0, 4, bold);
            row.createCell(3).setCellValue(rich);
            row.createCell(27).setCellValue("  a\u00a0b_x000D_\nc  ");
            row.createCell(28).setCellValue("   ");
            row.createCell(29).setCellValue(12_345_678_901.0);
        });

        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.sheet()).contains("One & two");
            assertThat(table.rows())
                    .containsExactly(new DataTable.DataRow(
                            3,
                            Map.of(0, "1.1", 1, "TRUE", 2, "2", 3, "bold and not", 27, "a b\nc", 29, "12345678901")));
            assertThat(table.place(3, 27)).isEqualTo("cell AB3 of sheet One & two");
        });
    }

    @Test
    void readsDatesByTheirFormats() throws IOException {
        Consumer<XSSFWorkbook> dates = workbook -> {
            var row = workbook.createSheet("Dates").createRow(0);
            int column = 0;
            for (String format :
                    List.of("m/d/yy", "yyyy-mm-dd", "[$-809]dd mmmm yyyy;@", "mmm yy", "0.0", "\"day\" 0", "h:mm")) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                row.createCell(column).setCellValue(LocalDate.of(2026, 3, 31));
                row.getCell(column++).setCellStyle(style);
            }
        };

        assertThat(read(dates).get(0).rows().get(0).cells().values())
                .containsExactly("2026-03-31", "2026-03-31", "2026-03-31", "2026-03-31", "46112", "46112", "46112");
        assertThat(read(workbook -> {
                            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
                            dates.accept(workbook);
                        })
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0))
                .isEqualTo("2026-03-31");
    }

    @Test
    void passesOverHiddenSheetsAndKnowsMergedCells() throws IOException {
        List<DataTable> tables = read(workbook -> {
            workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            workbook.createSheet("Answers").addMergedRegion(CellRangeAddress.valueOf("A2:B5"));
        });

        assertThat(tables).extracting(DataTable::sheet).containsExactly(Optional.of("Answers"));
        assertThat(tables.get(0).merged()).containsExactly(new DataTable.MergedRange(2, 5, 0, 1));
    }

    @Test
    void writesWorkbooksThatAnotherLibraryReads() throws IOException {
        byte[] bytes = WorkbookWriter.write(
                "Questions & answers",
                List.of(
                        new WorkbookWriter.ColumnLayout(10, false, List.of()),
                        new WorkbookWriter.ColumnLayout(20, true, List.of("met", "not met"))),
                List.of(List.of("Item", "Status"), List.of("1.10", "=1+1"), List.of("_x0041_", "a\nb <&> \u00e9")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("Questions & answers");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("1.10");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("_x0041_");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("a\nb <&> \u00e9");
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("met", "not met");
        }
    }
}
