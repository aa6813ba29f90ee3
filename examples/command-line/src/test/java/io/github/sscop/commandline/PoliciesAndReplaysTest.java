package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program does with policies, with assessments that were recorded, and with other editions and codes. */
class PoliciesAndReplaysTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");
    private static final String ACME = EXAMPLES.resolve("acme-ledger.json").toString();
    private static final String BRIGHTDESK =
            EXAMPLES.resolve("brightdesk-saas.json").toString();
    private static final String OWN_POLICY =
            Path.of("..", "policies", "acme-own-rule.json").toString();

    @TempDir
    private Path folder;

    private static Ran run(String... arguments) {
        return SscopTest.run(arguments);
    }

    /** An assessment of a submission, recorded in a file. */
    private String recorded(String submission, String asOf, String policy) {
        String file =
                folder.resolve(policy.replaceAll("\\W", "-") + asOf + ".json").toString();
        Ran ran = run(
                "assess",
                submission,
                "--as-of",
                asOf,
                "--policy",
                policy,
                "--format",
                "json",
                "--fail-on",
                "none",
                "--out",
                file);
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        return file;
    }

    // Policies

    @Test
    void listsThePolicies() {
        Ran ran = run("policy", "list");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("good-faith    A vendor says", "\nbuyer         ", "\nindependent   ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer", "independent"})
    void showsWhatAPolicyAsksOfEachClaim(String id) {
        Ran ran = run("policy", "show", id);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("Policy " + id + " (sha256:");
        assertThat(ran.out().lines().filter(line -> line.matches("(\\d\\.\\d\\.\\d|C-SRO) .*")))
                .hasSize(46);
    }

    @Test
    void showsWhichItemsAreAskedOtherwise() {
        assertThat(run("policy", "show", "buyer").out().lines())
                .contains(
                        "2.1.5    1        yes       yes       yes   P1Y       ALL or RANDOM of 25  VENDOR"
                                + "        second-factor-on-accounts, cyber-essentials-certificate",
                        "4.2.1    1        yes       yes       yes   P1Y       -                    VENDOR        end-of-support-notice");
        assertThat(run("policy", "show", "independent").out().lines())
                .contains(
                        "4.2.1    1        yes       yes       yes   P1Y       -                    CUSTOMER      end-of-support-notice");
    }

    @Test
    void writesAPolicyThatItReadsAgain() throws IOException {
        Ran ran = run("policy", "show", OWN_POLICY, "--format", "json");
        Path whole = Files.writeString(folder.resolve("whole.json"), ran.out(), UTF_8);

        assertThat(run("policy", "show", whole.toString())).isEqualTo(run("policy", "show", OWN_POLICY));
    }

    @Test
    void refusesAPolicyThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"contract": "sscop.policy/1", "id": "p", "title": "P.", "basedOn": "strict"}
                """);

        assertThat(run("assess", ACME, "--policy", file.toString()))
                .isEqualTo(new Ran(3, "", """
                The policy has 1 problem:
                  /basedOn (line 1, column 58): basedOn is strict; expected good-faith, buyer, independent
                Read from FILE as JSON.
                """.replace("FILE", file.toString())));
        assertThat(run("policy", "show", "strict").firstOfErr())
                .isEqualTo("POLICY is strict; expected good-faith, buyer, independent, or the file of a policy");
    }

    @Test
    void assessesByAPolicyFromAFile() {
        Ran ran = run("assess", ACME, "--as-of", "2026-03-31", "--policy", OWN_POLICY);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("\nMet\n  45 of 45 claims that apply are met, by policy acme-own-rule on 2026-03-31.\n");
    }

    // Differences

    @Test
    void showsWhatLapsedBetweenTwoDays() {
        String before = recorded(ACME, "2026-03-31", "good-faith");
        String after = recorded(ACME, "2026-07-01", "good-faith");

        Ran ran = run("diff", before, after);

        assertThat(ran).isEqualTo(new Ran(1, """
                What changed between two assessments
                Software Security Code of Practice, edition 2025-05

                Worse
                  1 item worse, 0 items better.
                  The code as a whole changed from MET to UNDETERMINED.

                Before: Submission acme-ledger-2026-03 as of 2026-03-31, by policy good-faith
                After: Submission acme-ledger-2026-03 as of 2026-07-01, by policy good-faith

                Worse than before
                =================

                2.1.6 Regular reviews look at which users can access the build environment, with the aim of making
                sure that their need is still legitimate. [Undetermined]
                Change: Met before, Undetermined now
                Because: Support that was counted before is now out of date: E-025.

                Themes and principles
                =====================
                  - Theme 2 Build environment security: Met before, Undetermined now
                  - Principle 2.1 Build environment access: Met before, Undetermined now

                This compares two assessments of the evidence for claims. It is no certification.
                """, ""));
    }

    @Test
    void assessesASubmissionThatIsComparedByTheRecordedPolicy() {
        String before = recorded(ACME, "2026-03-31", "good-faith");
        String byBuyer = recorded(ACME, "2026-03-31", "buyer");

        assertThat(run("diff", before, ACME, "--as-of=2026-07-01"))
                .isEqualTo(run("diff", before, recorded(ACME, "2026-07-01", "good-faith")));
        assertThat(run("diff", byBuyer, ACME, "--as-of=2026-03-31").out())
                .contains("\nNo change\n  No verdict changed.\n")
                .contains("\nAfter: Submission acme-ledger-2026-03 as of 2026-03-31, by policy buyer\n");
        assertThat(run("diff", before, ACME, "--as-of=2026-03-31", "--policy=buyer"))
                .isEqualTo(run("diff", before, byBuyer));
    }

    @Test
    void asksForThePolicyOfTheRecordIfTheLibraryHasItNot() {
        String before = recorded(ACME, "2026-03-31", OWN_POLICY);

        assertThat(run("diff", before, ACME, "--as-of=2026-03-31").firstOfErr())
                .isEqualTo(
                        "--policy is acme-own-rule; expected good-faith, buyer, independent, or the file of a policy");
        assertThat(run("diff", before, ACME, "--as-of=2026-03-31", "--policy", OWN_POLICY)
                        .exitCode())
                .isZero();
    }

    @Test
    void saysThatNothingGotWorse() {
        String one = recorded(ACME, "2026-03-31", "good-faith");

        assertThat(run("diff", one, one).out()).contains("\nNo change\n  No verdict changed.\n");
        assertThat(run("diff", one, one).exitCode()).isZero();
        assertThat(run("diff", recorded(ACME, "2026-07-01", "good-faith"), one).exitCode())
                .isZero();
    }

    @Test
    void refusesToCompareWhatIsNotComparable() {
        Ran ran = run(
                "diff", recorded(ACME, "2026-03-31", "good-faith"), recorded(BRIGHTDESK, "2026-04-01", "good-faith"));

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out()).contains("""
                Not comparable
                  The assessments are about different organisations, Acme Ltd and BrightDesk Software Ltd.
                  The assessments are about different products, Acme Ledger and BrightDesk; only versions of one
                  product can be compared.
                """);
    }

    // Replays

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer", "independent"})
    void verifiesWhatItRecorded(String policy) {
        assertThat(run("verify", recorded(BRIGHTDESK, "2026-03-31", policy), BRIGHTDESK))
                .isEqualTo(new Ran(0, "The same.\n", ""));
    }

    @Test
    void needsThePolicyOfTheRecord() {
        String record = recorded(ACME, "2026-03-31", OWN_POLICY);

        assertThat(run("verify", record, ACME, "--policy", OWN_POLICY).exitCode())
                .isZero();
        assertThat(run("verify", record, ACME).firstOfErr())
                .isEqualTo(
                        "--policy is acme-own-rule; expected good-faith, buyer, independent, or the file of a policy");
        assertThat(run("verify", record, ACME, "--policy", "buyer").exitCode()).isEqualTo(1);
    }

    /** A pipe can be read once. */
    @Test
    void verifiesWhatComesThroughAPipe() throws Exception {
        Path recorded = Path.of(recorded(ACME, "2026-03-31", "good-faith"));
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "There are no pipes with names here.");
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, Files.readAllBytes(recorded));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();

        assertThat(run("verify", pipe.toString(), ACME)).isEqualTo(new Ran(0, "The same.\n", ""));
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void verifiesWhatBeginsWithAByteOrderMark() throws IOException {
        Path recorded = Path.of(recorded(ACME, "2026-03-31", "good-faith"));
        Files.writeString(recorded, "\uFEFF" + Files.readString(recorded));

        assertThat(run("verify", recorded.toString(), ACME)).isEqualTo(new Ran(0, "The same.\n", ""));
    }

    @Test
    void refusesAnAssessmentThatIsTooLarge() throws IOException {
        Path large = Files.write(folder.resolve("large.json"), new byte[(32 << 20) + 1]);

        assertThat(run("verify", large.toString(), ACME))
                .isEqualTo(new Ran(3, "", """
                        The assessment has 1 problem:
                          (document): the document is larger than allowed; expected at most 33554432 bytes
                        Read from FILE as JSON.
                        """.replace("FILE", large.toString())));
    }

    /** A document names a policy by its id, and never a file to be read. */
    @Test
    void readsNoFileThatARecordNames() throws IOException {
        Path record = Path.of(recorded(ACME, "2026-03-31", "good-faith"));
        String text = Files.readString(record);
        String file = Path.of(OWN_POLICY).toString();
        assertThat(text).containsOnlyOnce("\"id\": \"good-faith\"");

        Files.writeString(record, text.replace("\"id\": \"good-faith\"", "\"id\": \"" + file + "\""));
        assertThat(run("verify", record.toString(), ACME).firstOfErr())
                .isEqualTo(
                        "--policy is " + file + "; expected good-faith, buyer, independent, or the file of a policy");

        Files.writeString(record, text.replace("\"id\": \"good-faith\"", "\"id\": \"a\\u202eb\""));
        assertThat(run("verify", record.toString(), ACME).firstOfErr())
                .isEqualTo("--policy is a\\u202eb; expected good-faith, buyer, independent, or the file of a policy");
    }

    @Test
    void namesWhatWasChangedAfterwards() throws IOException {
        Path record = Path.of(recorded(BRIGHTDESK, "2026-03-31", "good-faith"));
        String forged =
                Files.readString(record).replaceFirst("\"product\": \"BrightDesk\"", "\"product\": \"BrightDesk Pro\"");
        Files.writeString(record, forged);

        Ran ran = run("verify", record.toString(), BRIGHTDESK);

        assertThat(ran).isEqualTo(new Ran(1, """
                Not the same.
                  RESULT. The assessment, subject: recorded BrightDesk Software Ltd, BrightDesk Pro, computed
                  BrightDesk Software Ltd, BrightDesk.
                """, ""));
    }

    // Other editions and codes

    @Test
    void carriesASubmissionAboutTheDraft() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.json"), """
                {
                  "contract": "sscop.submission/1",
                  "id": "draft",
                  "code": {"id": "uk-software-vendors", "edition": "2024-05-draft"},
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
                  "declarations": [{"item": "4.4", "status": "MET"}]
                }
                """);
        Path carried = folder.resolve("carried.json");

        Ran ran = run("migrate", draft.toString(), "--out", carried.toString());

        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "",
                        "/declarations/0 DECLARATION_NOT_CARRIED: The declaration on 4.4 is left"
                                + " out, for the vendor to declare again, since 4.4 was dropped.\n"));
        assertThat(run("assess", carried.toString(), "--as-of", "2026-03-31").exitCode())
                .isEqualTo(1);
        assertThat(run("migrate", ACME).firstOfErr())
                .isEqualTo(
                        "FILE is about uk-sscop/2025-05; expected a submission about uk-software-vendors/2024-05-draft");
    }

    @Test
    void assessesAgainstEveryCodeThatThePathwayGives() {
        Ran ran = run(
                "assess",
                ACME,
                "--as-of",
                "2026-03-31",
                "--sells",
                "SELLS_PRODUCTS_WITH_SOFTWARE,HAS_PRODUCT_REQUIREMENTS",
                "--technology",
                "AI",
                "--fail-on",
                "none");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains(
                        "Code: Software Security Code of Practice, edition 2025-05",
                        "Code: Cyber Governance Code of Practice, edition 2025-04",
                        "Code: Code of Practice for the Cyber Security of AI, edition 2025-01");
        assertThat(ran.err().lines())
                .containsExactlyInAnyOrder(
                        "Advised by the pathway, and not named by the submission: uk-cyber-governance/2025-04",
                        "Advised by the pathway, and not named by the submission: uk-ai-cyber/2025-01");
    }
}
