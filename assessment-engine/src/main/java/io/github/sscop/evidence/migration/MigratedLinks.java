package io.github.sscop.evidence.migration;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The links of one record, migrated to the later edition, each item with the one that is kept. */
final class MigratedLinks {

    /**
     * A link that an earlier one became.
     *
     * @param index of the earlier one
     * @param provision on which that bears, though perhaps by way of a substitute
     * @param link what it became
     * @param change what is to be said about it, if it is kept
     */
    record LinkCandidate(int index, ItemId provision, Link link, Optional<MigrationIssueCode> change) {

        private boolean refutes() {
            return link.stance().equals(Optional.of(Stance.REFUTES));
        }

        private boolean supports() {
            return link.stance().equals(Optional.of(Stance.SUPPORTS));
        }

        /** What does least for the item goes first, so that no verdict is better than the evidence. */
        private int rank() {
            if (link.stance().isEmpty()) {
                return 4;
            }
            boolean direct = link.strength().equals(Optional.of(Strength.DIRECT));
            return refutes() ? (direct ? 0 : 1) : direct ? 3 : 2;
        }
    }

    private final Map<ItemId, LinkCandidate> kept = new LinkedHashMap<>();
    private final List<LinkCandidate> candidates = new ArrayList<>();

    void add(LinkCandidate candidate) {
        candidates.add(candidate);
        kept.merge(
                candidate.link().item(),
                candidate,
                (first, second) ->
                        Comparator.comparingInt(LinkCandidate::rank).compare(second, first) < 0 ? second : first);
    }

    /** One link for each item. */
    List<Link> links() {
        return kept.values().stream().map(LinkCandidate::link).toList();
    }

    /** What is to be said about what became of one link: by code, the items that it is to be said of. */
    Map<MigrationIssueCode, Set<ItemId>> changes(int index) {
        Map<MigrationIssueCode, Set<ItemId>> changes = new LinkedHashMap<>();
        candidates.stream()
                .filter(candidate -> candidate.index() == index)
                .forEach(candidate -> change(candidate)
                        .ifPresent(code -> changes.computeIfAbsent(code, c -> new LinkedHashSet<>())
                                .add(candidate.link().item())));
        return changes;
    }

    private Optional<MigrationIssueCode> change(LinkCandidate candidate) {
        LinkCandidate winner = winner(candidate.link().item());
        if (winner.equals(candidate)) {
            return candidate.change();
        }
        return Optional.of(
                winner.refutes() && candidate.supports() ? MigrationIssueCode.OUTWEIGHED : MigrationIssueCode.MERGED);
    }

    /** The provisions by which those links came that are kept for some items. */
    String keptFor(Set<ItemId> items) {
        return items.stream()
                .map(item -> winner(item).provision().value())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private LinkCandidate winner(ItemId item) {
        return Objects.requireNonNull(kept.get(item));
    }
}
