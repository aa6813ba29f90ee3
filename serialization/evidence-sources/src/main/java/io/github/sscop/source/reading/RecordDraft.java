package io.github.sscop.source.reading;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as a file gives it, before it is bound to a product, dated where the file has no time, and given an id.
 *
 * @param kind what kind of evidence
 * @param title its title
 * @param slot what distinguishes it from other records of the same type about the same subject, such as an advisory's number; may be empty.
 *     A later output with the same slot takes its place
 * @param subject what the file says that it is about
 * @param date when it happened, by the file's own time
 * @param facts the facts that rules read; only what the file shows
 * @param sample how much of a population it looked at, where the file shows that
 * @param links the claims on which it bears
 * @param location where the thing itself lies, if that is elsewhere and the file only names the address; of it no digest is known
 */
public record RecordDraft(
        EvidenceKind kind,
        String title,
        String slot,
        Subject subject,
        Optional<PartialDate> date,
        Map<String, FactValue> facts,
        Optional<Sample> sample,
        List<DraftLink> links,
        Optional<String> location)
        implements ReadingPart {

    public RecordDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(date, "date");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        Objects.requireNonNull(sample, "sample");
        links = List.copyOf(links);
        Objects.requireNonNull(location, "location");
    }

    /** Creates a draft of what the file itself holds. */
    public RecordDraft(
            EvidenceKind kind,
            String title,
            String slot,
            Subject subject,
            Optional<PartialDate> date,
            Map<String, FactValue> facts,
            Optional<Sample> sample,
            List<DraftLink> links) {
        this(kind, title, slot, subject, date, facts, sample, links, Optional.empty());
    }

    /** Creates a draft without slot, date, facts, sample and links. */
    public static RecordDraft of(String kind, String title, Subject subject) {
        return new RecordDraft(
                EvidenceKind.of(kind), title, "", subject, Optional.empty(), Map.of(), Optional.empty(), List.of());
    }

    /** Returns the same draft in a slot of its own. */
    public RecordDraft in(String value) {
        return new RecordDraft(kind, title, value, subject, date, facts, sample, links, location);
    }

    /** Returns the same draft with a date, if it is known. */
    public RecordDraft on(Optional<PartialDate> value) {
        return new RecordDraft(kind, title, slot, subject, value, facts, sample, links, location);
    }

    /** Returns the same draft with one more fact. */
    public RecordDraft fact(String name, FactValue value) {
        Map<String, FactValue> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new RecordDraft(kind, title, slot, subject, date, more, sample, links, location);
    }

    /** Returns the same draft with one more fact that is a text. */
    public RecordDraft fact(String name, String value) {
        return fact(name, new FactValue.Text(value));
    }

    /** Returns the same draft with one more fact that is a number. */
    public RecordDraft fact(String name, long value) {
        return fact(name, new FactValue.Whole(value));
    }

    /** Returns the same draft with one more fact that is true or false. */
    public RecordDraft fact(String name, boolean value) {
        return fact(name, new FactValue.Flag(value));
    }

    /** Returns the same draft with a day as one more fact, if it is known. */
    public RecordDraft fact(String name, Optional<PartialDate> value) {
        return value.map(day -> fact(name, day.toString())).orElse(this);
    }

    /** Returns the same draft with a sample. */
    public RecordDraft of(Sample value) {
        return new RecordDraft(kind, title, slot, subject, date, facts, Optional.of(value), links, location);
    }

    /** Returns the same draft with one more link. */
    public RecordDraft link(DraftLink value) {
        List<DraftLink> more = new ArrayList<>(links);
        more.add(value);
        return new RecordDraft(kind, title, slot, subject, date, facts, sample, more, location);
    }

    /** Returns the same draft of something that lies at an address. */
    public RecordDraft at(String address) {
        return new RecordDraft(kind, title, slot, subject, date, facts, sample, links, Optional.of(address));
    }

    /** Returns the same draft, with links that are without a stance instead of those that support a claim. */
    public RecordDraft withoutSupport() {
        List<DraftLink> less = links.stream()
                .map(each -> each.isSupport() ? DraftLink.byRule(each.claim().value()) : each)
                .toList();
        return new RecordDraft(kind, title, slot, subject, date, facts, sample, less, location);
    }

    /** Returns the same draft with a link that refutes, in the place of another to the same claim. */
    public RecordDraft refutedBy(DraftLink refutation) {
        List<DraftLink> others = new ArrayList<>(links);
        others.removeIf(each -> each.claim().equals(refutation.claim()));
        others.add(refutation);
        return new RecordDraft(kind, title, slot, subject, date, facts, sample, others, location);
    }

    /** Returns the same draft without what rules read. */
    public RecordDraft withoutFacts() {
        return new RecordDraft(kind, title, slot, subject, date, Map.of(), Optional.empty(), links, location);
    }
}
