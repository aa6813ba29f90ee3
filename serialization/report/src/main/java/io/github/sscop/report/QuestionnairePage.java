package io.github.sscop.report;

import io.github.sscop.code.Applicability;
import io.github.sscop.code.Code;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Page;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions to send to a supplier. */
final class QuestionnairePage {

    private QuestionnairePage() {}

    static Page of(Code code, Scope scope, Policy policy, List<QuestionnaireItem> questions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.own(ModelWording.count(questions.size(), "question")
                + " on the " + code.title()
                + ". For each, name what shows it, say in a sentence why it does, and say where"
                + " it can be found and of when it is. A question without evidence is better left open: silence counts as"
                + " undetermined, not as a fault.")));
        blocks.add(new Block.DefinitionList(List.of(
                new Block.Definition("For", Line.own(ModelWording.capital(ModelWording.of(scope.stakeholderGroup())))),
                new Block.Definition(
                        "Code", Line.own(code.title() + ", edition " + code.id().edition())),
                new Block.Definition("Policy", Line.said(policy.id()).and(". ").andSaid(policy.title())))));
        scope.row()
                .map(Applicability::note)
                .ifPresent(note -> blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", Line.own(note))));
        ages(policy).ifPresent(blocks::add);
        Map<String, List<QuestionnaireItem>> byPrinciple = new LinkedHashMap<>();
        questions.forEach(asked -> byPrinciple
                .computeIfAbsent(asked.principle(), principle -> new ArrayList<>())
                .add(asked));
        int number = 1;
        for (Map.Entry<String, List<QuestionnaireItem>> principle : byPrinciple.entrySet()) {
            blocks.add(Block.Section.of(
                    "principle-" + number++,
                    principle.getKey(),
                    principle.getValue().stream()
                            .map(QuestionnairePage::question)
                            .toList()));
        }
        return new Page(
                "Questions to a supplier",
                Line.own(code.title()),
                Line.own("Edition " + code.id().edition()),
                blocks,
                Line.own("The questions restate the code in our own words; the official text stands where the locator"
                        + " points. The policy is the asker's, not the publishers'."));
    }

    private static Optional<Block> ages(Policy policy) {
        Map<EvidenceKind, Period> ages = policy.requirements().freshnessOfKind();
        return ages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        Block.Role.ASIDE,
                        "Kinds that age faster",
                        Line.own(ModelWording.capital(ages.entrySet().stream()
                                        .map(kind ->
                                                ModelWording.of(kind.getKey().value()) + " " + ModelWording.period(kind.getValue()))
                                        .collect(Collectors.joining(", ")))
                                + ".")));
    }

    private static Block question(QuestionnaireItem asked) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(Block.Role.ASIDE, "", Line.own(asked.item().locator() + ".")));
        if (!asked.examples().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "What could show it",
                    asked.examples().stream().map(Line::own).toList()));
        }
        blocks.add(Block.BulletList.of(
                "What it needs to count",
                asked.demands().stream().map(Line::own).toList()));
        return new Block.Section(
                ModelWording.anchor(asked.item().id()),
                Block.SectionKind.ITEM,
                Line.own(asked.item().id() + " " + asked.question()),
                Optional.empty(),
                "question",
                blocks);
    }
}
