package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.code.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command {@code check} finds in files, and that it changes none of them. */
@Timeout(60) // A pipe that was opened would wait for ever.
class CheckCommandTest {

    private static final String ZEROS = "sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void writesTheFiles() throws IOException {
        root = Files.createDirectory(folder.resolve("root")).toRealPath();
        Files.createDirectory(root.resolve("docs"));
        Files.writeString(root.resolve("docs/policy.md"), "Our policy.\n");
        Files.writeString(folder.resolve("secret.txt"), "Not yours.\n");
    }

    private static Digest policy() {
        return Digest.sha256("Our policy.\n".getBytes(UTF_8));
    }

    /** Writes a part with one record. */
    private Path part(String fields) throws IOException {
        return Files.writeString(
                root.resolve("part.yaml"),
                "contract: sscop.part/1\nevidence:\n  - {id: E-001, title: Our policy, " + fields + "}\n");
    }

    private CheckRun checked(String location) throws IOException {
        return CheckRun.of(part("location: \"" + location + "\", digest: \"" + policy() + "\""));
    }

    private static Map<Path, String> state(Path folder) throws IOException {
        Map<Path, String> state = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                state.put(
                        path,
                        Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                                + (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.readString(path) : ""));
            }
        }
        return state;
    }

    // Files

    @ParameterizedTest
    @ValueSource(strings = {"docs/policy.md", "./docs/policy.md", "docs/../docs/policy.md", "docs/policy.md#scope"})
    void findsNothingWrongWithAFileThatFits(String location) throws IOException {
        CheckRun run = checked(location);

        assertThat(run.findings()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findsAMissingFile() throws IOException {
        CheckRun run = checked("docs/none.md");

        assertThat(run.findings())
                .containsExactly(
                        "FILE_MISSING /evidence/0/location E-001 (Our policy): location is docs/none.md, and there is"
                                + " no such file below " + root + "; correct the location, or add the file.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void asksWhetherAnAddressWasMeant() throws IOException {
        assertThat(checked("acme.example/policy").findings())
                .singleElement()
                .asString()
                .endsWith("add the file. If it is an address of the web, write https:// before it.");
    }

    @Test
    void findsAWrongDigest() throws IOException {
        CheckRun run = CheckRun.of(part("location: docs/policy.md, digest: \"" + ZEROS + "\""));

        assertThat(run.findings())
                .containsExactly("DIGEST_DIFFERS /evidence/0/digest E-001 (Our policy): digest is " + ZEROS
                        + ", and that of docs/policy.md is " + policy()
                        + ". Restore the file that was meant, or correct the record if this is it.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void comparesDigestsOfEveryAlgorithm() throws IOException {
        String sha512 = "sha512:" + "0".repeat(128);

        assertThat(CheckRun.of(part("location: docs/policy.md, digest: \"" + sha512 + "\""))
                        .findings())
                .singleElement()
                .asString()
                .contains("and that of docs/policy.md is sha512:");
    }

    @Test
    void findsALinkOutOfTheRoot() throws IOException {
        Files.createSymbolicLink(root.resolve("out.md"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("up"), folder);

        assertThat(checked("out.md").findings())
                .containsExactly(
                        "OUTSIDE_ROOT /evidence/0/location E-001 (Our policy): location is out.md, which leads through"
                                + " a link to " + folder.toRealPath().resolve("secret.txt") + ", outside the root "
                                + root
                                + "; expected a file below it, or another --root.");
        assertThat(checked("up/secret.txt").codes()).containsExactly("OUTSIDE_ROOT");
        assertThat(checked("up/secret.txt").exitCode()).isEqualTo(1);
    }

    @Test
    void followsALinkThatStaysInTheRoot() throws IOException {
        Files.createSymbolicLink(root.resolve("in.md"), Path.of("docs/policy.md"));

        assertThat(checked("in.md").findings()).isEmpty();
    }

    @Test
    void findsALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(root.resolve("gone"), Path.of("none"));

        assertThat(checked("circle").codes()).containsExactly("FILE_MISSING");
        assertThat(checked("gone").codes()).containsExactly("FILE_MISSING");
    }

    /** By whatever way, also one that comes back. */
    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "docs/../../secret.txt", "../root/docs/policy.md"})
    void findsAnEscapeFromTheRoot(String location) throws IOException {
        assertThat(checked(location).findings())
                .containsExactly("OUTSIDE_ROOT /evidence/0/location E-001 (Our policy): location is " + location
                        + ", which leaves the root " + root + " with ..; expected a path below it, or another --root.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "C:/x/policy.md", "//server/policy.md", "~/policy.md"})
    void findsAnAbsolutePath(String location) throws IOException {
        assertThat(checked(location).findings())
                .containsExactly("ABSOLUTE_PATH /evidence/0/location E-001 (Our policy): location is " + location
                        + ", which is a path of one machine; expected a path from the root " + root + ".");
    }

    @Test
    void findsAnAddressOfAFile() throws IOException {
        assertThat(checked("file:///etc/passwd").codes()).containsExactly("ABSOLUTE_PATH");
    }

    @Test
    void findsADirectory() throws IOException {
        assertThat(checked("docs").findings())
                .containsExactly(
                        "NOT_A_FILE /evidence/0/location E-001 (Our policy): location is docs, which is a directory;"
                                + " expected a regular file.");
    }

    @Test
    void findsAPipeWithoutOpeningIt() throws Exception {
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", root.resolve("pipe").toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "There is no mkfifo here.");
        Files.createSymbolicLink(root.resolve("pipe.md"), Path.of("pipe"));

        assertThat(checked("pipe").findings())
                .containsExactly(
                        "NOT_A_FILE /evidence/0/location E-001 (Our policy): location is pipe, which is a named pipe;"
                                + " expected a regular file.");
        assertThat(checked("pipe.md").codes()).containsExactly("NOT_A_FILE");
        assertThat(CheckRun.of(part("location: pipe"), "--write").exitCode()).isEqualTo(1);
    }

    @Test
    void findsADevice() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "There is no /dev/zero here.");
        Path part = part("location: zero");

        assertThat(CheckRun.of(part, "--root=/dev").findings())
                .containsExactly(
                        "NOT_A_FILE /evidence/0/location E-001 (Our policy): location is zero, which is a device;"
                                + " expected a regular file.");
    }

    @Test
    void findsAFileThatMayNotBeRead() throws IOException {
        Path file = root.resolve("docs/policy.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeTrue(!Files.isReadable(file), "This user may read every file.");

        assertThat(checked("docs/policy.md").codes()).containsExactly("UNREADABLE");
    }

    /** A file without content on the disk, in a Java with less memory than it has bytes. */
    @Test
    void computesTheDigestOfALargeFileInLittleMemory() throws Exception {
        try (RandomAccessFile large =
                new RandomAccessFile(root.resolve("large.bin").toFile(), "rw")) {
            large.setLength(256L << 20);
        }
        Path part = part("location: large.bin");
        ProcessBuilder java = EveryCommand.process(root, "check", "part.yaml", "--write");
        java.command().add(1, "-Xmx48m");
        Process process = java.start();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(part))
                .contains("location: large.bin, digest:"
                        + " sha256:a6d72ac7690f53be6ae46ba88506bd97302a093f7108472bd9efc3cefda06484}");
    }

    @Test
    void readsNoFileThatIsLargerThanAllowed() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("huge.bin").toFile(), "rw")) {
            huge.setLength(3L << 40);
        }

        assertThat(CheckRun.of(part("location: huge.bin, digest: \"" + ZEROS + "\""))
                        .findings())
                .containsExactly(
                        "DIGEST_NOT_COMPARED /evidence/0/digest E-001 (Our policy): its digest was not compared,"
                                + " because huge.bin has 3298534883328 bytes; expected 1073741824 at most, or another"
                                + " --max-file-mib.");
        CheckRun without = CheckRun.of(part("location: huge.bin"), "--write");
        assertThat(without.codes()).containsExactly("DIGEST_MISSING");
        assertThat(without.exitCode()).isZero();
    }

    @Test
    void takesAnotherRoot() throws IOException {
        Path elsewhere =
                Files.copy(part("location: docs/policy.md, digest: \"" + policy() + "\""), folder.resolve("p.yaml"));

        assertThat(CheckRun.of(elsewhere).codes()).containsExactly("FILE_MISSING");
        assertThat(CheckRun.of(elsewhere, "--root=" + root).exitCode()).isZero();
        assertThat(CheckRun.of(elsewhere, "--root=" + root.resolve("none")).exitCode())
                .isEqualTo(3);
        assertThat(CheckRun.of(elsewhere, "--root=" + root.resolve("docs/policy.md"))
                        .exitCode())
                .isEqualTo(3);
    }

    // Warnings

    @Test
    void warnsOfWhatIsMissingOrMoves() throws IOException {
        Path part = Files.writeString(root.resolve("part.json"), """
                {
                  "contract": "sscop.part/1",
                  "evidence": [
                    {"id": "A", "title": "Policy", "location": "docs/policy.md"},
                    {"id": "B", "title": "None"},
                    {"id": "C", "location": "https://github.com/acme/ledger/blob/main/SECURITY.md"},
                    {"id": "D", "location": "repo:ledger/docs@4.2.0/items.md"}
                  ]
                }
                """);

        CheckRun run = CheckRun.of(part);

        assertThat(run.findings())
                .containsExactly(
                        "DIGEST_MISSING /evidence/0/digest A (Policy): it has no digest; that of its content is "
                                + policy() + ". Run the check with --write, which adds it.",
                        "NO_LOCATION /evidence/1/location B (None): it has no location, so that nothing was checked; add where"
                                + " the evidence is.",
                        "MOVING_ADDRESS /evidence/2/location C: location is"
                                + " https://github.com/acme/ledger/blob/main/SECURITY.md, and what is at \"main\" changes;"
                                + " expected an address of one version, such as one with the hash of a commit.",
                        "LOCATION_NOT_CHECKED /evidence/3/location D: location is repo:ledger/docs@4.2.0/items.md, which is"
                                + " neither a path nor an address of the web, and was not checked.",
                        "ADDRESSES_OFFLINE  1 address was not asked; --urls asks them.");
        assertThat(run.exitCode()).isZero();
        assertThat(CheckRun.of(part, "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void warnsThatNothingWasChecked() throws IOException {
        Path part = Files.writeString(root.resolve("part.yaml"), "contract: sscop.part/1\n");

        CheckRun run = CheckRun.of(part);

        assertThat(run.findings())
                .containsExactly(
                        "NOTHING_CHECKED  Nothing was checked, because no location was looked up; expected local files,"
                                + " or --urls.");
        assertThat(run.exitCode()).isZero();
        assertThat(CheckRun.of(part, "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void checksASubmissionThatIsNotValid() throws IOException {
        Path submission = Files.writeString(root.resolve("submission.yaml"), """
                contract: sscop.submission/1
                id: acme
                evidence:
                  - {id: E-001, title: Our policy, location: docs/none.md}
                """);

        CheckRun run = CheckRun.of(submission);

        assertThat(run.codes()).containsExactly("INVALID_SUBMISSION", "FILE_MISSING");
        assertThat(run.findings().get(0))
                .matches(
                        "INVALID_SUBMISSION  The submission has \\d+ problems that keep it from being assessed; run sscop"
                                + " validate, which lists them\\.");
    }

    // The product

    @Test
    void checksTheProduct() throws IOException {
        Path part = Files.writeString(root.resolve("part.yaml"), """
                contract: sscop.part/1
                location: docs/statement.md
                product:
                  repositories:
                    - {location: "https://git.acme.example/ledger"}
                    - {location: "https://git.acme.example/till", commit: 0123456789abcdef0123456789abcdef01234567}
                    - {location: .}
                  artefacts:
                    - {name: docs/policy.md, digest: "%1$s"}
                    - {name: Acme Ledger, digest: "%1$s"}
                """.formatted(ZEROS));

        assertThat(CheckRun.of(part).findings())
                .containsExactly(
                        "FILE_MISSING /location The part: location is docs/statement.md, and there is no such file below "
                                + root + "; correct the location, or add the file.",
                        "MOVING_REPOSITORY /product/repositories/0/commit Repository https://git.acme.example/ledger: it has"
                                + " no commit; expected the whole hash of one, since a branch moves.",
                        "MOVING_REPOSITORY /product/repositories/2/commit Repository .: it has no commit; expected the whole"
                                + " hash of one, since a branch moves.",
                        "LOCATION_NOT_CHECKED /product/repositories/2/location Repository .: location is no address of the web,"
                                + " and was not checked.",
                        "DIGEST_DIFFERS /product/artefacts/0/digest Artefact docs/policy.md: digest is " + ZEROS
                                + ", and that of docs/policy.md is " + policy()
                                + ". Restore the file that was meant, or correct the record if this is it.",
                        "ARTEFACT_NOT_FOUND /product/artefacts/1/digest Artefact Acme Ledger: its digest was not compared,"
                                + " because there is no file of that name below " + root + ".",
                        "ADDRESSES_OFFLINE  2 addresses were not asked; --urls asks them.");
    }

    // Documents

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contract: sscop.policy/1 | expected \"sscop.part/1\" or \"sscop.submission/1\"",
                "evidence: [] | contract is missing",
                "contract: sscop.part/1\\nevidence: [{id: 1}] | /evidence/0/id",
                "contract: sscop.part/1\\nevidence: [{digest: 'sha256:1'}] | is not a digest",
                "contract: sscop.part/1\\nproduct: {artefacts: [{digest: 'sha256:1'}]} | is not a digest",
                "contract: sscop.part/1\\nproduct: {repositories: [{commit: main}]} | /product/repositories/0/commit",
                "contract: sscop.part/1\\nevidence: [{id: A, id: B}] | /evidence/0/id",
                "contract: sscop.part/1\\nevidence: [{id: &a A, title: *a}] | the alias *a",
                "contract: sscop.part/1\\nevidence: [ | line 2",
                "contract: sscop.part/1\\nevidence: {} | /evidence",
                "contract: [sscop.part/1] | /contract",
                "'' | the document is empty"
            })
    void refusesWhatIsNeitherASubmissionNorAPart(String yaml, String message) throws IOException {
        Path file = Files.writeString(root.resolve("x.yaml"), yaml.replace("\\n", "\n"));
        Map<Path, String> before = state(folder);

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains(message).contains("Read from " + file + " as YAML.");
        assertThat(run.findings()).isEmpty();
        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void readsStandardInputFromTheWorkingFolder() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "{\"contract\": \"sscop.part/1\", \"evidence\": [{\"location\": \"pom.xml\"}]}".getBytes(UTF_8)));

            assertThat(CheckRun.of("-").codes()).containsExactly("DIGEST_MISSING");
        } finally {
            System.setIn(in);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- --write | --write cannot write into standard input; expected the names of files",
                "x.yaml x.yaml | A file is given twice; expected each once",
                "x.yaml --max-file-mib=0 | --max-file-mib is 0; expected 1 or more",
                "x.yaml --url-seconds=0 | --url-seconds is 0; expected 1 to 3600",
                "x.yaml --max-redirects=-1 | --max-redirects is -1; expected 0 or more",
                "x.yaml --max-urls=0 | --max-urls is 0; expected 1 or more"
            })
    void refusesArgumentsWithoutMeaning(String arguments, String message) {
        CheckRun run = CheckRun.of((Object[]) arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message + "\n");
    }

    // Output

    @Test
    void writesNothingUnlessAsked() throws IOException {
        Path part = part("location: docs/policy.md");
        Map<Path, String> before = state(folder);

        CheckRun.of(part);
        CheckRun.of(part, "--strict");
        SscopTest.run("check", part.toString());

        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void printsTheFindingsOfEachFile() throws IOException {
        Path one = part("location: docs/none.md");
        Path other =
                Files.writeString(root.resolve("other.yaml"), "contract: sscop.part/1\nlocation: docs/policy.md\n");

        SscopTest.Ran ran = SscopTest.run("check", one.toString(), other.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith(one + ":\nWrong: E-001 (Our policy): location is docs/none.md,");
        assertThat(ran.out()).endsWith("\n\nTotal: 1 wrong, 0 warnings, 0 notes in 2 files.\n");
        assertThat(ran.out()).doesNotContain(other + ":");
    }

    /** A title that could move the cursor or look like another line. */
    @Test
    void printsNoControlsOfADocument() throws IOException {
        Path part = Files.writeString(
                root.resolve("part.json"),
                "{\"contract\": \"sscop.part/1\", \"evidence\": [{\"title\": \"a\\u001b[2J\\nTotal\", \"location\": \"x\\u202e\"}]}");

        assertThat(SscopTest.run("check", part.toString()).out())
                .contains("\\u001b[2J")
                .doesNotContain("\u001b", "\u202e");
        assertThat(SscopTest.run("check", part.toString(), "--format=json").out())
                .contains("\\u001b[2J\\u000aTotal", "x\\u202e");
    }

    @Test
    void writesJsonIntoAFile() throws IOException {
        Path part = part("location: docs/none.md");
        Path out = folder.resolve("findings.json");

        assertThat(SscopTest.run("check", part.toString(), "-o", out.toString()))
                .isEqualTo(new SscopTest.Ran(1, "", ""));
        assertThat(Files.readString(out)).isEqualTo("""
                {
                  "findings": [
                    {"file": "%s", "pointer": "/evidence/0/location", "id": "E-001", "code": "FILE_MISSING", "level": "WRONG", "text": "E-001 (Our policy): location is docs/none.md, and there is no such file below %s; correct the location, or add the file."}
                  ],
                  "answers": []
                }
                """.formatted(part, root));
    }

    @Test
    void checksTheExamplesOffline() {
        assertThat(List.of("acme-ledger.json", "northgate-reseller.yaml"))
                .allSatisfy(
                        name -> assertThat(CheckRun.of("../submissions/" + name).exitCode())
                                .isZero());
    }
}
