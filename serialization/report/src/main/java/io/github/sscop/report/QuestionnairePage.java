package io.github.sscop.report;

import io.github.sscop.assessment.request.KnownAnswer;
import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.assessment.request.RecordSuggestion;
import io.github.sscop.code.Applicability;
import io.github.sscop.code.Code;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.KnownAnswerWording;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of questions to a supplier. */
final class QuestionnairePage {

    private QuestionnairePage() {}

    static Page of(QuestionList list, Policy policy) {
        Code code = list.code();
        List<Question> questions = list.questions();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(questions.size(), "question")
                + " on the " + code.title()
                + ". For each, name the evidence, its location and its date, and explain in a sentence why"
                + " it supports the statement. Leave a question without evidence open: it then counts as undetermined, not as"
                + " a fault.")));
        blocks.add(new Block.DefinitionList(definitions(list, policy)));
        Scope scope = code.scope(list.stakeholderGroup(), list.additionalThemes());
        scope.row()
                .map(Applicability::note)
                .ifPresent(note -> blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", Line.of(note))));
        validityPeriods(policy).ifPresent(blocks::add);
        shared(questions).ifPresent(blocks::add);
        Map<String, List<Question>> byPrinciple = new LinkedHashMap<>();
        questions.forEach(question -> byPrinciple
                .computeIfAbsent(question.heading(), principle -> new ArrayList<>())
                .add(question));
        int number = 1;
        for (Map.Entry<String, List<Question>> principle : byPrinciple.entrySet()) {
            blocks.add(Block.Section.of(
                    "principle-" + number++,
                    principle.getKey(),
                    principle.getValue().stream()
                            .map(QuestionnairePage::section)
                            .toList()));
        }
        return new Page(
                "Questions to a supplier",
                Line.of(code.title()),
                Line.of("Edition " + code.id().edition()),
                blocks,
                Line.of(
                        "The questions restate the code in our own words; the official text is where the locator of each"
                                + " points. The policy is the buyer's, not the publishers'."));
    }

    private static List<Block.Definition> definitions(QuestionList list, Policy policy) {
        List<Block.Definition> definitions = new ArrayList<>();
        list.organisation()
                .ifPresent(supplier -> definitions.add(new Block.Definition("Supplier", supplier(supplier))));
        list.product().ifPresent(product -> definitions.add(new Block.Definition("Product", product(product))));
        definitions.add(
                new Block.Definition("For", Line.of(ModelWording.capital(ModelWording.of(list.stakeholderGroup())))));
        definitions.add(new Block.Definition(
                "Code",
                Line.of(list.code().title() + ", edition " + list.code().id().edition())));
        definitions.add(new Block.Definition(
                "Policy", Line.quoted(policy.id()).and(". ").andQuoted(policy.title())));
        list.submission()
                .ifPresent(submission ->
                        definitions.add(new Block.Definition("Answers known from", Line.quoted(submission.id()))));
        list.asOf().ifPresent(day -> definitions.add(new Block.Definition("Assessed as of", Line.of(day.toString()))));
        return definitions;
    }

    private static Line supplier(Organisation supplier) {
        Line line = Line.quoted(supplier.name());
        List<String> identifiers = Stream.concat(
                        supplier.identifier().stream(),
                        supplier.identifiers().stream().map(Object::toString))
                .distinct()
                .toList();
        return identifiers.isEmpty() ? line : line.and(", ").andQuoted(String.join(", ", identifiers));
    }

    private static Line product(Product product) {
        Line line = Line.quoted(product.name());
        Line versioned = product.version()
                .map(version -> line.and(", version ").andQuoted(version))
                .orElse(line);
        return product.identifiers().isEmpty()
                ? versioned
                : versioned.and(", ").andQuoted(String.join(", ", product.identifiers()));
    }

    private static Optional<Block> validityPeriods(Policy policy) {
        Map<EvidenceKind, Period> validityPeriods = policy.requirements().freshnessOfKind();
        return validityPeriods.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        Block.Role.ASIDE,
                        "Kinds with a shorter validity period",
                        Line.of(ModelWording.capital(validityPeriods.entrySet().stream()
                                        .map(kind ->
                                                ModelWording.of(kind.getKey().value()) + " "
                                                        + ModelWording.period(kind.getValue()))
                                        .collect(Collectors.joining(", ")))
                                + ".")));
    }

    /** Returns the records that usually answer several questions. */
    private static Optional<Block> shared(List<Question> questions) {
        List<Line> shared = RecordSuggestion.of(questions).stream()
                .filter(suggestion ->
                        suggestion.kind().isPresent() && suggestion.questions().size() > 1)
                .map(suggestion -> Line.of(ModelWording.capital(
                                ModelWording.of(suggestion.kind().get().value())) + ": "
                        + suggestion.questions().stream()
                                .map(question -> question.item().value())
                                .collect(Collectors.joining(", "))))
                .toList();
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.BulletList.of("Records that usually answer several questions", shared));
    }

    private static Block section(Question question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Role.ASIDE,
                "",
                Line.of(question.locator() + "."
                        + question.number()
                                .map(number -> " In the form's own numbering: " + number + ".")
                                .orElse(""))));
        question.known().ifPresent(known -> addKnown(known, blocks));
        if (!question.examples().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "Examples of evidence",
                    question.examples().stream().map(Line::of).toList()));
        }
        blocks.add(Block.BulletList.of(
                "Requirements",
                question.requirementTexts().stream().map(Line::of).toList()));
        return new Block.Section(
                ModelWording.anchor(question.item()),
                Block.SectionKind.ITEM,
                Line.of(question.item() + " " + question.text()),
                question.known().flatMap(KnownAnswer::verdict).map(Mark::of),
                "question",
                blocks);
    }

    private static void addKnown(KnownAnswer known, List<Block> blocks) {
        if (!known.records().isEmpty()) {
            blocks.add(new Block.BulletList(
                    "Known already",
                    known.records().stream()
                            .map(record -> new Block.Bullet(
                                    record.record()
                                            .map(given -> Line.quoted(given.id().value())
                                                    .and(" ")
                                                    .andQuoted(given.title()))
                                            .orElseGet(() -> Line.quoted(
                                                    record.evidence().value())),
                                    KnownAnswerWording.record(record).map(Line::quoted).stream()
                                            .toList()))
                            .toList()));
        }
        known.declaration()
                .ifPresent(declared -> blocks.add(new Block.Paragraph(
                        Block.Role.PLAIN,
                        "Declared",
                        Line.of(ModelWording.capital(ModelWording.of(declared.status())) + ". ")
                                .andQuoted(declared.argument().orElse("")))));
        known.reasons()
                .forEach(
                        reason -> blocks.add(new Block.Paragraph(Block.Role.PLAIN, "Why", Line.quoted(reason.text()))));
        known.nextAction()
                .ifPresent(action -> blocks.add(new Block.Paragraph(Block.Role.ACTION, "Next", Line.quoted(action))));
    }
}
