package io.github.sscop.evidence.migration;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The substitutes of a submission that is migrated to a later edition: those that are kept and those that are left out. */
final class MigratedSubstitutes {

    private final Collection<Code> codes;
    private final List<Substitution> substitutions = new ArrayList<>();

    /** The later id of every substitute that is kept. */
    private final Map<ItemId, ItemId> ids = new HashMap<>();

    /** The provision of every substitute that is not. */
    private final Map<ItemId, ItemId> leftOut = new HashMap<>();

    private final Set<ItemId> taken = new HashSet<>();

    /**
     * Migrates the substitutes.
     *
     * @param codes the codes that the submission names once it is migrated
     */
    MigratedSubstitutes(
            Submission submission, SuccessorIndex successors, Collection<Code> codes, Consumer<MigrationIssue> issues) {
        this.codes = codes;
        submission.substitutions().forEach(substitution -> taken.add(substitution.id()));
        for (int i = 0; i < submission.substitutions().size(); i++) {
            String at = "/substitutions/" + i;
            Substitution substitution = submission.substitutions().get(i);
            ItemId item = substitution.item();
            boolean earlier = submission.isAbout(submission.code(), substitution);
            Optional<ItemId> successor = earlier ? successors.substitutable(item) : Optional.of(item);
            if (successor.isEmpty()) {
                leftOut.put(substitution.id(), item);
                issues.accept(new MigrationIssue(
                        at,
                        MigrationIssueCode.SUBSTITUTION_NOT_CARRIED,
                        item,
                        List.of(),
                        Map.of("substitute", substitution.id().value(), "became", successors.inWords(item))));
                continue;
            }
            ItemId id = free(substitution.id());
            ids.put(substitution.id(), id);
            substitutions.add(new Substitution(
                    successor.get(),
                    id,
                    substitution.statement(),
                    substitution.reason(),
                    earlier ? Optional.empty() : substitution.code()));
            if (!id.equals(substitution.id())) {
                issues.accept(new MigrationIssue(
                        at + "/id",
                        MigrationIssueCode.SUBSTITUTE_RENAMED,
                        item,
                        List.of(),
                        Map.of(
                                "substitute", substitution.id().value(),
                                "renamed", id.value(),
                                "edition", successors.later().id().toString())));
            }
        }
    }

    /** The id, or another where an element of a code has it, which can only be one of the later edition. */
    private ItemId free(ItemId id) {
        ItemId free = id;
        for (int n = 1; isElement(free); n++) {
            ItemId next = ItemId.of("substitute-" + n);
            free = taken.contains(next) ? free : next;
        }
        taken.add(free);
        return free;
    }

    private boolean isElement(ItemId id) {
        return codes.stream().anyMatch(code -> code.find(id).isPresent());
    }

    List<Substitution> substitutions() {
        return substitutions;
    }

    boolean isMigrated(ItemId id) {
        return ids.containsKey(id);
    }

    /** The later id of a substitute that is kept; any other id as it is. */
    ItemId id(ItemId id) {
        return ids.getOrDefault(id, id);
    }

    /** The provision of a substitute that is left out. */
    Optional<ItemId> leftOut(ItemId id) {
        return Optional.ofNullable(leftOut.get(id));
    }
}
