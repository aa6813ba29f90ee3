package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The order in which rows list the ids of records. */
final class SortedIds {

    private SortedIds() {}

    /** Returns the ids in order, repetitions included. */
    static List<EvidenceId> inOrder(List<EvidenceId> ids) {
        return ascends(ids, 0) ? List.copyOf(ids) : ids.stream().sorted().toList();
    }

    /** Returns the ids in order, each once. */
    static List<EvidenceId> distinct(Collection<EvidenceId> ids) {
        return ids instanceof List<EvidenceId> list && ascends(list, -1)
                ? List.copyOf(list)
                : List.copyOf(new TreeSet<>(ids));
    }

    /** Returns whether no comparison of an id with the next gives more than a number. Almost all lists are in order already. */
    private static boolean ascends(List<EvidenceId> ids, int most) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i - 1).compareTo(ids.get(i)) > most) {
                return false;
            }
        }
        return true;
    }
}
