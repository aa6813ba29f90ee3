package io.github.sscop.report.section;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.PageWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The records of a submission with all their fields, each once. */
public final class EvidenceTable {

    private final PageWording words;

    private EvidenceTable(PageWording words) {
        this.words = words;
    }

    /** Returns the table; empty where there are no records. */
    public static Optional<Block> of(SubmissionDetails details, PageWording words) {
        if (details.records().isEmpty()) {
            return Optional.empty();
        }
        EvidenceTable table = new EvidenceTable(words);
        List<Block> records = new ArrayList<>();
        for (Evidence record : details.records()) {
            records.add(new Block.Section(
                    details.anchor(record.id()),
                    Block.SectionKind.ITEM,
                    Line.quoted(record.id().value()).and(" ", "").andQuoted(record.title()),
                    Optional.empty(),
                    "record",
                    List.of(new Block.DefinitionList(table.facts(record)))));
        }
        return Optional.of(Block.Section.of("evidence", words.line("evidence.title"), records));
    }

    private List<Block.Definition> facts(Evidence record) {
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(fact(
                "kind",
                Line.of(ModelWording.capital(ModelWording.of(record.kind().value())))));
        facts.add(fact("method", PageWording.capital(words.value(record.method()))));
        facts.add(fact(
                "originator",
                words.line(
                        "evidence.originator.value",
                        Map.of(
                                "name", Line.quoted(record.originator().name()),
                                "independence", words.value(record.originator().independence())))));
        record.location()
                .ifPresent(location -> facts.add(fact("location", Line.EMPTY.and(Inline.Address.of(location)))));
        record.occurredOn().ifPresent(on -> facts.add(fact("occurredOn", Line.id(on.toString()))));
        record.recordedOn().ifPresent(on -> facts.add(fact("recordedOn", Line.id(on.toString()))));
        record.validUntil().ifPresent(on -> facts.add(fact("validUntil", Line.id(on.toString()))));
        record.review().ifPresent(review -> facts.add(fact("review", review(review))));
        record.sample().ifPresent(sample -> facts.add(fact("sample", sample(sample))));
        if (!record.supersedes().isEmpty()) {
            facts.add(fact(
                    "supersedes",
                    Line.quoted(
                            record.supersedes().stream().map(Object::toString).collect(Collectors.joining(", ")))));
        }
        record.digest()
                .ifPresent(digest -> facts.add(fact("digest", Line.EMPTY.and(new Inline.Literal(digest.toString())))));
        return facts;
    }

    private Block.Definition fact(String name, Line value) {
        return new Block.Definition(words.line("evidence." + name), value);
    }

    private Line review(Review review) {
        return words.line(
                "evidence.review.value",
                Map.of(
                        "outcome", PageWording.capital(words.value(review.outcome())),
                        "by", Line.quoted(review.by()),
                        "independence", words.value(review.independence()),
                        "on", Line.id(review.on().toString())));
    }

    private Line sample(Sample sample) {
        return words.line(
                "evidence.sample.value",
                Map.of(
                        "examined", Line.id(sample.examined() + ""),
                        "population", Line.id(sample.population() + ""),
                        "selection", words.value(sample.selection())));
    }
}
