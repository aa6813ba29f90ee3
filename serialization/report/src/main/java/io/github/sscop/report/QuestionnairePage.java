package io.github.sscop.report;

import io.github.sscop.code.Applicability;
import io.github.sscop.code.Code;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of questions to a supplier. */
final class QuestionnairePage {

    private QuestionnairePage() {}

    static Page of(Code code, Scope scope, Policy policy, List<QuestionnaireItem> questions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(questions.size(), "question")
                + " on the " + code.title()
                + ". For each, name the evidence, its location and its date, and explain in a sentence why"
                + " it supports the statement. Leave a question without evidence open: it then counts as undetermined, not as"
                + " a fault.")));
        blocks.add(new Block.DefinitionList(List.of(
                new Block.Definition("For", Line.of(ModelWording.capital(ModelWording.of(scope.stakeholderGroup())))),
                new Block.Definition(
                        "Code", Line.of(code.title() + ", edition " + code.id().edition())),
                new Block.Definition(
                        "Policy", Line.quoted(policy.id()).and(". ").andQuoted(policy.title())))));
        scope.row()
                .map(Applicability::note)
                .ifPresent(note -> blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", Line.of(note))));
        validityPeriods(policy).ifPresent(blocks::add);
        shared(questions).ifPresent(blocks::add);
        Map<String, List<QuestionnaireItem>> byPrinciple = new LinkedHashMap<>();
        questions.forEach(question -> byPrinciple
                .computeIfAbsent(question.principle(), principle -> new ArrayList<>())
                .add(question));
        int number = 1;
        for (Map.Entry<String, List<QuestionnaireItem>> principle : byPrinciple.entrySet()) {
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
    private static Optional<Block> shared(List<QuestionnaireItem> questions) {
        List<Line> shared = RecordSuggestion.of(questions).stream()
                .filter(suggestion ->
                        suggestion.kind().isPresent() && suggestion.questions().size() > 1)
                .map(suggestion -> Line.of(ModelWording.capital(
                                ModelWording.of(suggestion.kind().get().value())) + ": "
                        + suggestion.questions().stream()
                                .map(question -> question.item().id().value())
                                .collect(Collectors.joining(", "))))
                .toList();
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.BulletList.of("Records that usually answer several questions", shared));
    }

    private static Block section(QuestionnaireItem question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Role.ASIDE, "", Line.of(question.item().locator() + ".")));
        if (!question.examples().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "Examples of evidence",
                    question.examples().stream().map(Line::of).toList()));
        }
        blocks.add(Block.BulletList.of(
                "Requirements", question.requirements().stream().map(Line::of).toList()));
        return new Block.Section(
                ModelWording.anchor(question.item().id()),
                Block.SectionKind.ITEM,
                Line.of(question.item().id() + " " + question.text()),
                Optional.empty(),
                "question",
                blocks);
    }
}
