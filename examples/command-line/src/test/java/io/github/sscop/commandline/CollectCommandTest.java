package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code collect}, from files of tools to a submission that can be assessed. */
@Timeout(60) // A pipe that was opened would wait for ever.
class CollectCommandTest {

    private static final String DIGEST = "sha256:" + "1".repeat(64);

    private static final String SUBMISSION = """
            # Ours
            contract: sscop.submission/1
            id: ledger
            code: {id: uk-sscop, edition: 2025-05}
            numbering: apc-1.0
            organisation: {name: Acme Ltd, stakeholderGroup: SOFTWARE_DEVELOPER_AND_DISTRIBUTOR}
            product:
              name: Ledger
              artefacts:
                - {name: image, digest: "%s"}
            evidence: [] # from tools
            """.formatted(DIGEST);

    @TempDir
    private Path folder;

    private Path submission;
    private Path reports;

    @BeforeEach
    void writesTheFiles() throws IOException {
        submission = Files.writeString(folder.resolve("submission.yaml"), SUBMISSION);
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("scan.json"), scan("2026-11-20", DIGEST));
        Files.writeString(reports.resolve("notes.txt"), "Ours.\n");
    }

    private static String scan(String day, String digest) {
        return """
                {"matches": [], "source": {"type": "image", "target": {"manifestDigest": "%s"}},
                 "descriptor": {"name": "grype", "version": "0.75.0", "timestamp": "%s",
                   "db": {"built": "%s", "schemaVersion": 5, "error": null}}}
                """.formatted(digest, day, day);
    }

    private Ran collect(String... more) {
        List<String> words = new ArrayList<>(List.of("collect", reports.toString(), "--into=" + submission));
        words.addAll(List.of(more));
        return SscopTest.run(words.toArray(String[]::new));
    }

    @Test
    void addsARecordThatTheBuyersPolicyConfirms() throws IOException {
        Ran ran = collect();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                        reports/scan.json: output of grype in JSON
                          Record: GRYPE-aaaaaaaaaaaa-bbbbbbbbbbbb (Scan for known vulnerabilities by grype: 0 findings),
                                  VULNERABILITY_SCAN.
                            Bound by digest sha256:1111111111111111111111111111111111111111111111111111111111111111; dated
                            2026-11-20 by its own time.
                            Facts: scannedOn, databaseUpdatedOn, sources.
                            Supports 3.3.1: directly, by the rule advisory-sources-current.
                          It cannot show that what was scanned is all of the product, or that anybody acts on what was
                                         found.

                        Not recognised: 1 file in folders: not read as evidence, by content. Name one to see why.

                        Total: 2 files: 1 collected, 1 not recognised; 1 new record, 0 already there.
                        """.replace("GRYPE-aaaaaaaaaaaa-bbbbbbbbbbbb", id(ran)));
        assertThat(Files.readString(submission))
                .startsWith(SUBMISSION.replace(" []", "") + "  - id: " + id(ran) + "\n")
                .endsWith("\n      - item: \"3.3.1\"\n");
        assertThat(SscopTest.run(
                                "assess",
                                submission.toString(),
                                "--policy=buyer",
                                "--as-of=2026-11-30",
                                "--format=json")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("\"id\": \"3.3.1\", \"principle\": \"3.3\", \"obligation\": \"SHALL\", \"verdict\": \"MET\"");
    }

    private static String id(Ran ran) {
        int start = ran.out().indexOf("GRYPE-");
        return ran.out().substring(start, start + "GRYPE-aaaaaaaaaaaa-bbbbbbbbbbbb".length());
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        collect();
        String once = Files.readString(submission);

        assertThat(collect().out()).endsWith("0 new records, 1 already there.\n");
        assertThat(Files.readString(submission)).isEqualTo(once);
        assertThat(collect("--check").exitCode()).isZero();
    }

    @Test
    void putsALaterOutputInThePlaceOfTheEarlierOne() throws IOException {
        String first = id(collect());
        Files.writeString(reports.resolve("scan.json"), scan("2026-11-25", DIGEST));

        assertThat(collect().out()).contains("    Takes the place of: " + first + ".\n");
        assertThat(Files.readString(submission)).contains("    supersedes:\n      - " + first + "\n");
        assertThat(SscopTest.run("validate", submission.toString()).exitCode()).isZero();
    }

    @Test
    void checksWithoutWriting() throws IOException {
        assertThat(collect("--check").exitCode()).isEqualTo(1);
        assertThat(Files.readString(submission)).isEqualTo(SUBMISSION);
    }

    @Test
    void findsARecordThatSaysOtherwiseThanItsFile() throws IOException {
        collect();
        Files.writeString(
                submission,
                Files.readString(submission)
                        .replace("databaseUpdatedOn: \"2026-11-20\"", "databaseUpdatedOn: \"2026-11-19\""));

        Ran ran = collect("--check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        "Differs: The fact databaseUpdatedOn of " + id(ran)
                                + " (Scan for known vulnerabilities by grype: 0 findings) is 2026-11-19; by the file, it is 2026-11-20.")
                .endsWith("0 new records, 1 already there, 1 of these different from their files. ");
    }

    @Test
    void printsTheRecordsOfADryRun() throws IOException {
        assertThat(collect("--dry-run").out()).contains("\n- id: ").endsWith("\n  links:\n    - item: \"3.3.1\"\n");
        assertThat(Files.readString(submission)).isEqualTo(SUBMISSION);
    }

    @Test
    void leavesOutWhatIsAboutAnotherProduct() throws IOException {
        Files.writeString(reports.resolve("scan.json"), scan("2026-11-20", "sha256:" + "2".repeat(64)));

        assertThat(collect().out()).contains("\n  Left out: About another digest:\n");
        assertThat(Files.readString(submission)).isEqualTo(SUBMISSION);
    }

    @Test
    void bindsByTheCallersWordWhatDoesNotSayWhatItIsAbout() throws IOException {
        Files.writeString(reports.resolve("scan.json"), scan("2026-11-20", ""));

        assertThat(collect("--dry-run").out())
                .contains("    Bound to nothing: the file does not say what it is about;")
                .doesNotContain("Supports 3.3.1");
        assertThat(collect("--dry-run", "--product=Ledger").out())
                .contains("    Bound by your word alone: the file does not say what it is about;")
                .contains("    Supports 3.3.1: directly");
        assertThat(collect("--product=Books").exitCode()).isEqualTo(2);
        assertThat(collect("--product=Books").err())
                .startsWith(
                        "--product: the product is Ledger, and none of its names is Books; expected its name, or one of its"
                                + " package URLs\n");
    }

    @Test
    void datesByTheDayOfTheRelease() throws IOException {
        Files.writeString(reports.resolve("scan.json"), scan("", DIGEST));

        assertThat(collect().out())
                .contains(
                        "  Undated: The output does not show that its database was sound. It has no time of its own, and none\n");
        assertThat(collect("--released-on=2026-10").out()).contains("2026-10 by the day of the release, since");
        assertThat(collect("--released-on=soon").err())
                .startsWith("--released-on: \"soon\" is not a date; expected YYYY-MM-DD or YYYY-MM\n");
    }

    @Test
    void addsToAPart() throws IOException {
        submission = Files.writeString(
                folder.resolve("part.json"),
                "{\"contract\": \"sscop.part/1\", \"product\": {\"name\": \"Ledger\", \"digest\": \"" + DIGEST
                        + "\"}}");

        assertThat(collect().exitCode()).isZero();
        assertThat(Files.readString(submission)).contains("\"evidence\": [\n");
    }

    @Test
    void namesTheCodeOfTheClaimsWhereItIsAFurtherOne() throws IOException {
        Files.writeString(
                submission,
                SUBMISSION.replace(
                        "code: {id: uk-sscop, edition: 2025-05}",
                        "code: {id: uk-ai-cyber, edition: 2025-01}\nfurtherCodes: [{id: uk-sscop, edition: 2025-05}]"));

        assertThat(collect().err()).isEmpty();
        assertThat(SscopTest.run("validate", submission.toString()).exitCode()).isZero();
    }

    @Test
    void refusesASubmissionAboutOtherCodes() throws IOException {
        Files.writeString(
                submission,
                SUBMISSION.replace(
                        "uk-sscop, edition: 2025-05}\nnumbering: apc-1.0", "uk-ai-cyber, edition: 2025-01}"));

        assertThat(collect().err())
                .contains(
                        "what tools write bears on the claims of uk-sscop/2025-05, and the codes are [uk-ai-cyber/2025-01]");
    }

    @Test
    void refusesAnotherNumbering() throws IOException {
        Files.writeString(submission, SUBMISSION.replace("apc-1.0", "template-0.4"));

        assertThat(collect().err()).contains("/numbering").contains("numbering is template-0.4, in which other claims");
    }

    @Test
    void readsNeitherPipesNorLinksNorWhatIsTooLarge() throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder("mkfifo", reports.resolve("pipe").toString())
                        .start()
                        .waitFor()
                == 0);
        Files.createSymbolicLink(
                reports.resolve("link"), Files.writeString(folder.resolve("secret.txt"), "Not yours."));
        Files.createSymbolicLink(reports.resolve("loop"), reports);
        try (RandomAccessFile large =
                new RandomAccessFile(reports.resolve("large.json").toFile(), "rw")) {
            large.setLength(1L << 31);
        }

        Ran ran = collect();

        assertThat(ran.exitCode()).isZero();
        assertThat(Stream.of("pipe", "link", "loop"))
                .allSatisfy(name -> assertThat(ran.out().replaceAll("\\s+", " "))
                        .contains("Passed over: " + reports.resolve(name) + " is a link, a pipe or a device"));
        assertThat(ran.out())
                .contains("reports/large.json: not recognised\n")
                .contains("Refused: The file has more than 67108864 bytes");
    }

    @Test
    void namesNoFolderOutsideThatOfTheSubmission(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("scan.json"), scan("2026-11-20", DIGEST));

        SscopTest.run("collect", outside.toString(), "--into=" + submission);

        assertThat(Files.readString(submission)).contains("location: \"scan.json\"");
    }

    @Test
    void readsAFolderThatIsNamedByALink() throws IOException {
        reports = Files.createSymbolicLink(folder.resolve("link"), reports);

        assertThat(collect().out()).startsWith("reports/scan.json: output of grype in JSON");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(SscopTest.run("collect", folder.resolve("none").toString(), "--into=" + submission)
                        .exitCode())
                .isEqualTo(3);
    }
}
