package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assessments that another version of the library recorded: by superseded policies, and with fields that are not known here. */
class RecordedElsewhereTest {

    private static final String ACME =
            Path.of("..", "submissions", "acme-ledger.json").toString();
    private static final String PASS = "--pass-unknown-fields";
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    @TempDir
    private Path folder;

    private Submission submission;

    @BeforeEach
    void reads() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(ACME))) {
            submission = Documents.standard().readSubmission(in);
        }
    }

    private static Ran run(String... arguments) {
        Ran ran = SscopTest.run(arguments);
        return new Ran(
                ran.exitCode(), ran.out().replaceAll("\\s+", " "), ran.err().replaceAll("\\s+", " "));
    }

    private String recorded(Policy policy) {
        return new String(
                Documents.standard()
                        .write(Assessor.of(CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")), policy)
                                .withKnownCodes(CodeRegistry.builtIn())
                                .assess(submission, AS_OF)),
                UTF_8);
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json).toString();
    }

    /** The assessment as a later version might have written it. */
    private String later() throws IOException {
        return file(
                "later.json",
                recorded(Policy.buyer()).replaceFirst("\"asOf\"", "\"addedLater\": {\"verdict\": \"MET\"}, \"asOf\""));
    }

    // Superseded policies

    private static Policy superseded() {
        assumeFalse(Policy.superseded().isEmpty(), "no policy has been superseded yet");
        return Policy.superseded().get(0);
    }

    private static String notice(Policy policy) {
        return "The text of policy " + policy.id() + " by which this was assessed (" + policy.digest()
                + ") is superseded; by the current one ("
                + Policy.builtIn(policy.id()).orElseThrow().digest() + ") the verdicts may differ.";
    }

    @Test
    void repeatsWhatWasAssessedByASupersededPolicyAndSaysSo() throws IOException {
        Policy policy = superseded();

        Ran ran = run("verify", file("old.json", recorded(policy)), ACME);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("The same, by superseded documents.")
                .contains("POLICY_SUPERSEDED. " + notice(policy));
    }

    @Test
    void doesNotRepeatItByTheCurrentPolicyOfThatId() throws IOException {
        Policy policy = superseded();

        Ran ran = run("verify", file("old.json", recorded(policy)), ACME, "--policy", policy.id());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Not the same.").contains("POLICY. ", "POLICY_SUPERSEDED. ");
    }

    @Test
    void reportsAndComparesItWithTheNotice() throws IOException {
        Policy policy = superseded();
        String old = file("old.json", recorded(policy));
        String current = file("new.json", recorded(Policy.builtIn(policy.id()).orElseThrow()));

        assertThat(run("report", old, "--format", "text").out()).contains(notice(policy));
        assertThat(run("diff", old, current).out()).contains("Before: " + notice(policy));
        assertThat(run("diff", old, current, "--format", "json").out()).containsOnlyOnce("\"superseded\": true");
    }

    @Test
    void assessesByNoSupersededPolicyUnlessItIsGivenAsAFile() throws IOException {
        Policy policy = superseded();

        assertThat(run("assess", ACME, "--policy", policy.id(), "--as-of", AS_OF.toString())
                        .out())
                .doesNotContain(notice(policy));
        assertThat(run(
                                "assess",
                                ACME,
                                "--policy",
                                file("kept.json", new String(policy.toJson(), UTF_8)),
                                "--as-of",
                                AS_OF.toString())
                        .out())
                .contains(notice(policy));
    }

    // A policy that only has the name of one of the library

    private String lax() throws IOException {
        Policy own = Policy.goodFaith().withAcceptance("buyer", true, true);
        return file("lax.json", recorded(own));
    }

    @Test
    void reportsAPolicyThatOnlyHasTheNameOfOneOfTheLibrary() throws IOException {
        assertThat(run("report", lax(), "--format", "text").out())
                .contains(
                        "The policy is called buyer but is not the one of the library, in any version that is known here");
    }

    @Test
    void doesNotRepeatItByThePolicyWhoseNameItHas() throws IOException {
        Ran ran = run("verify", lax(), ACME);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Not the same.").contains("POLICY. ", "POLICY_NOT_BUILT_IN. ");
    }

    // Fields that are not known here

    @Test
    void refusesUnknownFieldsByDefault() throws IOException {
        String later = later();

        assertThat(run("report", later, "--format", "text").exitCode()).isEqualTo(3);
        assertThat(run("verify", later, ACME).exitCode()).isEqualTo(3);
        assertThat(run("diff", later, later).err()).contains("addedLater is not a field here");
    }

    @Test
    void reportsWithoutThemWhereAskedAndNamesThemOnStandardError() throws IOException {
        String later = later();
        String now = file("now.json", recorded(Policy.buyer()));
        String warning = later + ": passed over, since this version does not know it: /addedLater."
                + " What these fields say is not shown. ";

        assertThat(run("report", later, "--format", "text", PASS))
                .isEqualTo(new Ran(0, run("report", now, "--format", "text").out(), warning));
        assertThat(run("diff", later, now, PASS))
                .isEqualTo(new Ran(0, run("diff", now, now).out(), warning));
        assertThat(run("diff", now, later, PASS).err()).isEqualTo(warning);
    }

    @Test
    void verifiesNothingAsTheSameThatItCannotRead() throws IOException {
        Ran ran = run("verify", later(), ACME, PASS);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("Not repeated in full. UNKNOWN_FIELDS. This version does not know fields of the file:"
                        + " /addedLater. What they say cannot be repeated, and the sentences of the file are not compared;"
                        + " a later version can do both. ");
    }

    @Test
    void refusesToPassThemOverInWhatIsSigned() throws IOException {
        Ran ran = run("verify", later(), ACME, PASS, "--key", "pub.pem");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--pass-unknown-fields is given; expected none with --key");
    }
}
