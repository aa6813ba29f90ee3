package io.github.sscop.source.build;

import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.source.build.RunProperties.RunId;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.RecordJoin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The join of files with results of tests: two or more runs of one commit make one record that a rule can read; other files make
 * records of what ran.
 *
 * <p>Runs are distinct only where the same property says so: of two ids from different properties, both may be of one run.
 */
public final class TestRunJoin implements RecordJoin<TestRun> {

    private static final DraftLink RAN = DraftLink.supports(
            "1.3.2", "Tests ran and a tool recorded their results, which is one part of tests that run automatically.");

    private static final Comparator<TestRun> ORDER = Comparator.comparing(
                    (TestRun each) -> each.run().toString())
            .thenComparing(TestRun::suites)
            .thenComparing(TestRun::tests)
            .thenComparing(TestRun::failed)
            .thenComparing(TestRun::started)
            .thenComparing(each -> each.date().toString())
            .thenComparing(TestRun::automated);

    @Override
    public Class<TestRun> partType() {
        return TestRun.class;
    }

    @Override
    public List<JoinedDraft<TestRun>> join(List<TestRun> parts, ReadingContext context) {
        List<JoinedDraft<TestRun>> drafts = new ArrayList<>();
        List<TestRun> single = new ArrayList<>();
        Map<Optional<CommitId>, List<TestRun>> byCommit = parts.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(each -> each.subject().commit()));
        for (List<TestRun> ofCommit : grouped(parts, TestRunJoin::commit)) {
            RepeatedRuns runs = RepeatedRuns.of(ofCommit);
            if (runs.areRepeated()) {
                Set<TestRun> counted = new HashSet<>(ofCommit);
                List<TestRun> disputing = Stream.of(
                                Optional.<CommitId>empty(),
                                ofCommit.get(0).subject().commit())
                        .flatMap(commit -> byCommit.getOrDefault(commit, List.of()).stream())
                        .filter(each -> !counted.contains(each) && runs.areDisputedBy(each))
                        .sorted(ORDER)
                        .toList();
                drafts.add(new JoinedDraft<>(
                        runs.record(disputing),
                        Stream.concat(ofCommit.stream(), disputing.stream()).toList()));
            } else {
                single.addAll(ofCommit);
            }
        }
        grouped(single, each -> commit(each) + each.run())
                .forEach(ofRun -> drafts.add(new JoinedDraft<>(report(ofRun), ofRun)));
        return drafts;
    }

    /** Returns the files by what they have in common, in an order that is not that in which they were read. */
    private static List<List<TestRun>> grouped(List<TestRun> parts, Function<TestRun, String> common) {
        Map<String, List<TestRun>> groups =
                parts.stream().sorted(ORDER).collect(Collectors.groupingBy(common, TreeMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static String commit(TestRun part) {
        return part.subject() + part.run().map(RunId::source).orElse("");
    }

    private static RecordDraft report(List<TestRun> parts) {
        long tests = parts.stream().mapToLong(TestRun::tests).sum();
        long failed = parts.stream().mapToLong(TestRun::failed).sum();
        RecordDraft draft = RecordDraft.of(
                        "TEST_REPORT",
                        "Results of tests: " + tests + (tests == 1 ? " test, " : " tests, ") + failed + " failed",
                        parts.get(0).subject())
                .in("tests")
                .on(EarliestDay.of(parts.stream().map(TestRun::date).toList()));
        return draft.link(failed == 0 ? RAN : DraftLink.byRule("1.3.2"));
    }
}
