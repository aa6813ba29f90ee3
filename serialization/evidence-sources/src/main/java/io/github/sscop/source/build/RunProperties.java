package io.github.sscop.source.build;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the properties of a suite say of the run: of which commit, which run, of which repository, and whether a system started it.
 *
 * <p>Only properties with the names below are read, with or without {@code env.} before them; of all others nothing is kept.
 *
 * @param commit the whole hash of the commit
 * @param run what identifies the run
 * @param repository the address of the repository
 * @param automated whether a system for continuous integration ran it; if not, it is not known
 */
record RunProperties(Optional<String> commit, Optional<RunId> run, Optional<String> repository, boolean automated) {

    /**
     * The id of a run.
     *
     * @param source the property that gives it: ids of different sources may be of the same run
     * @param value the id
     */
    record RunId(String source, String value) {}

    static final RunProperties UNKNOWN = new RunProperties(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final List<String> COMMITS = List.of(
            "git.commit", "git.commit.id", "git.commit.id.full", "GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT", "commit");

    private static final List<String> RUNS =
            List.of("CI_PIPELINE_ID", "CI_JOB_ID", "BUILD_TAG", "BUILD_NUMBER", "run.id");

    private static final String HOSTED_RUN = "GITHUB_RUN_ID";
    private static final String HOSTED_ATTEMPT = "GITHUB_RUN_ATTEMPT";
    private static final String HOSTED_SERVER = "GITHUB_SERVER_URL";
    private static final String HOSTED_REPOSITORY = "GITHUB_REPOSITORY";

    private static final List<String> REPOSITORIES = List.of("CI_PROJECT_URL", "GIT_URL", "git.remote.origin.url");

    private static final List<String> AUTOMATION = List.of("CI", "GITHUB_ACTIONS", "GITLAB_CI");

    private static final Set<String> READ = Stream.of(
                    COMMITS,
                    RUNS,
                    REPOSITORIES,
                    AUTOMATION,
                    List.of(HOSTED_RUN, HOSTED_ATTEMPT, HOSTED_SERVER, HOSTED_REPOSITORY))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,99}");
    private static final Set<String> NO_ID =
            Set.of("0", "null", "none", "unknown", "undefined", "n/a", "na", "tbd", "true", "false");

    /**
     * Returns what properties say of a run.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if they name two commits
     */
    static RunProperties of(Map<String, String> properties) {
        Optional<RunId> run = run(properties);
        return new RunProperties(
                commit(properties), run, repository(properties), run.isPresent() && isAutomated(properties));
    }

    /** Returns whether a property is read, by its name without {@code env.}. */
    static boolean isRead(String name) {
        return READ.contains(name);
    }

    private static Optional<String> commit(Map<String, String> properties) {
        List<String> commits = given(properties, COMMITS)
                .flatMap(text -> SubjectBuilder.parsedCommit(text).stream())
                .map(Object::toString)
                .distinct()
                .toList();
        if (commits.size() > 1) {
            throw ContentRefusal.contradictory(
                    "",
                    "the properties of a suite name the commits " + commits.get(0) + " and " + commits.get(1)
                            + "; expected the one that was tested");
        }
        return commits.stream().findFirst();
    }

    /** A number of a run that was tried again means several runs, so that it needs the number of the attempt. */
    private static Optional<RunId> run(Map<String, String> properties) {
        Optional<String> hosted = id(properties, HOSTED_RUN);
        if (hosted.isPresent()) {
            return id(properties, HOSTED_ATTEMPT).map(attempt -> new RunId(HOSTED_RUN, hosted.get() + "-" + attempt));
        }
        return RUNS.stream()
                .flatMap(name -> id(properties, name).map(value -> new RunId(name, value)).stream())
                .findFirst();
    }

    private static Optional<String> id(Map<String, String> properties, String name) {
        return given(properties, List.of(name))
                .filter(text -> ID.matcher(text).matches())
                .filter(text -> !NO_ID.contains(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<String> repository(Map<String, String> properties) {
        Optional<String> hosted = given(properties, List.of(HOSTED_SERVER))
                .flatMap(server -> given(properties, List.of(HOSTED_REPOSITORY)).map(name -> server + "/" + name))
                .findFirst();
        return Stream.concat(hosted.stream(), given(properties, REPOSITORIES))
                .flatMap(text -> RepositoryText.of(text).stream())
                .findFirst();
    }

    private static boolean isAutomated(Map<String, String> properties) {
        List<String> flags = given(properties, AUTOMATION).distinct().toList();
        return flags.size() == 1 && flags.get(0).equalsIgnoreCase("true");
    }

    private static Stream<String> given(Map<String, String> properties, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(properties.get(name)).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
