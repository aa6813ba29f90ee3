package io.github.sscop.source.build;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.source.build.RunProperties.RunId;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The runs of the tests of one commit, each of one or more files, with the facts that the rule for claim 1.3.2 reads.
 *
 * <p>Each run should have the tests that any of them has, suite by suite. How many a run has is not known where a suite of the others
 * is missing from it, where two files give different results of one suite, or where it began at the very time at which another did
 * and so may be that one; the failures in it still speak against it.
 */
final class RepeatedRuns {

    private final List<TestRun> files;
    private final SortedMap<String, List<TestRun>> byRun;
    private final Map<String, Long> expected;

    /** The runs whose suites began at a time, of which there can be one. */
    private final Map<List<String>, Set<String>> byStart;

    private RepeatedRuns(List<TestRun> files, SortedMap<String, List<TestRun>> byRun) {
        this.files = files;
        this.byRun = byRun;
        this.expected = largest(files);
        this.byStart = files.stream()
                .filter(file -> !file.started().isEmpty())
                .collect(Collectors.groupingBy(
                        RepeatedRuns::start, Collectors.mapping(RepeatedRuns::run, Collectors.toSet())));
    }

    /** Returns the runs of which files are; files without a run are of one that is not known. */
    static RepeatedRuns of(List<TestRun> files) {
        return new RepeatedRuns(
                files,
                files.stream().collect(Collectors.groupingBy(RepeatedRuns::run, TreeMap::new, Collectors.toList())));
    }

    private static String run(TestRun file) {
        return file.run().map(RunId::value).orElse("");
    }

    private static List<String> start(TestRun file) {
        return List.of(file.suites(), file.started());
    }

    /** Returns whether there are several runs of a commit that is known. */
    boolean areRepeated() {
        return byRun.size() > 1 && files.get(0).subject().commit().isPresent();
    }

    /** Returns whether a file that may be of one more run of the commit shows other results of one of the suites. */
    boolean areDisputedBy(TestRun file) {
        Optional<CommitId> commit = file.subject().commit();
        boolean ofCommit =
                commit.isEmpty() || commit.equals(files.get(0).subject().commit());
        Long tests = expected.get(file.suites());
        return ofCommit && tests != null && (file.failed() > 0 || file.tests() != tests);
    }

    /**
     * Creates the record of all runs.
     *
     * @param disputing files that dispute them, which are a run without an id: a rule is then inconclusive
     */
    RecordDraft record(List<TestRun> disputing) {
        long tests = sum(expected);
        Set<String> doubtful = byRun.keySet().stream().filter(this::isDoubtful).collect(Collectors.toSet());
        List<FactValue> runs = new ArrayList<>();
        byRun.forEach((id, of) -> runs.add(run(id, of, doubtful.contains(id))));
        if (!disputing.isEmpty() && !isRefuted(doubtful)) {
            runs.add(run("", disputing, false));
        }
        long failing = byRun.values().stream().filter(of -> failed(of) > 0).count();
        return RecordDraft.of(
                        "TEST_RUNS",
                        "Runs of the tests of one commit: " + byRun.size() + " runs of " + tests
                                + (tests == 1 ? " test, " : " tests, ") + failing + " with failures"
                                + (doubtful.isEmpty()
                                        ? ""
                                        : "; in " + doubtful.size() + " of them, how many ran is not certain")
                                + (disputing.isEmpty() ? "" : "; other results without a run dispute them"),
                        files.get(0).subject())
                .in("runs")
                .on(EarliestDay.of(files.stream().map(TestRun::date).toList()))
                .fact("commit", commit())
                .fact("tests", tests)
                .fact("failed", 0)
                .fact("runs", new FactValue.Sequence(runs))
                .link(DraftLink.byRule("1.3.2"));
    }

    /** What the runs themselves show stays, whatever others dispute. */
    private boolean isRefuted(Set<String> doubtful) {
        return byRun.entrySet().stream()
                .anyMatch(run -> failed(run.getValue()) > 0
                        || (!doubtful.contains(run.getKey()) && sum(largest(run.getValue())) != sum(expected)));
    }

    private String commit() {
        return files.get(0).subject().commit().map(CommitId::toString).orElse("");
    }

    private FactValue run(String id, List<TestRun> of, boolean doubtful) {
        long failed = failed(of);
        Map<String, FactValue> facts = new LinkedHashMap<>();
        if (!id.isEmpty()) {
            facts.put("id", new FactValue.Text(id));
        }
        facts.put("commit", new FactValue.Text(commit()));
        if (of.stream().allMatch(TestRun::automated)) {
            facts.put("automated", new FactValue.Flag(true));
        }
        if (!doubtful) {
            facts.put("tests", new FactValue.Whole(sum(largest(of))));
        }
        if (!doubtful || failed > 0) {
            facts.put("failed", new FactValue.Whole(failed));
        }
        return new FactValue.Structure(facts);
    }

    private boolean isDoubtful(String id) {
        List<TestRun> of = Objects.requireNonNull(byRun.get(id));
        long suites = of.stream().map(TestRun::suites).distinct().count();
        long results = of.stream()
                .map(file -> List.of(file.suites(), file.tests(), file.failed()))
                .distinct()
                .count();
        return suites < expected.size()
                || results > suites
                || of.stream()
                        .anyMatch(file ->
                                byStart.getOrDefault(start(file), Set.of()).size() > 1);
    }

    private static Map<String, Long> largest(List<TestRun> of) {
        return of.stream().collect(Collectors.toMap(TestRun::suites, TestRun::tests, Math::max, TreeMap::new));
    }

    private static long failed(List<TestRun> of) {
        return sum(of.stream().collect(Collectors.toMap(TestRun::suites, TestRun::failed, Math::max, TreeMap::new)));
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
