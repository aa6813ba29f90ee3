package io.github.sscop.evidence.consistency;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The records that supersede themselves through others: those that lead to each other, after Kosaraju. */
final class SupersessionCycles {

    private final Map<EvidenceId, Set<EvidenceId>> names = new LinkedHashMap<>();

    /** For each record one of those that lead to it and to which it leads, the same for all of them. */
    private final Map<EvidenceId, EvidenceId> cycle = new HashMap<>();

    SupersessionCycles(Map<EvidenceId, Evidence> byId) {
        Map<EvidenceId, Set<EvidenceId>> namedBy = new HashMap<>();
        byId.forEach((id, record) -> names.put(
                id,
                record.supersedes().stream().filter(byId::containsKey).collect(Collectors.toCollection(TreeSet::new))));
        names.forEach((id, others) -> others.forEach(
                other -> namedBy.computeIfAbsent(other, o -> new TreeSet<>()).add(id)));
        List<EvidenceId> left = new ArrayList<>();
        Set<EvidenceId> seen = new HashSet<>();
        names.keySet().forEach(id -> walk(id, names, seen, left::add));
        Collections.reverse(left);
        seen.clear();
        left.forEach(id -> walk(id, namedBy, seen, member -> cycle.put(member, id)));
    }

    /** Goes depth first to all that is not seen yet, on a stack of its own since chains may be long. */
    private static void walk(
            EvidenceId from,
            Map<EvidenceId, Set<EvidenceId>> leads,
            Set<EvidenceId> seen,
            Consumer<EvidenceId> onLeaving) {
        Deque<EvidenceId> way = new ArrayDeque<>();
        Deque<Iterator<EvidenceId>> open = new ArrayDeque<>();
        for (Iterator<EvidenceId> next = Set.of(from).iterator(); next != null; next = open.peek()) {
            if (!next.hasNext()) {
                open.pop();
                onLeaving.accept(way.pop());
                continue;
            }
            EvidenceId id = next.next();
            if (seen.add(id)) {
                way.push(id);
                open.push(leads.getOrDefault(id, Set.of()).iterator());
            }
        }
    }

    /** The records in the same cycle that a record supersedes; empty if it is in none. */
    String next(EvidenceId id) {
        return names.getOrDefault(id, Set.of()).stream()
                .filter(other -> Objects.equals(cycle.get(other), cycle.get(id)))
                .map(EvidenceId::value)
                .collect(Collectors.joining(", "));
    }
}
