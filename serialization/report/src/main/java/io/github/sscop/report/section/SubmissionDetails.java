package io.github.sscop.report.section;

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
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The details of a submission that an assessment of it does not repeat; none where the submission is not at hand. */
public final class SubmissionDetails {

    private final Map<EvidenceId, Evidence> records;
    private final Map<EvidenceId, Integer> places = new HashMap<>();

    /** By record, its link to each item; a link to a substitute is one to the item. */
    private final Map<EvidenceId, Map<ItemId, Link>> links = new HashMap<>();

    private final Map<ItemId, String> declared;

    private SubmissionDetails(Map<EvidenceId, Evidence> records, Map<ItemId, String> declared) {
        this.records = records;
        this.declared = declared;
    }

    /** Returns no details. */
    public static SubmissionDetails none() {
        return new SubmissionDetails(Map.of(), Map.of());
    }

    /** Returns what a reader of an assessment and a submission may see of the assessment: nothing of what either withholds. */
    public static Assessment shown(Assessment assessment, Submission submission) {
        return assessment.withholding(
                submission.withheld().stream().map(WithheldRecord::id).toList());
    }

    /**
     * Returns the details of the submission that was assessed, without the records that the assessment withholds.
     *
     * @throws IllegalArgumentException if the assessment is of another submission
     */
    public static SubmissionDetails of(Assessment assessment, Submission whole) {
        Submission submission =
                whole.withholding(record -> assessment.withheld().contains(record.id()), false);
        Digest digest = submission.digest();
        if (!assessment.submission().digest().equals(digest)) {
            throw new IllegalArgumentException("submission is " + submission.id() + " with the digest " + digest
                    + "; expected the one that was assessed, "
                    + assessment.submission().id() + " with the digest "
                    + assessment.submission().digest());
        }
        EditionId code = assessment.code().id();
        SubmissionDetails details = new SubmissionDetails(
                submission.evidence().stream()
                        .collect(Collectors.toMap(Evidence::id, Function.identity(), (a, b) -> a, LinkedHashMap::new)),
                submission.declarations().stream()
                        .filter(declaration -> submission.isAbout(code, declaration)
                                && declaration.argument().isPresent())
                        .collect(Collectors.toMap(
                                Declaration::item,
                                declaration -> declaration.argument().orElseThrow(),
                                (a, b) -> a)));
        details.records.keySet().forEach(id -> details.places.put(id, details.places.size() + 1));
        details.addLinks(submission, code);
        return details;
    }

    private void addLinks(Submission submission, EditionId code) {
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
    }

    /** Returns the records alone, without their arguments, for a page that has no table of them. */
    public SubmissionDetails recordsOnly() {
        return new SubmissionDetails(records, Map.of());
    }

    /** Returns the records. */
    public List<Evidence> records() {
        return List.copyOf(records.values());
    }

    /** Returns a record, where it is known. */
    public Optional<Evidence> record(EvidenceId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** Returns the anchor of a record in the table of evidence; made of numbers, since its id may hold any character. */
    public String anchor(EvidenceId id) {
        return "record-" + places.getOrDefault(id, 0);
    }

    /** Returns the id of a record, which links to the record where the page has a table of evidence. */
    public Line id(EvidenceId id) {
        return places.containsKey(id)
                ? Line.EMPTY.and(new Inline.AnchorLink(anchor(id), id.value()))
                : Line.quoted(id.value());
    }

    /** Returns the ids of records in a row, without their titles. */
    public Line ids(List<EvidenceId> ids) {
        Line line = Line.EMPTY;
        for (EvidenceId id : ids) {
            line = (line.isEmpty() ? line : line.and(", ", "")).and(id(id));
        }
        return line;
    }

    /** Returns the id of a record with its title, as far as it is known, such as {@code E-035 (Disclosure policy)}. */
    public Line named(EvidenceId id) {
        return record(id)
                .map(record -> id(id).and(" (", "").andName(record.title()).and(")", ""))
                .orElse(id(id));
    }

    /** Returns the ids of records with their titles, up to a number of them. */
    public Line named(List<EvidenceId> ids, int max, PageWording words) {
        Line line = Line.EMPTY;
        for (EvidenceId id : ids.subList(0, Math.min(max, ids.size()))) {
            line = line.and(line.isEmpty() ? "" : ", ", "").and(named(id));
        }
        return ids.size() > max ? words.count("records.more", ids.size() - max, Map.of("records", line)) : line;
    }

    /** Returns the link of a record to an item. */
    public Optional<Link> link(EvidenceId id, ItemId item) {
        return Optional.ofNullable(links.getOrDefault(id, Map.of()).get(item));
    }

    /** Returns the vendor's argument for a declaration. */
    public Optional<String> argument(ItemId item) {
        return Optional.ofNullable(declared.get(item));
    }
}
