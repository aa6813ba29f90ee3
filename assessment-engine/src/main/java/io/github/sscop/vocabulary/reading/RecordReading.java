package io.github.sscop.vocabulary.reading;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.vocabulary.KindNature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record as it is to be read.
 *
 * @param record the record as it was submitted
 * @param corrected the record with its kind and its facts as if they were spelt right; the same one if they are
 * @param nature how it ages
 * @param datedBy the fact that gives the date of the event, for kinds that have one
 * @param eventDate the first day of the event, where a fact gives it
 * @param contradictions what cannot be true of it, whatever the day
 * @param impossibleFacts the facts that have a number which is impossible by itself, such as a negative count
 * @param possibleFrom the first day on which no date lies ahead that cannot
 * @param ahead the words for such a date
 * @param misspeltFacts the names of facts that are like known ones
 * @param unlistedFacts the names of facts that the vocabulary does not list for the kind
 */
public record RecordReading(
        Evidence record,
        Evidence corrected,
        KindNature nature,
        Optional<String> datedBy,
        Optional<LocalDate> eventDate,
        List<ConditionResult> contradictions,
        Set<String> impossibleFacts,
        LocalDate possibleFrom,
        Optional<ConditionResult> ahead,
        List<String> misspeltFacts,
        List<String> unlistedFacts) {

    /** Returns the kind as which the record is read. */
    public EvidenceKind kind() {
        return corrected.kind();
    }

    /** Returns whether the kind is only like a known one. */
    public boolean isKindMisspelt() {
        return !corrected.kind().equals(record.kind());
    }

    /** Returns whether the record is read other than it is spelt. */
    @SuppressWarnings("ReferenceEquality") // A record that is read as it is spelt is not copied.
    public boolean isMisspelt() {
        return corrected != record;
    }

    /** Returns what cannot be true of the record on a day. */
    public List<ConditionResult> contradictions(LocalDate day) {
        return contradictions.isEmpty() && day.isBefore(possibleFrom) ? List.of(ahead.orElseThrow()) : contradictions;
    }
}
