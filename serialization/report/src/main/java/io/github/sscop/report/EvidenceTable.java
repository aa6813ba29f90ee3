package io.github.sscop.report;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The records of a submission with all their fields, each once. */
final class EvidenceTable {

    private EvidenceTable() {}

    static Optional<Block> of(SubmissionDetails details) {
        if (details.records().isEmpty()) {
            return Optional.empty();
        }
        List<Block> records = new ArrayList<>();
        for (Evidence record : details.records()) {
            records.add(new Block.Section(
                    details.anchor(record.id()),
                    Block.SectionKind.ITEM,
                    Line.quoted(record.id().value()).and(" ").andQuoted(record.title()),
                    Optional.empty(),
                    "record",
                    List.of(new Block.DefinitionList(facts(record)))));
        }
        return Optional.of(Block.Section.of("evidence", "Evidence records", records));
    }

    private static List<Block.Definition> facts(Evidence record) {
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(new Block.Definition(
                "Kind",
                Line.of(ModelWording.capital(ModelWording.of(record.kind().value())))));
        facts.add(new Block.Definition("Obtained by", Line.of(ModelWording.capital(ModelWording.of(record.method())))));
        facts.add(new Block.Definition(
                "Originator",
                Line.quoted(record.originator().name())
                        .and(" (" + ModelWording.of(record.originator().independence()) + ")")));
        record.location()
                .ifPresent(location ->
                        facts.add(new Block.Definition("Location", Line.EMPTY.and(Inline.Address.of(location)))));
        record.occurredOn().ifPresent(on -> facts.add(new Block.Definition("Occurred on", Line.of(on.toString()))));
        record.recordedOn().ifPresent(on -> facts.add(new Block.Definition("Recorded on", Line.of(on.toString()))));
        record.validUntil().ifPresent(on -> facts.add(new Block.Definition("Valid until", Line.of(on.toString()))));
        record.review()
                .ifPresent(review -> facts.add(new Block.Definition(
                        "Review",
                        Line.of(ModelWording.capital(ModelWording.of(review.outcome())) + " by ")
                                .andQuoted(review.by())
                                .and(" (" + ModelWording.of(review.independence()) + ") on " + review.on()))));
        record.sample()
                .ifPresent(sample -> facts.add(new Block.Definition(
                        "Sample",
                        Line.of(sample.examined() + " of " + sample.population() + ", "
                                + ModelWording.of(sample.selection())))));
        if (!record.supersedes().isEmpty()) {
            facts.add(new Block.Definition(
                    "Supersedes",
                    Line.quoted(
                            record.supersedes().stream().map(Object::toString).collect(Collectors.joining(", ")))));
        }
        record.digest()
                .ifPresent(digest -> facts.add(
                        new Block.Definition("Digest", Line.EMPTY.and(new Inline.Literal(digest.toString())))));
        return facts;
    }
}
