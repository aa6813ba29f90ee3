package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Ids of records as rows list them: in order. */
final class SortedIds {

    private SortedIds() {}

    /** The ids in order, as often as they are there. */
    static List<EvidenceId> inOrder(List<EvidenceId> ids) {
        return ascends(ids, 0) ? List.copyOf(ids) : ids.stream().sorted().toList();
    }

    /** The ids in order, each once. */
    static List<EvidenceId> distinct(Collection<EvidenceId> ids) {
        return ids instanceof List<EvidenceId> list && ascends(list, -1)
                ? List.copyOf(list)
                : List.copyOf(new TreeSet<>(ids));
    }

    /** Whether each id compares with the next as a number at most, or lower. Almost all lists are in order as they come. */
    private static boolean ascends(List<EvidenceId> ids, int most) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i - 1).compareTo(ids.get(i)) > most) {
                return false;
            }
        }
        return true;
    }
}
