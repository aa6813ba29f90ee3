package io.github.sscop.form;

import static io.github.sscop.form.Given.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be are refused with a sentence, and those that would fill the memory do not. */
class HostileFormTest {

    private static final byte[] FORM =
            GivenWordForm.completed().header().claim("1.1.1", "One", "Why").bytes();

    /** Returns the parts of a form. */
    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FORM))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Returns a form in which a text in a part is replaced. */
    private static byte[] formWith(String part, String text, String other) throws IOException {
        Map<String, byte[]> parts = parts();
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        parts.put(part, before.replace(text, other).getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    private static byte[] formWithPart(String name, String content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/x\"> %a;]>"
            })
    void refusesEveryDocumentType(String type) throws IOException {
        for (String part : List.of("word/document.xml", "_rels/.rels")) {
            assertThat(problems(formWith(part, "?>", "?>" + type)))
                    .containsExactly("(document): the part " + part
                            + " of the file declares a document type or entities, which no"
                            + " office program writes; expected a file that was saved by an office program");
        }
    }

    @Test
    void refusesMacrosAndWhatComesFromOutsideTogether() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("word/vbaProject.bin", new byte[10]);
        parts.put(
                "word/_rels/settings.xml.rels",
                ("<Relationships><Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"http://a.example/t.dotm\""
                                + " TargetMode=\"External\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(problems(archive(parts)))
                .containsExactly(
                        "(document): the file holds macros or controls (word/vbaProject.bin); expected a form without them: save"
                                + " it as .docx or .xlsx",
                        "(document): the file takes a part of itself from outside (word/_rels/settings.xml.rels: attachedTemplate"
                                + " http://a.example/t.dotm); expected a form that is complete in itself: remove that link to a"
                                + " template, picture or other file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 …|the file is a PDF, in which answers have no cells; expected the .docx, .xlsx or .csv from which it was"
                        + " made",
                "{\\rtf1 …|the file is an .rtf file; expected .docx, .xlsx or .csv: save it as .docx",
            })
    void refusesFilesOfOtherKinds(String file, String sentence) {
        assertThat(problems(file.getBytes(StandardCharsets.UTF_8))).containsExactly("(document): " + sentence);
    }

    @Test
    void refusesBinaryFilesAndOtherArchives() throws IOException {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};

        assertThat(problems(old))
                .containsExactly(
                        "(document): the file is a .doc or .xls file of an old kind, or a file with a password; expected"
                                + " .docx, .xlsx or .csv: save it as one of these, without a password");
        assertThat(problems(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41, 0}))
                .containsExactly(
                        "(document): the file is neither a Word or Excel file nor text in UTF-8; expected .docx, .xlsx or"
                                + " .csv, the last saved as CSV UTF-8");
        assertThat(problems(archive(Map.of("a.txt", new byte[1]))))
                .containsExactly(
                        "(document): the file is a zip archive, and not one of Word or Excel; expected .docx or .xlsx");
        assertThat(problems(archive(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(
                        "(document): the file is of LibreOffice or OpenOffice (.odt, .ods); expected .docx, .xlsx or .csv:"
                                + " save it as one of these");
        assertThat(problems(new byte[0]).get(0)).contains("no row has the heading Item");
    }

    @Test
    void refusesEveryPartOfAFile() {
        for (int length = 5; length < FORM.length; length += 101) {
            assertThat(problems(Arrays.copyOf(FORM, length)))
                    .containsExactly(
                            "(document): the file is a damaged archive, or not all of it is here; expected a complete .docx"
                                    + " or .xlsx file");
        }
    }

    /** Whatever is damaged, the file is read or refused with problems; nothing else is thrown. */
    @Test
    void readsOrRefusesDamagedFiles() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = FORM.clone();
            for (int j = 0; j <= i % 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try (InputStream in = new ByteArrayInputStream(damaged)) {
                FormReader.of(Given.ACME).read(in);
            } catch (InvalidDocumentException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, </w:tbl>", "[Content_Types].xml, </Types>"})
    void refusesXmlThatEndsEarly(String part, String end) throws IOException {
        List<String> problems = problems(formWith(part, end, ""));

        assertThat(problems.size()).isLessThanOrEqualTo(1);
        if (part.startsWith("word")) {
            assertThat(problems)
                    .containsExactly(
                            "(document): the part word/document.xml of the file is not XML as Word and Excel write it;"
                                    + " expected a file that was saved by an office program, and is complete");
        }
    }

    @Test
    void refusesDeepNesting() throws IOException {
        assertThat(problems(formWith(
                        "word/document.xml", "<w:body>", "<w:body>" + "<w:x>".repeat(300) + "</w:x>".repeat(300))))
                .containsExactly(
                        "(document): the part word/document.xml of the file is nested more than 200 deep; expected a file"
                                + " that was saved by an office program");
    }

    @Test
    void refusesPartsThatAreThereTwice() throws IOException {
        assertThat(problems(formWithPart("WORD/document.xml", "<x/>")))
                .containsExactly("(document): the file has the part WORD/document.xml twice; expected it once");
    }

    @Test
    void followsNoLink() throws IOException {
        assertThat(problems(formWithPart(
                        "word/_rels/more.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"http://127.0.0.1:1/\""
                                + " TargetMode=\"External\"/></Relationships>")))
                .isEmpty();
    }
}
