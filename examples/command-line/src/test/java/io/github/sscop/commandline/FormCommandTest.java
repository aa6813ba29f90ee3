package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms that buyers send, from the command line. */
class FormCommandTest {

    private static final String ACME =
            Path.of("..", "submissions", "acme-ledger.json").toString();

    @TempDir
    private Path folder;

    private Ran run(String line, Object... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        List.of(more).forEach(word -> words.add(word.toString()));
        return SscopTest.run(words.toArray(String[]::new));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void fillsInTheWordFormAndReadsItBack() throws IOException {
        Path form = folder.resolve("acme form.docx");
        Path draft = folder.resolve("draft.yaml");

        Ran filled = run("form fill " + ACME + " --form template-0.4 --as-of 2026-03-31 -o", form);
        Ran read = run("form read --group SOFTWARE_RESELLER -o", draft, form);

        assertThat(filled.exitCode()).isZero();
        assertThat(filled.err())
                .isEqualTo(
                        "Note: The form does not ask about 2.1.6 and 4.3.1 of the Code; what the submission has on these stands in"
                                + " a table after those of the form.\n"
                                + "Note: The form has no row for the items of these records, which are linked to no claim of"
                                + " uk-sscop/2025-05: E-043.\n"
                                + "Note: The form has no place for the parts of records beside title, location"
                                + " and argument, such as kind, dates and digest; send the submission with it.\n");
        assertThat(read).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(draft))
                .startsWith(
                        "contract: \"sscop.submission/1\"\nid: acme-form\ncode:\n  id: uk-sscop\n  edition: \"2025-05\"\n");
        assertThat(YamlDocuments.standard()
                        .readSubmission(Files.newInputStream(draft))
                        .evidence())
                .hasSize(57);
    }

    @Test
    void readsATableThatABuyerMade() throws IOException {
        Path table = write("theirs.csv", "Control,Response,Link,Owner\nClaim 1.1.1,Yes,https://a.example,Ann\n");

        Ran ran = run(
                "form read --group SOFTWARE_RESELLER --map item=Control,argument=Response,location=Link --organisation Acme",
                table);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err())
                .isEqualTo("Note: line 1: these columns are not read: Owner.\n"
                        + "Note: the form: these rows do not say whether their record supports or refutes the item, so that it"
                        + " counts only where a rule derives that: line 2.\n");
        assertThat(ran.out()).contains("\"id\": \"theirs\"", "\"location\": \"https://a.example\"");
    }

    @Test
    void namesEveryProblemWithItsPlaceAndTheFile() throws IOException {
        Path table = write("answers.csv", "Item,Your evidence: title,Its date\n1.1.1,A,soon\n7.7.7,B,\n");

        assertThat(run("form read --group SOFTWARE_RESELLER --organisation Acme", table))
                .isEqualTo(new Ran(3, "", """
                        The form has 2 problems:
                          /lines/2/Its date: line 2 (Its date): the cell is "soon"; expected a date as YYYY-MM-DD or YYYY-MM, such as 2026-03-31
                          /lines/3/Item: line 3 (Item): item is 7.7.7; expected an item of uk-sscop/2025-05 or a substitute's id
                        Read from FILE.
                        """.replace("FILE", table.toString())));
    }

    @Test
    void refusesArgumentsThatCannotBe() throws IOException {
        Path table = write("theirs.csv", "Control,Response\n");

        assertThat(run("form").firstOfErr()).isEqualTo("Expected a command.");
        assertThat(run("form read", table).firstOfErr()).isEqualTo("Missing required option: '--group=GROUP'");
        assertThat(run("form read --group SOFTWARE_RESELLER --map item=Control,answer=Response", table)
                        .firstOfErr())
                .startsWith("column answer is not known; expected one of item, title,");
        assertThat(run("form read --group SOFTWARE_RESELLER --numbering flat", table)
                        .firstOfErr())
                .isEqualTo(
                        "--numbering is flat; expected one of apc-1.0, template-0.4, apc-1.0-padded, apc-1.0-prefixed, template-0.4-prefixed");
        assertThat(run("form fill --form word", ACME).firstOfErr())
                .isEqualTo("--form is word; expected one of template-0.4, questionnaire-xlsx, questionnaire-csv");
        assertThat(run("form fill --form template-0.4", ACME).firstOfErr())
                .isEqualTo("--out is missing; expected a file, since the result is not text");
        assertThat(run("form fill --form template-0.4 -o", folder.resolve("a.xlsx"), ACME)
                        .firstOfErr())
                .isEqualTo("--out is " + folder.resolve("a.xlsx")
                        + "; expected a name that ends in .docx, or has no ending");
    }
}
