package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sscop assess --fail-on-lapse}. */
class LapseCheckTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String KESTREL = "../submissions/kestrel-developer.json";

    @TempDir
    private Path folder;

    private Ran assess(String file, String asOf, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "assess";
        arguments[1] = file;
        arguments[2] = "--as-of=" + asOf;
        arguments[3] = "--out=" + folder.resolve("out.txt");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return SscopTest.run(arguments);
    }

    @Test
    void failsWhereSomethingLapsesAndSaysWhatWhenAndByWhat() {
        assertThat(assess(ACME, "2026-03-31", "--fail-on-lapse=200")).isEqualTo(new Ran(1, "", """
                Lapses of uk-sscop/2025-05 within 200 days of 2026-03-31, until 2026-10-17, if nothing is added:
                  2.1.6 changes from MET to UNDETERMINED on 2026-07-01, when E-025 (Quarterly access review of the
                  build environment, first quar…) has expired.
                    2.1.6: Regular reviews look at which users can access the build environment, with the aim of
                           making sure that their need is still legitimate.
                    E-025: Quarterly access review of the build environment, first quarter of 2026
                  2.1.5 changes from MET to UNDETERMINED on 2026-09-01, when E-024 (Second factors of build
                  environment accounts) has expired.
                    2.1.5: Credentials use more than one factor.
                    E-024: Second factors of build environment accounts
                  The code as a whole lapses on 2026-07-01, from MET to UNDETERMINED. Undetermined, because claim
                  2.1.6 is undetermined.
                Renew these records, or add others, before these days.
                """));
    }

    @Test
    void countsTheLastDay() {
        assertThat(assess(ACME, "2026-06-30", "--fail-on-lapse=1")).isEqualTo(new Ran(1, "", """
                Lapses of uk-sscop/2025-05 within 1 day of 2026-06-30, until 2026-07-01, if nothing is added:
                  2.1.6 changes from MET to UNDETERMINED on 2026-07-01, when E-025 (Quarterly access review of the
                  build environment, first quar…) has expired.
                    2.1.6: Regular reviews look at which users can access the build environment, with the aim of
                           making sure that their need is still legitimate.
                    E-025: Quarterly access review of the build environment, first quarter of 2026
                  The code as a whole lapses on 2026-07-01, from MET to UNDETERMINED. Undetermined, because claim
                  2.1.6 is undetermined.
                Renew these records, or add others, before these days.
                """));
        assertThat(assess(ACME, "2026-06-29", "--fail-on-lapse=1")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void leavesLapsesAloneIfNobodyAsks() {
        assertThat(assess(ACME, "2026-06-30")).isEqualTo(new Ran(0, "", ""));
    }

    /** A claim that holds today is not to be lost while others keep the code from being MET. */
    @Test
    void looksAtClaimsAlsoWhereTheCodeIsNotMet() {
        Ran ran = assess(ACME, "2026-08-31", "--fail-on=none", "--fail-on-lapse=1");

        assertThat(ran).isEqualTo(new Ran(1, "", """
                Lapses of uk-sscop/2025-05 within 1 day of 2026-08-31, until 2026-09-01, if nothing is added:
                  2.1.5 changes from MET to UNDETERMINED on 2026-09-01, when E-024 (Second factors of build
                  environment accounts) has expired.
                    2.1.5: Credentials use more than one factor.
                    E-024: Second factors of build environment accounts
                Renew these records, or add others, before these days.
                """));
        assertThat(assess(ACME, "2026-08-31", "--fail-on=none")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void failsOnVerdictsAsWell() {
        assertThat(assess(KESTREL, "2026-03-31", "--fail-on-lapse=1")).isEqualTo(new Ran(1, "", ""));
    }

    @Test
    void saysWhatThePageForBuildsShows() throws IOException {
        Ran ran = assess(ACME, "2026-06-15", "--fail-on", "NOT_MET", "--fail-on-lapse", "30");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(Files.readString(Path.of("../../docs/vendors.md"))).contains("```\n" + ran.err() + "```\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, '--fail-on-lapse is 0; expected 1 to 36500 days'",
        "-30, '--fail-on-lapse is -30; expected 1 to 36500 days'",
        "36501, '--fail-on-lapse is 36501; expected 1 to 36500 days'",
        "soon, 'Invalid value for option ''--fail-on-lapse'': ''soon'' is not a whole number; expected a number such as 30'"
    })
    void refusesWhatIsNoNumberOfDaysToCome(String days, String message) {
        Ran ran = assess(ACME, "2026-03-31", "--fail-on-lapse=" + days);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void leavesTheOutputAsItIs(String format) {
        assertThat(SscopTest.run("assess", ACME, "--as-of=2026-06-30", "--format", format, "--fail-on-lapse=30")
                        .out())
                .isEqualTo(SscopTest.run("assess", ACME, "--as-of=2026-06-30", "--format", format)
                        .out());
    }

    @Test
    void isNotForManySubmissions() {
        assertThat(assess(ACME, "2026-03-31", "--jsonl", "--fail-on-lapse=30").firstOfErr())
                .isEqualTo("--fail-on-lapse is given; expected none with --jsonl");
    }
}
