package io.github.sscop.evidence.migration;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The migration of the links of records to the later edition. */
final class LinkMigrator {

    private final Submission submission;
    private final SuccessorIndex successors;
    private final MigratedSubstitutes substitutes;
    private final Consumer<MigrationIssue> issues;
    private final Map<EvidenceId, Evidence> byId = new HashMap<>();

    LinkMigrator(
            Submission submission,
            SuccessorIndex successors,
            MigratedSubstitutes substitutes,
            Consumer<MigrationIssue> issues) {
        this.submission = submission;
        this.successors = successors;
        this.substitutes = substitutes;
        this.issues = issues;
        submission.evidence().forEach(record -> byId.put(record.id(), record));
    }

    List<Link> migrated(String at, Evidence record) {
        MigratedLinks migrated = new MigratedLinks();
        List<Link> others = new ArrayList<>();
        for (int i = 0; i < record.links().size(); i++) {
            Link link = record.links().get(i);
            if (isToProvision(link)) {
                for (ItemId item : successors.named(provision(link))) {
                    migrated.add(candidate(record, i, item, true));
                }
                for (ItemId item : successors.below(provision(link))) {
                    migrated.add(candidate(record, i, item, false));
                }
            } else {
                others.add(new Link(
                        substitutes.id(link.item()),
                        link.stance(),
                        link.strength(),
                        link.argument(),
                        isAboutEarlier(link) ? Optional.empty() : link.code()));
            }
        }
        report(at, record, migrated);
        List<Link> links = new ArrayList<>(migrated.links());
        links.addAll(others);
        return links;
    }

    private boolean isAboutEarlier(Link link) {
        return submission.isAbout(submission.code(), link);
    }

    /** Whether it is a link to a provision of the earlier edition, or to a substitute of one that is left out. */
    private boolean isToProvision(Link link) {
        return isAboutEarlier(link) && !substitutes.isMigrated(link.item());
    }

    private ItemId provision(Link link) {
        return substitutes.leftOut(link.item()).orElse(link.item());
    }

    /** What a link becomes at an item, which the row of its provision names, or which is below a principle that it names. */
    private MigratedLinks.LinkCandidate candidate(Evidence record, int index, ItemId item, boolean named) {
        Link link = record.links().get(index);
        ItemId provision = provision(link);
        boolean inOtherWords = !provision.equals(link.item());
        if (link.stance().isEmpty()) {
            return candidate(
                    index,
                    provision,
                    at(item, link, Optional.empty()),
                    named ? Optional.empty() : Optional.of(MigrationIssueCode.STANCE_LEFT_OPEN));
        }
        if (!refutes(link) && (inOtherWords || !named)) {
            return candidate(
                    index,
                    provision,
                    at(item, link, Optional.empty()),
                    Optional.of(MigrationIssueCode.STANCE_LEFT_OPEN));
        }
        if (!refutes(link) && wouldClearMore(record, item)) {
            return candidate(
                    index,
                    provision,
                    at(item, link, Optional.empty()),
                    Optional.of(MigrationIssueCode.WOULD_CLEAR_MORE));
        }
        if (!inOtherWords && successors.unchangedItem(provision).isPresent()) {
            return candidate(index, provision, at(item, link, link.strength()), Optional.empty());
        }
        return candidate(
                index,
                provision,
                at(item, link, Optional.of(Strength.INDIRECT)),
                named
                        ? link.strength()
                                .filter(strength -> strength == Strength.DIRECT)
                                .map(direct -> MigrationIssueCode.WEAKENED)
                        : Optional.of(MigrationIssueCode.REFUTATION_SPREAD));
    }

    private static MigratedLinks.LinkCandidate candidate(
            int index, ItemId provision, Link link, Optional<MigrationIssueCode> change) {
        return new MigratedLinks.LinkCandidate(index, provision, link, change);
    }

    /** The same link to an item of the later edition, with a strength and so with its stance, or with neither. */
    private static Link at(ItemId item, Link link, Optional<Strength> strength) {
        return new Link(
                item,
                strength.isPresent() ? link.stance() : Optional.empty(),
                strength,
                link.argument(),
                Optional.empty());
    }

    private static boolean refutes(Link link) {
        return link.stance().equals(Optional.of(Stance.REFUTES));
    }

    /** Whether a support at an item would clear a refutation that came there from a provision where it cleared none. */
    private boolean wouldClearMore(Evidence record, ItemId item) {
        return record.supersedes().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .flatMap(superseded -> superseded.links().stream())
                .filter(link -> refutes(link) && isToProvision(link) && successors.leads(provision(link), item))
                .anyMatch(link -> record.links().stream()
                        .noneMatch(own -> own.stance().isPresent()
                                && isAboutEarlier(own)
                                && own.item().equals(link.item())));
    }

    private void report(String at, Evidence record, MigratedLinks migrated) {
        for (int i = 0; i < record.links().size(); i++) {
            Link link = record.links().get(i);
            if (!isToProvision(link)) {
                continue;
            }
            String pointer = at + "/links/" + i;
            ItemId provision = provision(link);
            Map<MigrationIssueCode, Set<ItemId>> changes =
                    successors.named(provision).isEmpty()
                                    && successors.below(provision).isEmpty()
                            ? Map.of(MigrationIssueCode.LINK_NOT_CARRIED, Set.of())
                            : migrated.changes(i);
            changes.forEach((code, items) -> {
                Map<String, String> arguments = new HashMap<>();
                arguments.put("record", record.id().value());
                arguments.put("became", successors.inWords(provision));
                if (code == MigrationIssueCode.MERGED || code == MigrationIssueCode.OUTWEIGHED) {
                    arguments.put("kept", migrated.keptFor(items));
                }
                issues.accept(new MigrationIssue(pointer, code, provision, List.copyOf(items), arguments));
            });
        }
    }
}
