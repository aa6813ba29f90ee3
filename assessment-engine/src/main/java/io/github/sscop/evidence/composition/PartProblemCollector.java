package io.github.sscop.evidence.composition;

import io.github.sscop.evidence.consistency.ProblemCollector;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found so far in several parts. */
final class PartProblemCollector {

    private final Map<Optional<String>, ProblemCollector> byLocation = new LinkedHashMap<>();

    /** Creates a collector that keeps the order of the parts. */
    PartProblemCollector(List<PartSource> sources) {
        sources.forEach(source -> of(source.location()));
    }

    /** Returns the collector of one part. */
    ProblemCollector of(String location) {
        return byLocation.computeIfAbsent(Optional.of(location), part -> new ProblemCollector());
    }

    /** Reports that a part has something else than another part. */
    void clash(PartPlace place, String text) {
        of(place.location()).report(place.pointer(), ProblemCode.CONTRADICTION, text);
    }

    /** Reports what no part has. */
    void reportMissing(Problem problem) {
        byLocation
                .computeIfAbsent(Optional.empty(), none -> new ProblemCollector())
                .add(new Problem(
                        problem.pointer(),
                        problem.code(),
                        problem.text().replace("; expected it here", "; expected it in one of the parts")));
    }

    boolean isEmpty() {
        return inOrder().isEmpty();
    }

    /** Returns the problems in the order of the parts and their fields; of several in one place the first. */
    List<PartProblem> inOrder() {
        List<PartProblem> all = new ArrayList<>();
        byLocation.forEach((location, problems) ->
                problems.inOrder().forEach(problem -> all.add(new PartProblem(location, problem))));
        return List.copyOf(all);
    }
}
