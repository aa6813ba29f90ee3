package io.github.sscop.evidence.consistency;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the checks of one submission have found so far. */
public final class ProblemCollector {

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem at a JSON Pointer. */
    public void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }

    /** Adds a problem at a part of the submission. */
    public void report(Pointer at, ProblemCode code, String text) {
        report(at.toString(), code, text);
    }

    /** Adds a problem. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Goes through a list with the pointer of each element; one that is missing is named by the constraints on components. */
    static <T> void each(Pointer list, List<T> values, BiConsumer<Pointer, T> step) {
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (value != null) {
                step.accept(list.to(i), value);
            }
        }
    }

    /** The problems in the order of the submission's parts; of several in one place the first, since others follow from it. */
    public List<Problem> inOrder() {
        if (problems.isEmpty()) {
            return List.of();
        }
        Map<String, Problem> byPlace = new LinkedHashMap<>();
        problems.forEach(problem -> byPlace.putIfAbsent(problem.pointer(), problem));
        return byPlace.values().stream()
                .sorted(Comparator.comparing(Problem::pointer, new PointerOrder()))
                .toList();
    }
}
