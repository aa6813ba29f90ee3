package io.github.sscop.source.build;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.MarkupNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The comparison of the totals that suites give with the cases that they hold.
 *
 * <p>Writers differ: a suite with others in it gives the total of all or of its own cases alone, one case with two failures counts as
 * one or as two, and failures and errors are not always kept apart. What none of these explains is a contradiction.
 */
final class SuiteTotals {

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_DIGITS = 15;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * What was counted in a suite.
     *
     * @param all the cases in it and in the suites in it
     * @param unchecked how many of these no suite's total takes in
     */
    private record Checked(TestCount all, long unchecked) {}

    private SuiteTotals() {}

    /**
     * Counts the cases of a file; empty if the totals do not take in all of them, so that some may be missing unnoticed.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if totals contradict what the file holds
     */
    static Optional<TestCount> count(MarkupNode root) {
        SuiteTotals totals = new SuiteTotals();
        Checked checked = totals.checked(root);
        if (!totals.problems.isEmpty()) {
            throw ContentRefusal.of(totals.problems);
        }
        return checked.unchecked() > 0 ? Optional.empty() : Optional.of(checked.all());
    }

    private Checked checked(MarkupNode suite) {
        TestCount own = TestCount.directlyIn(suite);
        TestCount all = own;
        long unchecked = own.ran() + own.skipped();
        for (MarkupNode each : suite.all("testsuite")) {
            Checked inner = checked(each);
            all = all.plus(inner.all());
            unchecked += inner.unchecked();
        }
        List<TestCount> counts = suite.name().equals("testsuite") ? List.of(all, own) : List.of(all);
        Optional<Long> tests = declared(suite, "tests").reduce(Long::sum);
        Optional<Long> failed = declared(suite, "failures", "errors").reduce(Long::sum);
        List<Long> skips =
                declared(suite, "skipped", "skip", "disabled", "ignored").toList();
        compare(suite, "tests", tests, tests(counts));
        compare(suite, "failures and errors", failed, failures(counts));
        compareSkipped(suite, skips, counts);
        if (tests.isEmpty() || failed.isEmpty()) {
            return new Checked(all, unchecked);
        }
        boolean takesInAll = tests(List.of(all)).contains(tests.get());
        return new Checked(all, takesInAll ? 0 : unchecked - own.ran() - own.skipped());
    }

    private static Set<Long> tests(List<TestCount> counts) {
        Set<Long> numbers = new TreeSet<>();
        counts.forEach(count -> numbers.addAll(List.of(count.cases(), count.cases() + count.outside())));
        return numbers;
    }

    private static Set<Long> failures(List<TestCount> counts) {
        Set<Long> numbers = new TreeSet<>();
        counts.forEach(count -> numbers.addAll(List.of(
                count.failing(),
                count.failures(),
                count.failing() + count.outside(),
                count.failures() + count.outside())));
        return numbers;
    }

    /** A case that did not run may be in two of the totals, such as of skipped and of disabled ones. */
    private void compareSkipped(MarkupNode suite, List<Long> skips, List<TestCount> counts) {
        Set<Long> held = new TreeSet<>();
        counts.forEach(count -> held.add(count.skipped()));
        Optional<Long> largest = skips.stream().max(Long::compare);
        if (largest.filter(held::contains).isEmpty()) {
            compare(suite, "skipped tests", skips.stream().reduce(Long::sum), held);
        }
    }

    private void compare(MarkupNode suite, String what, Optional<Long> declared, Set<Long> held) {
        if (declared.isPresent() && !held.contains(declared.get())) {
            add(
                    ProblemCode.CONTRADICTION,
                    name(suite) + " gives " + declared.get() + " " + what + " as its total and holds "
                            + held.iterator().next() + "; expected the same number, as in the whole output of one run");
        }
    }

    private Stream<Long> declared(MarkupNode suite, String... names) {
        return Stream.of(names)
                .flatMap(name -> suite.attribute(name).flatMap(text -> number(suite, name, text)).stream());
    }

    private Optional<Long> number(MarkupNode suite, String name, String text) {
        String digits = text.strip();
        if (digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Long.parseLong(digits));
        }
        add(ProblemCode.MALFORMED, name(suite) + " has a number of " + name + " that is none; expected a whole number");
        return Optional.empty();
    }

    private static String name(MarkupNode suite) {
        return suite.attribute("name")
                .flatMap(ShownText::of)
                .map(name -> "the suite \"" + name + "\"")
                .orElse("a suite without a name");
    }

    private void add(ProblemCode code, String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem("", code, text));
        }
    }
}
