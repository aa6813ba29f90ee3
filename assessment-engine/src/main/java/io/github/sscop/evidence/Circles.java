package io.github.sscop.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The records that supersede themselves through others, found by stripping away all that are not in a circle. */
final class Circles {

    private final Map<EvidenceId, Set<EvidenceId>> names = new LinkedHashMap<>();
    private final Map<EvidenceId, Set<EvidenceId>> namedBy = new LinkedHashMap<>();

    Circles(Map<EvidenceId, Evidence> byId) {
        byId.forEach((id, record) -> names.put(
                id,
                record.supersedes().stream().filter(byId::containsKey).collect(Collectors.toCollection(TreeSet::new))));
        names.forEach((id, others) -> others.forEach(
                other -> namedBy.computeIfAbsent(other, o -> new TreeSet<>()).add(id)));
        strip(names, namedBy);
        strip(namedBy, names);
    }

    /** Whether a record is in a circle, or on a way between two. */
    boolean holds(Evidence record) {
        return names.containsKey(record.id()) && namedBy.containsKey(record.id());
    }

    /** The records that one in a circle supersedes there. */
    String next(Evidence record) {
        return names.getOrDefault(record.id(), Set.of()).stream()
                .map(EvidenceId::value)
                .collect(Collectors.joining(", "));
    }

    /** Takes out, again and again, what leads nowhere. */
    private static void strip(Map<EvidenceId, Set<EvidenceId>> leads, Map<EvidenceId, Set<EvidenceId>> back) {
        List<EvidenceId> ends = new ArrayList<>();
        leads.forEach((id, others) -> {
            if (others.isEmpty()) {
                ends.add(id);
            }
        });
        back.keySet().stream().filter(id -> !leads.containsKey(id)).forEach(ends::add);
        while (!ends.isEmpty()) {
            EvidenceId end = ends.remove(ends.size() - 1);
            leads.remove(end);
            Set<EvidenceId> before = back.remove(end);
            for (EvidenceId id : before == null ? Set.<EvidenceId>of() : before) {
                Set<EvidenceId> others = leads.get(id);
                if (others != null && others.remove(end) && others.isEmpty()) {
                    ends.add(id);
                }
            }
        }
    }
}
