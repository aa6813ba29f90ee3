package io.github.sscop.json;

import io.github.sscop.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places at which reading found a problem, so that its consequences are not reported as well.
 *
 * @param places the places themselves
 * @param above every place that contains one of them, except the document as a whole
 */
record ReportedPlaces(Set<String> places, Set<String> above) {

    private static ReportedPlaces of(List<Problem> problems) {
        Set<String> places = new HashSet<>();
        Set<String> above = new HashSet<>();
        for (Problem problem : problems) {
            places.add(problem.pointer());
            for (String at = parent(problem.pointer()); !at.isEmpty(); at = parent(at)) {
                above.add(at);
            }
        }
        return new ReportedPlaces(places, above);
    }

    /** Adds to what reading found what else was found, unless it follows from the former. */
    static List<Problem> withFurther(List<Problem> read, List<Problem> further) {
        ReportedPlaces reported = of(read);
        List<Problem> all = new ArrayList<>(read);
        further.stream().filter(problem -> !reported.explains(problem)).forEach(all::add);
        return all;
    }

    private boolean explains(Problem problem) {
        for (String at = problem.pointer(); !at.isEmpty(); at = parent(at)) {
            if (places.contains(at)) {
                return true;
            }
        }
        return switch (problem.code()) {
            // It is given, but a part of it could not be read.
            case MISSING -> above.contains(problem.pointer());
            // A stance that could not be read is not missing.
            case CONTRADICTION ->
                problem.pointer().endsWith("/strength") && places.contains(parent(problem.pointer()) + "/stance");
            default -> false;
        };
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
