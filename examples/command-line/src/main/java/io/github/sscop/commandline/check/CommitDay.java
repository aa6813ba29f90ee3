package io.github.sscop.commandline.check;

import io.github.sscop.evidence.subject.CommitId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day on which a commit was made, by the checkout of a folder. */
public final class CommitDay {

    private static final Pattern COMMIT = Pattern.compile("([0-9]{1,11}) [0-9a-f]+\\s*");

    private CommitDay() {}

    /** Returns the day in UTC; empty if there is no git, or the commit is not in the checkout of the folder. */
    public static Optional<LocalDate> of(Path folder, CommitId commit, Map<String, String> environment) {
        return GitProgram.find(environment)
                .map(git -> git.run(folder, "rev-list", "--max-count=1", "--timestamp", commit.toString(), "--"))
                .map(result -> COMMIT.matcher(result.output()))
                .filter(Matcher::matches)
                .map(matched -> Instant.ofEpochSecond(Long.parseLong(matched.group(1)))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
    }
}
