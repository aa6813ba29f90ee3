package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code lapses}. */
class LapsesCommandTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";

    @TempDir
    private Path folder;

    private static Ran run(String... arguments) {
        return SscopTest.run(arguments);
    }

    private String recorded(String submission, String asOf) {
        Path file = folder.resolve(asOf + ".json");
        run("assess", submission, "--as-of=" + asOf, "--format=json", "-o", file.toString());
        return file.toString();
    }

    @Test
    void listsWhatLapsesForSeveralSuppliersBetweenBothDays() {
        Ran ran = run("lapses", ACME, BRIGHTDESK, "--as-of=2026-03-31", "--from=2026-07-01", "--to=2026-07-01");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("What lapses, and what to ask for\nFrom 2026-07-01 to 2026-07-01\n")
                .contains("Supplier: Acme Ltd, Acme Ledger 4.2.0")
                .contains("Ask Tomasz Zielinski, Security Lead whether this risk is accepted after 2026-06-30");
    }

    @Test
    void takesTheNewerOfTwoRecordedAssessmentsAndBeginsWithIt() {
        Ran ran = run("lapses", recorded(ACME, "2026-03-31"), recorded(ACME, "2026-05-31"), "--format=json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"from\": \"2026-05-31\"", "\"to\": \"2027-05-31\"", "\"PASSED_OVER\"");
        assertThat(ran.out()).contains("\"incomplete\": false");
    }

    @Test
    void writesACalendarWithTheLineBreaksOfCalendars() throws IOException {
        Path out = folder.resolve("lapses.ics");

        assertThat(run("lapses", BRIGHTDESK, "--as-of=2026-03-31", "-o", out.toString()))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(out)).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        Ran ran = run("lapses", ACME, "--as-of=2026-03-31", "--from=2026-07-01", "--to=2026-06-30");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo("from is 2026-07-01, after to, 2026-06-30; expected a day before it, or the same");
    }
}
