package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.json.Documents;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a submission says that an assessment of it does not repeat. */
final class SubmissionDetails {

    private final Map<EvidenceId, Evidence> records;
    private final Map<EvidenceId, Integer> places = new HashMap<>();

    /** By record, its link to each item; a link to a substitute is one to the item. */
    private final Map<EvidenceId, Map<ItemId, Link>> links = new HashMap<>();

    private final Map<ItemId, String> declared;

    private SubmissionDetails(Submission submission, EditionId code) {
        this.records = submission.evidence().stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        records.keySet().forEach(id -> places.put(id, places.size() + 1));
        Map<ItemId, ItemId> replaced = submission.substitutions().stream()
                .filter(substitution -> submission.isAbout(code, substitution))
                .collect(Collectors.toMap(Substitution::id, Substitution::item, (a, b) -> a));
        for (Evidence record : submission.evidence()) {
            Map<ItemId, Link> ofRecord = new HashMap<>();
            for (Link link : record.links()) {
                if (submission.isAbout(code, link)) {
                    ofRecord.putIfAbsent(replaced.getOrDefault(link.item(), link.item()), link);
                }
            }
            links.put(record.id(), ofRecord);
        }
        this.declared = submission.declarations().stream()
                .filter(declaration -> submission.isAbout(code, declaration)
                        && declaration.argument().isPresent())
                .collect(Collectors.toMap(
                        Declaration::item, declaration -> declaration.argument().orElseThrow(), (a, b) -> a));
    }

    private SubmissionDetails() {
        this.records = Map.of();
        this.declared = Map.of();
    }

    static SubmissionDetails none() {
        return new SubmissionDetails();
    }

    static SubmissionDetails of(Assessment assessment, Submission submission) {
        Digest digest = Digest.sha256(Documents.standard().canonical(submission));
        if (!assessment.submission().digest().equals(digest)) {
            throw new IllegalArgumentException("submission is " + submission.id() + " with the digest " + digest
                    + "; expected the one that was assessed, "
                    + assessment.submission().id() + " with the digest "
                    + assessment.submission().digest());
        }
        return new SubmissionDetails(submission, assessment.code().id());
    }

    List<Evidence> records() {
        return List.copyOf(records.values());
    }

    Optional<Evidence> record(EvidenceId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** Where a record stands on the page; made of numbers, since its id may hold anything. */
    String anchor(EvidenceId id) {
        return "record-" + places.getOrDefault(id, 0);
    }

    Optional<Link> link(EvidenceId id, ItemId item) {
        return Optional.ofNullable(links.getOrDefault(id, Map.of()).get(item));
    }

    /** What the vendor says beside a declaration. */
    Optional<String> argument(ItemId item) {
        return Optional.ofNullable(declared.get(item));
    }
}
