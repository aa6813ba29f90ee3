package io.github.sscop.vocabulary.reading;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import io.github.sscop.evidence.text.LikeWords;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindReach;
import io.github.sscop.vocabulary.KindVocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reader of records by the vocabulary, and by the kinds and facts that a policy adds to it; made once for a policy. */
public final class RecordReader {

    private static final KindDefinition UNDEFINED =
            new KindDefinition("", KindNature.EVENT, KindReach.PRODUCT, Map.of(), Optional.empty(), Map.of());

    private static final int DAY_LENGTH = "2026-03-31".length();

    private final KindVocabulary vocabulary;
    private final Set<EvidenceKind> known;
    private final LikeWords words;
    private final Map<EvidenceKind, FactSpelling> spellings = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param policyKinds the kinds that a policy names
     * @param factsRead the names of the facts that rules read, by kind
     */
    public RecordReader(
            KindVocabulary vocabulary, Set<EvidenceKind> policyKinds, Map<EvidenceKind, Set<String>> factsRead) {
        this.vocabulary = vocabulary;
        this.known = new TreeSet<>(vocabulary.kinds().keySet());
        this.known.addAll(policyKinds);
        this.known.addAll(factsRead.keySet());
        this.words = new LikeWords(known.stream().map(EvidenceKind::value).toList());
        vocabulary.kinds().forEach((kind, definition) -> {
            Set<String> others = factsRead.getOrDefault(kind, Set.of());
            spellings.put(kind, new FactSpelling(definition.facts(), others));
        });
    }

    /** Reads a record. */
    public RecordReading read(Evidence record) {
        EvidenceKind kind = kindOf(record.kind());
        KindDefinition definition = vocabulary.kind(kind).orElse(UNDEFINED);
        FactSpelling spelling = spellings.get(kind);
        FactSpelling.Differences differences = new FactSpelling.Differences();
        Map<String, FactValue> facts = spelling == null || record.facts().isEmpty()
                ? record.facts()
                : spelling.corrected(record.facts(), "", differences);
        Evidence corrected = kind.equals(record.kind()) && differences.isSpeltRight()
                ? record
                : record.toBuilder().kind(kind).facts(facts).build();
        PossibilityCheck check = check(corrected, definition, differences);
        return new RecordReading(
                record,
                corrected,
                definition.nature(),
                definition.datedBy(),
                definition.datedBy().flatMap(fact -> date(facts, fact)),
                List.copyOf(check.contradictions()),
                Set.copyOf(check.impossible()),
                check.possibleFrom(),
                check.ahead(),
                List.copyOf(differences.misspelt),
                List.copyOf(differences.unlisted));
    }

    private EvidenceKind kindOf(EvidenceKind kind) {
        if (known.contains(kind)) {
            return kind;
        }
        return words.like(kind.value()).map(EvidenceKind::of).orElse(kind);
    }

    private static PossibilityCheck check(
            Evidence corrected, KindDefinition definition, FactSpelling.Differences differences) {
        PossibilityCheck check = new PossibilityCheck();
        check.checkDates(corrected, definition.datedBy());
        if (!corrected.facts().isEmpty()) {
            check.checkFacts(definition.facts(), corrected.facts(), "");
            differences.conflicting.forEach(check::addConflict);
        }
        return check;
    }

    private static Optional<LocalDate> date(Map<String, FactValue> facts, String name) {
        return Optional.ofNullable(facts.get(name))
                .map(RecordReader::withoutTime)
                .flatMap(OperandConverter::date)
                .map(PartialDate::firstDay);
    }

    /** Returns the day of a moment such as 2026-03-31T10:00:00Z; without it, a record would be younger for the time of day. */
    private static FactValue withoutTime(FactValue value) {
        boolean hasTime = value instanceof FactValue.Text text
                && text.value().length() > DAY_LENGTH
                && text.value().charAt(DAY_LENGTH) == 'T';
        return hasTime ? new FactValue.Text(((FactValue.Text) value).value().substring(0, DAY_LENGTH)) : value;
    }
}
