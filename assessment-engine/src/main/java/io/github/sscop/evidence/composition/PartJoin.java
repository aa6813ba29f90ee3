package io.github.sscop.evidence.composition;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.PartReference;
import io.github.sscop.evidence.WithheldRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The join of parts into one part, which need not be a whole submission. */
final class PartJoin {

    private static final Comparator<StatementKey> BY_ITEM = Comparator.comparing(StatementKey::item)
            .thenComparing(key -> key.code().map(EditionId::toString).orElse(""));

    private final List<PartSource> sources;
    private final CodeRegistry known;
    private final PartProblemCollector problems;
    private final PlaceIndex places = new PlaceIndex();
    private boolean isReadable;
    private boolean isOfOneForm;

    /** What a statement is about. */
    private record StatementKey(ItemId item, Optional<EditionId> code) {
        @Override
        public String toString() {
            return item.toString();
        }
    }

    PartJoin(List<PartSource> sources, CodeRegistry known, PartProblemCollector problems) {
        this.sources = sources;
        this.known = known;
        this.problems = problems;
    }

    /** Returns where each field and each element of the whole comes from. */
    PlaceIndex places() {
        return places;
    }

    /** Returns whether the parts agree on how their items are to be read; where they do not, problems with items mislead. */
    boolean isReadable() {
        return isReadable;
    }

    /**
     * Returns whether the parts can stay in the numbering of one form. They do, as a part of another composition: another part
     * without a numbering is then still read by theirs.
     */
    boolean isOfOneForm() {
        return isOfOneForm;
    }

    /** Joins the parts with the catalog's item ids. */
    SubmissionPart joined() {
        return joined(true);
    }

    /** Joins the parts as they are, in the numbering of one form. */
    SubmissionPart joinedInForm() {
        return joined(false);
    }

    private SubmissionPart joined(boolean translates) {
        ValueJoin values = new ValueJoin(sources, places, problems);
        Optional<EditionId> code = values.value("code", SubmissionPart::code);
        List<EditionId> furtherCodes = values.list("furtherCodes", SubmissionPart::furtherCodes);
        PartNumbering numbering = new PartNumbering(sources, code, furtherCodes, known, places, problems);
        Optional<NumberingId> ids = translates ? numbering.numbering() : numbering.untranslated();
        isReadable = problems.isEmpty();
        isOfOneForm = numbering.isOfOneForm();
        List<PartSource> translated = translates ? numbering.translated() : sources;
        return new SubmissionPart(
                values.value("id", SubmissionPart::id),
                code,
                furtherCodes,
                ids,
                numbering.notAsked(translated),
                values.value("organisation", SubmissionPart::organisation),
                values.value("product", SubmissionPart::product),
                values.value("preparedOn", SubmissionPart::preparedOn),
                values.value("preparedBy", SubmissionPart::preparedBy),
                values.value("location", SubmissionPart::location),
                statements(translated, code, "declarations", "the declaration on", SubmissionPart::declarations),
                new ListJoin<Evidence, EvidenceId>(
                                "evidence",
                                "evidence",
                                SubmissionPart::evidence,
                                Evidence::id,
                                Comparator.naturalOrder())
                        .join(translated, places, problems),
                statements(translated, code, "substitutions", "the substitution of", SubmissionPart::substitutions),
                statements(translated, code, "exclusions", "the exclusion of", SubmissionPart::exclusions),
                statements(translated, code, "acceptedRisks", "the accepted risk on", SubmissionPart::acceptedRisks),
                includes(),
                new ListJoin<WithheldRecord, EvidenceId>(
                                "withheld",
                                "the withheld record",
                                SubmissionPart::withheld,
                                WithheldRecord::id,
                                Comparator.naturalOrder())
                        .join(translated, places, problems));
    }

    /** Returns the parts as they were given; parts that were composed themselves are replaced by what they include. */
    private List<PartReference> includes() {
        return sources.stream()
                .flatMap(source -> source.part().includes().isEmpty()
                        ? Stream.of(new PartReference(
                                source.location(), source.part().digest()))
                        : source.part().includes().stream())
                .distinct()
                .sorted(Comparator.comparing(PartReference::location)
                        .thenComparing(reference -> reference.digest().toString()))
                .toList();
    }

    private <T extends ItemStatement> List<T> statements(
            List<PartSource> translated,
            Optional<EditionId> code,
            String name,
            String noun,
            Function<SubmissionPart, List<T>> field) {
        return new ListJoin<T, StatementKey>(
                        name,
                        noun,
                        field,
                        statement -> new StatementKey(
                                statement.item(), statement.code().or(() -> code)),
                        BY_ITEM)
                .join(translated, places, problems);
    }
}
