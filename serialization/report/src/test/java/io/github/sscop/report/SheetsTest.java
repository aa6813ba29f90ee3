package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cut in print does not go unseen. */
class SheetsTest {

    @TempDir
    private Path folder;

    /** Something written, so many points from the left and from the bottom. */
    private record Words(int left, int bottom, String text) {}

    /** Sheets of A4, which is 595 by 842 points. */
    @SafeVarargs
    private Sheets sheets(List<Words>... sheets) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<Words> sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    for (Words words : sheet) {
                        content.beginText();
                        content.newLineAtOffset(words.left, words.bottom);
                        content.showText(words.text);
                        content.endText();
                    }
                }
            }
            Path pdf = folder.resolve("sheets.pdf");
            document.save(pdf.toFile());
            return Sheets.of(pdf);
        }
    }

    @Test
    void findsEveryWordThoughALongOneIsBrokenOverLines() throws IOException {
        Sheets sheet =
                sheets(List.of(new Words(50, 800, "Claims and sha256:0123"), new Words(50, 780, "4567 evidence")));

        assertThat(sheet.missing("Claims\n\tand sha256:01234567\nevidence ")).isEmpty();
        assertThat(sheet.outside()).isEmpty();
        assertThat(sheet.number()).isEqualTo(1);
    }

    @Test
    void findsALongWordThatIsBrokenOverSheets() throws IOException {
        Sheets both = sheets(
                List.of(new Words(50, 20, "sha256:0123456789"), new Words(50, 400, "drawn last")),
                List.of(new Words(50, 800, "abcdef0123 evidence")));
        Sheets beginning = sheets(
                List.of(new Words(50, 20, "sha256:0123456789"), new Words(50, 400, "drawn last")),
                List.of(new Words(50, 800, "evidence")));

        assertThat(both.missing("sha256:0123456789abcdef0123 drawn last evidence"))
                .isEmpty();
        assertThat(beginning.missing("sha256:0123456789abcdef0123 drawn last evidence"))
                .containsExactly("sha256:0123456789abcdef0123, 0 of 1");
    }

    @Test
    void missesAWordThatStandsThereLessOften() throws IOException {
        Sheets sheet = sheets(List.of(new Words(50, 800, "Claims and evidence"), new Words(50, 780, "M N")));

        assertThat(sheet.missing("Claims and evidence and reasons M M N"))
                .containsExactly("and, 1 of 2", "reasons, 0 of 1", "M, 1 of 2");
    }

    @Test
    void seesWhatLiesOutsideTheSheet() throws IOException {
        assertThat(sheets(
                                List.of(new Words(50, 800, "in")),
                                List.of(
                                        new Words(590, 800, "M"),
                                        new Words(-3, 700, "a"),
                                        new Words(50, 838, "b"),
                                        new Words(50, -2, "c")))
                        .outside())
                .containsExactly("M on sheet 2", "a on sheet 2", "b on sheet 2", "c on sheet 2");
    }
}
