package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The index of what a submission and an assessment of it say on each item. */
final class KnownAnswerIndex {

    private final Map<ItemId, Map<EvidenceId, Evidence>> records = new HashMap<>();
    private final Map<ItemId, Declaration> declarations = new HashMap<>();
    private final Optional<SuppliedRecords> supplied;
    private final Optional<Assessment> assessment;

    /**
     * Creates an index.
     *
     * @param code the code
     * @param submission the supplier's submission, if it is at hand
     * @param assessment an assessment of it, if there is one; what is in it about records that are not in the submission is left out
     */
    KnownAnswerIndex(EditionId code, Optional<Submission> submission, Optional<Assessment> assessment) {
        this.supplied = assessment.map(each -> SuppliedRecords.of(submission, each, List.of()));
        this.assessment = assessment.flatMap(each -> supplied.map(records -> records.shown(each)));
        submission.ifPresent(given -> add(given, code));
    }

    private void add(Submission submission, EditionId code) {
        submission.declarations().stream()
                .filter(declaration -> submission.isAbout(code, declaration))
                .forEach(declaration -> declarations.put(declaration.item(), declaration));
        Map<ItemId, ItemId> replaced = new HashMap<>();
        submission.substitutions().stream()
                .filter(substitution -> submission.isAbout(code, substitution))
                .forEach((Substitution substitution) -> replaced.put(substitution.id(), substitution.item()));
        for (Evidence record : submission.evidence()) {
            Map<ItemId, List<Link>> links = new LinkedHashMap<>();
            record.links().stream()
                    .filter(link -> submission.isAbout(code, link) && isShown(record.id()))
                    .forEach(link -> links.computeIfAbsent(
                                    replaced.getOrDefault(link.item(), link.item()), item -> new ArrayList<>())
                            .add(link));
            links.forEach((item, toItem) -> records.computeIfAbsent(item, none -> new TreeMap<>())
                    .put(record.id(), record.toBuilder().onlyLinks(toItem).build()));
        }
    }

    private boolean isShown(EvidenceId id) {
        return supplied.filter(records -> !records.isShown(id)).isEmpty();
    }

    /** Returns what is known of an item, in which no record of a counterpart is named: its id is the buyer's word. */
    KnownAnswer answer(ItemId item) {
        Optional<ItemAssessment> row = assessment.map(each -> each.item(item));
        Map<EvidenceId, Evidence> linked = records.getOrDefault(item, Map.of());
        Set<EvidenceId> ids = new TreeSet<>(linked.keySet());
        row.ifPresent(each -> ids.addAll(each.relevantEvidence()));
        ids.removeIf(EvidenceId::isOfCounterpart);
        return new KnownAnswer(
                ids.stream()
                        .map(id -> record(id, Optional.ofNullable(linked.get(id)), row))
                        .toList(),
                row.stream()
                        .flatMap(each -> each.refutedBy().stream())
                        .filter(id -> !id.isOfCounterpart())
                        .toList(),
                Optional.ofNullable(declarations.get(item)),
                row.map(ItemAssessment::verdict),
                row.stream()
                        .flatMap(each -> each.reasons().stream())
                        .filter(reason -> reason.evidence().stream().noneMatch(EvidenceId::isOfCounterpart))
                        .toList(),
                row.filter(each -> each.relevantEvidence().stream().allMatch(this::isShown))
                        .flatMap(ItemAssessment::nextAction));
    }

    private KnownRecord record(EvidenceId id, Optional<Evidence> record, Optional<ItemAssessment> row) {
        Optional<DisregardedEvidence> disregarded = row.stream()
                .flatMap(each -> each.notCounted().stream())
                .filter(each -> each.evidence().equals(id))
                .findFirst();
        boolean counts = row.isPresent()
                && (row.get().counted().contains(id) || row.get().refutedBy().contains(id));
        if (counts || disregarded.isEmpty()) {
            return new KnownRecord(
                    id,
                    record,
                    counts ? Optional.of(EvidenceStatus.COUNTED) : Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        return new KnownRecord(
                id,
                record,
                Optional.of(disregarded.get().state()),
                disregarded.get().otherStates(),
                supplied.map(records -> records.text(disregarded.get())));
    }
}
