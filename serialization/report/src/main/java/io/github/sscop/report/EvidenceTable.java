package io.github.sscop.report;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every record of a submission, once, with all that is known of it. */
final class EvidenceTable {

    private EvidenceTable() {}

    static Optional<Block> of(Details details) {
        if (details.records().isEmpty()) {
            return Optional.empty();
        }
        List<Block> records = new ArrayList<>();
        for (Evidence record : details.records()) {
            records.add(new Block.Section(
                    details.anchor(record.id()),
                    Block.Kind.ITEM,
                    Line.said(record.id().value()).and(" ").andSaid(record.title()),
                    Optional.empty(),
                    "record",
                    List.of(new Block.Facts(facts(record)))));
        }
        return Optional.of(Block.Section.of("evidence", "Evidence records", records));
    }

    private static List<Block.Fact> facts(Evidence record) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(
                "Kind", Line.own(Words.capital(Words.of(record.kind().value())))));
        facts.add(new Block.Fact("Obtained by", Line.own(Words.capital(Words.of(record.method())))));
        facts.add(new Block.Fact(
                "Made by",
                Line.said(record.originator().name())
                        .and(" (" + Words.of(record.originator().independence()) + ")")));
        record.location()
                .ifPresent(location -> facts.add(new Block.Fact("Where", Line.EMPTY.and(Span.Address.of(location)))));
        record.occurredOn().ifPresent(on -> facts.add(new Block.Fact("Happened", Line.own(on.toString()))));
        record.recordedOn().ifPresent(on -> facts.add(new Block.Fact("Written down", Line.own(on.toString()))));
        record.validUntil().ifPresent(on -> facts.add(new Block.Fact("Valid until", Line.own(on.toString()))));
        record.review()
                .ifPresent(review -> facts.add(new Block.Fact(
                        "Review",
                        Line.own(Words.capital(Words.of(review.outcome())) + " by ")
                                .andSaid(review.by())
                                .and(" (" + Words.of(review.independence()) + ") on " + review.on()))));
        record.sample()
                .ifPresent(sample -> facts.add(new Block.Fact(
                        "Sample",
                        Line.own(sample.examined() + " of " + sample.population() + ", "
                                + Words.of(sample.selection())))));
        if (!record.supersedes().isEmpty()) {
            facts.add(new Block.Fact(
                    "Supersedes",
                    Line.said(record.supersedes().stream().map(Object::toString).collect(Collectors.joining(", ")))));
        }
        record.digest()
                .ifPresent(digest ->
                        facts.add(new Block.Fact("Digest", Line.EMPTY.and(new Span.Exact(digest.toString())))));
        return facts;
    }
}
