package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of the rows of an assessment: one for each element of the code, in catalog order. */
final class RowOrder {

    private RowOrder() {}

    /**
     * Returns what is wrong with a list of rows.
     *
     * @param list the name of the list
     * @param expected the ids of the elements, in catalog order
     * @param found the ids of the rows
     */
    static List<Problem> problems(String list, List<ItemId> expected, List<ItemId> found) {
        if (found.equals(expected)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        Set<ItemId> missing = new LinkedHashSet<>(expected);
        Set<ItemId> known = Set.copyOf(expected);
        for (int i = 0; i < found.size(); i++) {
            ItemId id = found.get(i);
            String pointer = "/" + list + "/" + i + "/id";
            if (!known.contains(id)) {
                problems.add(new Problem(
                        pointer,
                        ProblemCode.UNKNOWN_ITEM,
                        "row of " + list + " is " + id + "; expected only rows of "
                                + (expected.isEmpty() ? "nothing" : expected.get(0) + " to " + last(expected))));
            } else if (!missing.remove(id)) {
                problems.add(new Problem(
                        pointer,
                        ProblemCode.DUPLICATE,
                        "row " + id + " of " + list + " is given twice; expected one row"));
            }
        }
        List<Problem> gaps = new ArrayList<>();
        for (ItemId id : missing) {
            gaps.add(new Problem(
                    "/" + list, ProblemCode.MISSING, "row " + id + " of " + list + " is missing; expected one row"));
        }
        problems.addAll(0, gaps);
        return problems.isEmpty() ? List.of(misplaced(list, expected, found)) : problems;
    }

    private static ItemId last(List<ItemId> ids) {
        return ids.get(ids.size() - 1);
    }

    private static Problem misplaced(String list, List<ItemId> expected, List<ItemId> found) {
        int at = 0;
        while (found.get(at).equals(expected.get(at))) {
            at++;
        }
        return new Problem(
                "/" + list + "/" + at + "/id",
                ProblemCode.CONTRADICTION,
                "row of " + list + " is " + found.get(at) + "; expected " + expected.get(at)
                        + ", the next in catalog order");
    }
}
