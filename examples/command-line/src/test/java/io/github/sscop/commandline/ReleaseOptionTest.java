package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sscop assess --release-on}. */
class ReleaseOptionTest {

    private static final String ACME = "../submissions/acme-ledger.json";

    @TempDir
    private Path folder;

    private Ran assess(String asOf, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "assess";
        arguments[1] = ACME;
        arguments[2] = "--as-of=" + asOf;
        arguments[3] = "--out=" + folder.resolve("out");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return SscopTest.run(arguments);
    }

    @Test
    void saysWhatLapsesUntilTheReleaseBecauseOfWhatAndWhatToDo() {
        assertThat(assess("2026-06-15", "--release-on=2026-09-01")).isEqualTo(new Ran(1, "", """
                Lapses of uk-sscop/2025-05 from 2026-06-15 until the release on 2026-09-01, if nothing is added:
                  2.1.5 changes from MET to UNDETERMINED on 2026-09-01, when E-024 (Second factors of build
                  environment accounts) has expired.
                    2.1.5: Credentials use more than one factor.
                    E-024: Second factors of build environment accounts
                    Next: Renew or correct E-024 (Second factors of build environment accounts), which has expired,
                          or add a direct record, such as one of kind SECOND_FACTOR_REPORT, about Acme Ledger 4.2.0
                          of Acme Ltd, dated 2024-09-01 or later, with an argument, with its location or digest, for
                          example: policy making MFA compulsory for all accounts.
                  2.1.6 changes from MET to UNDETERMINED on 2026-07-01, when E-025 (Quarterly access review of the
                  build environment, first quar…) has expired.
                    2.1.6: Regular reviews look at which users can access the build environment, with the aim of
                           making sure that their need is still legitimate.
                    E-025: Quarterly access review of the build environment, first quarter of 2026
                    Next: Renew or correct E-025 (Quarterly access review of the build environment, first quar…),
                          which has expired, or add a direct record, such as one of kind ACCESS_REVIEW, about Acme
                          Ledger 4.2.0 of Acme Ltd, dated 2024-09-01 or later, with an argument, with its location
                          or digest, for example: dated access review records.
                  The code as a whole changes from MET to UNDETERMINED. Undetermined, because claims 2.1.5, 2.1.6
                  are undetermined.
                Renew these records, or add others, before the release.
                """));
    }

    @Test
    void saysWhatThePageForBuildsShows() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/builds.md")))
                .contains("```\n"
                        + assess("2026-06-15", "--release-on=2026-09-01").err() + "```\n");
    }

    @Test
    void decidesByTheVerdictOnTheDayOfTheRelease() {
        assertThat(assess("2026-06-15", "--release-on=2026-06-30")).isEqualTo(new Ran(0, "", """
                Nothing of uk-sscop/2025-05 lapses from 2026-06-15 until the release on 2026-06-30, if nothing is added.
                """));
        assertThat(assess("2026-06-15", "--release-on=2026-07-01", "--fail-on=NOT_MET")
                        .exitCode())
                .isZero();
        assertThat(assess("2026-06-15", "--release-on=2026-07-01").exitCode()).isEqualTo(1);
    }

    /** What is open today is no lapse, but is open on the day of the release as well. */
    @Test
    void leavesOutWhatIsNotMetToday() {
        assertThat(assess("2026-07-01", "--release-on=2026-08-31")).isEqualTo(new Ran(1, "", """
                Nothing of uk-sscop/2025-05 lapses from 2026-07-01 until the release on 2026-08-31, if nothing is added.
                """));
    }

    @Test
    void countsDaysOfALapseFromTheRelease() {
        assertThat(assess("2026-06-01", "--release-on=2026-06-30", "--fail-on-lapse=1")
                        .exitCode())
                .isEqualTo(1);
        assertThat(assess("2026-06-01", "--release-on=2026-06-29", "--fail-on-lapse=1")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "github"})
    void writesTheAssessmentOnTheDayOfTheRelease(String format) {
        assertThat(SscopTest.run("assess", ACME, "--as-of=2026-06-15", "--release-on=2026-09-01", "--format", format)
                        .out())
                .isEqualTo(SscopTest.run("assess", ACME, "--as-of=2026-09-01", "--format", format)
                        .out());
    }

    @Test
    void refusesAReleaseBeforeTheAsOfDateAndManySubmissions() {
        assertThat(assess("2026-06-15", "--release-on=2026-06-14").firstOfErr())
                .isEqualTo("--release-on is 2026-06-14; expected 2026-06-15, the as-of date, or a later day");
        assertThat(assess("2026-06-15", "--release-on=2026-06-15", "--jsonl").firstOfErr())
                .isEqualTo("--release-on is given; expected none with --jsonl");
    }
}
