package io.github.sscop.commandline.check;

import io.github.sscop.commandline.check.FileLookup.RegularFile;
import io.github.sscop.commandline.check.GitProgram.GitResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checkout of a git repository in which the root lies, if it does, and the last commits of its files. */
final class GitCheckout {

    private static final int MAX_FILES = 1_000;
    private static final long MAX_NANOS = 120_000_000_000L;
    private static final Pattern BLOB =
            Pattern.compile("100[0-7]{3} blob ([0-9a-f]{40}|[0-9a-f]{64})\\t.*", Pattern.DOTALL);
    private static final Pattern COMMIT = Pattern.compile("([0-9]{1,11}) [0-9a-f]+\\s*");

    /** Where a day begins first: as long as no day is further on there, no date is too late. */
    private static final ZoneOffset FIRST_OF_ALL = ZoneOffset.ofHours(14);

    private final Path root;
    private final Optional<GitProgram> git;
    private final Optional<String> missing;
    private final boolean isShallow;
    private final long end = System.nanoTime() + MAX_NANOS;
    private final Map<Path, LastCommit> known = new HashMap<>();

    /**
     * The last commit of a file.
     *
     * @param at when it was; absent if it is not known
     * @param code what to say where it is not known
     * @param missing why it is not known
     */
    record LastCommit(Optional<Instant> at, CheckCode code, String missing) {

        /** Returns whether it was before a day wherever it was made. */
        boolean isBefore(LocalDate day) {
            return at.isPresent()
                    && at.get().atOffset(FIRST_OF_ALL).toLocalDate().isBefore(day);
        }

        /** Returns its day in UTC. */
        Optional<LocalDate> day() {
            return at.map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    private GitCheckout(Path root, Optional<GitProgram> git, Optional<String> missing, boolean isShallow) {
        this.root = root;
        this.git = git;
        this.missing = missing;
        this.isShallow = isShallow;
    }

    /** Finds the checkout of a folder. */
    static GitCheckout of(Path root, Map<String, String> environment) {
        Optional<GitProgram> git = GitProgram.find(environment);
        if (git.isEmpty()) {
            return new GitCheckout(root, git, Optional.of("there is no program git here"), false);
        }
        GitResult tree = git.get().run(root, "rev-parse", "--is-inside-work-tree");
        if (!tree.output().strip().equals("true")) {
            return new GitCheckout(root, git, Optional.of(reason(root, tree)), false);
        }
        GitResult shallow = git.get().run(root, "rev-parse", "--is-shallow-repository");
        return new GitCheckout(
                root, git, Optional.empty(), shallow.output().strip().equals("true"));
    }

    private static String reason(Path root, GitResult result) {
        if (result.error().contains("dubious ownership")) {
            return "the repository of " + root + " belongs to another user, and git does not trust it";
        }
        return result.exitCode() < 0 ? result.error() : root + " is in no checkout of git";
    }

    /** Returns why no file has a commit here; empty if this is a checkout. */
    Optional<String> missing() {
        return missing;
    }

    /** Returns whether older commits are not here, so that a file may look younger than it is. */
    boolean isShallow() {
        return isShallow;
    }

    /** Returns the last commit of a file that is as it was committed. */
    LastCommit lastCommit(RegularFile file) throws IOException {
        LastCommit before = known.get(file.path());
        if (before != null) {
            return before;
        }
        LastCommit found = known.size() >= MAX_FILES || System.nanoTime() > end
                ? new LastCommit(
                        Optional.empty(),
                        CheckCode.DATES_SKIPPED,
                        "git is asked about " + MAX_FILES + " files at most, and for two minutes")
                : ask(file);
        known.put(file.path(), found);
        return found;
    }

    private LastCommit ask(RegularFile file) throws IOException {
        String path = root.relativize(file.path()).toString();
        GitProgram program = git.orElseThrow();
        Matcher blob = BLOB.matcher(
                program.run(root, "ls-tree", "-z", "HEAD", "--", path).output());
        if (!blob.matches()) {
            return unknown("the file is not committed");
        }
        if (!ContentDigest.isBlob(file.path(), file.size(), blob.group(1))) {
            return unknown("the file is not as it was committed; commit it and check once more");
        }
        Matcher commit =
                COMMIT.matcher(program.run(root, "rev-list", "--max-count=1", "--timestamp", "HEAD", "--", path)
                        .output());
        if (!commit.matches()) {
            return unknown("git gives no commit of the file");
        }
        return new LastCommit(
                Optional.of(Instant.ofEpochSecond(Long.parseLong(commit.group(1)))), CheckCode.DATES_NOT_COMPARED, "");
    }

    private static LastCommit unknown(String why) {
        return new LastCommit(Optional.empty(), CheckCode.DATES_NOT_COMPARED, why);
    }
}
