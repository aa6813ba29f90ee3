package io.github.sscop.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.form.file.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than they look are refused by a Java with little memory, which needs no more for it. */
class FormMemoryTest {

    private static final int MILLION = 1_000_000;

    @TempDir
    private Path folder;

    /** A program that reads a form and prints its problems. */
    static final class Program {

        private Program() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                System.out.println(Given.problems(FormReader.of(Given.ACME), Files.readAllBytes(Path.of(file))));
            }
        }
    }

    /** The content of one part. */
    private interface PartContent {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file like another one, with one of its parts, or one more, replaced. */
    private Path file(String name, byte[] like, String part, PartContent content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(like));
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            content.writeTo(zip);
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, String before, String text, int times, String after)
            throws IOException {
        write(out, before);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
        write(out, after);
    }

    private static String run(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path bomb = file("bomb.docx", GivenWordForm.completed().bytes(), "word/media/image1.png", out -> {
            for (int i = 0; i < 2_000; i++) {
                out.write(zeros);
            }
        });

        assertThat(Files.size(bomb)).isLessThan(4 << 20);
        assertThat(run(bomb))
                .isEqualTo("[(document): the file inflates to more than 256 MiB; expected a form, which has few]");
    }

    @Test
    void refusesAMillionRowsOfAWorkbook() throws IOException {
        byte[] workbook = WorkbookWriter.write("Answers", List.of(), List.of());
        Path rows = file("rows.xlsx", workbook, "xl/worksheets/sheet1.xml", out -> {
            write(out, "<worksheet><sheetData>");
            for (int i = 1; i <= MILLION; i++) {
                write(out, "<row r=\"" + i + "\"><c t=\"inlineStr\"><is><t>Item " + i + "</t></is></c></row>");
            }
            write(out, "</sheetData></worksheet>");
        });

        assertThat(run(rows))
                .isEqualTo(
                        "[(document): sheet Answers of the file has more than 50000 rows; expected a form with fewer]");
    }

    @Test
    void refusesAMillionRowsOfADocument() throws IOException {
        Path rows = file(
                "rows.docx",
                GivenWordForm.completed().bytes(),
                "word/document.xml",
                out -> repeat(
                        out,
                        "<document><body><tbl>",
                        "<tr><tc><p><r><t>Claim 1.1.1</t></r></p></tc></tr>",
                        MILLION,
                        "</tbl></body></document>"));

        assertThat(run(rows))
                .isEqualTo(
                        "[(document): the tables of the file have more than 20000 rows; expected a form, which has some 100]");
    }

    @Test
    void refusesAMillionLines() throws IOException {
        Path lines = folder.resolve("lines.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            repeat(out, "Item,Your evidence: title\n", "1.1.1,Title\n", MILLION, "");
        }

        assertThat(run(lines))
                .isEqualTo("[(document): the table of the file has more than 50000 rows; expected a form with fewer]");
    }

    @Test
    void refusesEndlessTextInACell() throws IOException {
        Path text = file(
                "text.docx",
                GivenWordForm.completed().bytes(),
                "word/document.xml",
                out -> repeat(
                        out,
                        "<document><body><tbl><tr><tc><p><r><t>",
                        "0123456789abcdef",
                        10 << 20,
                        "</t></r></p></tc></tr></tbl></body></document>"));

        assertThat(run(text))
                .isEqualTo(
                        "[(document): the cells of the file hold more than 16777216 characters; expected a form with less text]");
    }
}
