package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.code.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} makes of the commits of a real git repository; and that no setting of that repository runs a program. */
class CheckedDatesTest {

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void commitsAFileOnTheTenthOfJanuary() throws Exception {
        assumeTrue(hasGit(), "There is no git here.");
        root = Files.createDirectory(folder.resolve("root")).toRealPath();
        git("init", "-q");
        commit("2026-01-10T09:00:00Z", "scan.json", "Scanned.\n");
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void git(String... arguments) throws Exception {
        gitOn("2026-01-10T09:00:00Z", arguments);
    }

    private void gitOn(String date, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=a", "-c", "user.email=a@acme.example", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder git =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        git.environment().put("GIT_COMMITTER_DATE", date);
        git.environment().put("GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z");
        Process process = git.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void commit(String date, String name, String content) throws Exception {
        Files.writeString(root.resolve(name), content);
        git("add", ":(literal)" + name);
        gitOn(date, "commit", "-q", "-m", "Add a file");
    }

    private Path part(String fields, String name) throws IOException {
        return Files.writeString(
                root.resolve("part.yaml"),
                "contract: sscop.part/1\nevidence:\n- location: \"" + name + "\"\n  digest: "
                        + Digest.sha256(Files.readAllBytes(root.resolve(name))) + "\n  id: E-001\n"
                        + fields.replaceAll("(?m)^", "  ") + "\n");
    }

    private CheckRun checked(String fields) throws IOException {
        return CheckRun.of(part(fields, "scan.json"));
    }

    /** On the eleventh it was the tenth at first in the places where a day begins first. */
    @ParameterizedTest
    @CsvSource({"occurredOn, 2026-01-10", "occurredOn, 2026-01", "recordedOn, 2025-12-31"})
    void findsNothingWrongWithADateBeforeTheCommit(String field, String date) throws IOException {
        CheckRun run = checked(field + ": " + date);

        assertThat(run.findings()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "occurredOn, 2026-01-11, VULNERABILITY_SCAN",
        "recordedOn, 2026-01-11, VULNERABILITY_SCAN",
        "recordedOn, 2026-02, VULNERABILITY_SCAN",
        "recordedOn, 2026-01-11, OF_MY_OWN",
        "occurredOn, 2026-01-11, POLICY_DOCUMENT"
    })
    void findsADateAfterTheCommit(String field, String date, String kind) throws IOException {
        CheckRun run = checked("kind: " + kind + "\n" + field + ": " + date);

        assertThat(run.findings())
                .containsExactly("DATE_AFTER_COMMIT /evidence/0/" + field + " E-001: " + field + " is " + date
                        + ", and its file was last committed on 2026-01-10; expected a date on or before that day. Correct the"
                        + " date, or commit the file of that date.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** In a place where a day begins first, it may have been committed on the eleventh. */
    @Test
    void givesEveryTimeZoneTheBenefitOfItsDay() throws Exception {
        commit("2026-01-10T10:00:00Z", "scan.json", "Scanned once more.\n");

        assertThat(checked("occurredOn: 2026-01-11").findings()).isEmpty();
        assertThat(checked("occurredOn: 2026-01-12").codes()).containsExactly("DATE_AFTER_COMMIT");
    }

    @Test
    void warnsOfADocumentInForceThatWasSeenLater() throws IOException {
        CheckRun run = checked("kind: POLICY_DOCUMENT\nrecordedOn: 2026-03-01");

        assertThat(run.findings())
                .containsExactly(
                        "SEEN_AFTER_COMMIT /evidence/0/recordedOn E-001: recordedOn is 2026-03-01, and its file was"
                                + " last committed on 2026-01-10; the file does not show that it was in force later, so keep what"
                                + " does.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void notesFilesThatAreNotCommitted() throws IOException {
        Files.writeString(root.resolve("new.json"), "New.\n");
        CheckRun run = CheckRun.of(part("occurredOn: 2026-03-01", "new.json"), "--strict");

        assertThat(run.findings())
                .containsExactly(
                        "DATES_NOT_COMPARED /evidence/0/location E-001: its dates were not compared with commits,"
                                + " because the file is not committed.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void notesFilesThatHaveChangedSince() throws IOException {
        Files.writeString(root.resolve("scan.json"), "Scanned again.\n");

        assertThat(checked("occurredOn: 2026-03-01").findings())
                .singleElement()
                .asString()
                .endsWith("because the file is not as it was committed; commit it and check once more.");
    }

    @Test
    void notesAFolderWithoutARepository() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("scan.json"), "Scanned.\n");
        Files.copy(part("occurredOn: 2026-03-01", "scan.json"), elsewhere.resolve("part.yaml"));

        assertThat(CheckRun.of(elsewhere.resolve("part.yaml")).findings())
                .containsExactly("DATES_NOT_COMPARED  Dates were not compared with commits, because "
                        + elsewhere.toRealPath() + " is in no checkout of git.");
    }

    @Test
    void notesARepositoryWithoutOlderCommits() throws Exception {
        commit("2026-03-01T09:00:00Z", "other.json", "Other.\n");
        Path whole = root;
        root = folder.resolve("shallow");
        new ProcessBuilder("git", "clone", "-q", "--depth=1", "file://" + whole, root.toString())
                .start()
                .waitFor();

        assertThat(checked("occurredOn: 2026-02-01").findings())
                .containsExactly(
                        "DATES_NOT_COMPARED  The checkout of git has only the latest commits, so that files may look"
                                + " younger than they are; fetch all of them to compare dates with the real ones.");
    }

    /** Names that would be options, patterns or magic of git if they were not marked as names. */
    @ParameterizedTest
    @CsvSource({"--output=x", "*.json", ":(exclude)x", "-n"})
    void takesEveryNameForAName(String name) throws Exception {
        commit("2025-06-01T09:00:00Z", name, "Named.\n");

        assertThat(CheckRun.of(part("occurredOn: 2026-01-05", name)).codes()).containsExactly("DATE_AFTER_COMMIT");
        assertThat(root.resolve("x")).doesNotExist();
    }

    @Test
    void looksAtFoldersBelowTheTopOfARepository() throws Exception {
        Files.createDirectory(root.resolve("docs"));
        commit("2026-01-10T09:00:00Z", "docs/plan.md", "Plan.\n");
        Path part = part("occurredOn: 2026-03-01", "docs/plan.md");
        String text = Files.readString(part).replace("docs/plan.md", "plan.md");

        assertThat(CheckRun.of(Files.writeString(root.resolve("docs/part.yaml"), text))
                        .codes())
                .containsExactly("DATE_AFTER_COMMIT");
    }

    /** Each setting names a program that git runs in some command. */
    @Test
    void runsNoProgramOfTheRepository() throws Exception {
        Path run = folder.resolve("was-run");
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\ntouch '" + run + "'\n");
        assumeTrue(program.toFile().setExecutable(true));
        Path hooks = root.resolve(".git/hooks");
        Files.createDirectories(hooks);
        for (String hook : List.of("post-index-change", "reference-transaction", "post-checkout")) {
            Files.copy(program, hooks.resolve(hook)).toFile().setExecutable(true);
        }
        Files.writeString(root.resolve(".gitattributes"), "* filter=own diff=own\n");
        Files.copy(program, root.resolve("git")).toFile().setExecutable(true);
        for (String setting : List.of(
                "core.fsmonitor",
                "core.pager",
                "pager.rev-list",
                "pager.ls-tree",
                "core.editor",
                "core.sshCommand",
                "core.askPass",
                "gpg.program",
                "diff.external",
                "diff.own.textconv",
                "filter.own.clean",
                "filter.own.smudge",
                "filter.own.process",
                "alias.rev-list",
                "alias.ls-tree")) {
            git("config", setting, (setting.startsWith("alias") ? "!" : "") + program);
        }
        git("config", "log.showSignature", "true");
        // A partial clone lacks a tree or a commit, and fetches it by a transport that is a program.
        git("config", "remote.origin.url", "ext::" + program);
        git("config", "protocol.ext.allow", "always");
        git("config", "remote.origin.promisor", "true");
        git("config", "extensions.partialClone", "origin");
        git("config", "core.repositoryFormatVersion", "1");

        assertThat(checked("occurredOn: 2026-03-01").codes()).containsExactly("DATE_AFTER_COMMIT");
        assertThat(run).doesNotExist();

        try (var objects = Files.walk(root.resolve(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
            }
        }
        assertThat(checked("occurredOn: 2026-03-01").codes()).containsExactly("DATES_NOT_COMPARED");
        assertThat(run).doesNotExist();
    }
}
