package io.github.sscop.report;

import io.github.sscop.code.Code;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Scope;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Page;
import java.util.ArrayList;
import java.util.List;

/** What a buyer and a supplier may agree on, in plain words. */
final class SchedulePage {

    private SchedulePage() {}

    static Page of(Code code, Scope scope, Policy policy, List<QuestionnaireItem> questions) {
        List<Principle> principles = code.principles().stream()
                .filter(principle -> scope.basis(principle.theme()).applies())
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.own("To attach to a contract for software. \"The Code\" is the "
                        + code.title() + ", edition " + code.id().edition() + ". \"The policy\" is ")
                .andSaid(policy.id())
                .and(": ")
                .andSaid(policy.title())
                .and(" It is for a supplier that is a " + ModelWording.of(scope.stakeholderGroup()) + ".")));
        blocks.add(clause(
                1,
                "What the supplier undertakes",
                principles.stream()
                        .map(principle ->
                                Line.own(principle.id() + " " + principle.title() + ". " + principle.statement()))
                        .toList()));
        blocks.add(clause(
                2,
                "What the supplier shows",
                List.of(
                        Line.own(
                                "Before the contract begins, the supplier gives the buyer a submission: for each of the "
                                        + questions.size()
                                        + " items listed below, evidence, where it can be found, and why it shows the"
                                        + " item."),
                        Line.own(
                                "Evidence counts as the policy says. What does not count is told to the supplier with the reason."),
                        Line.own("The supplier says plainly which items it cannot show."))));
        blocks.add(clause(
                3,
                "Who answers for it",
                List.of(Line.own(
                        "The supplier names a senior person who is accountable for it, and tells the buyer when that"
                                + " person changes."))));
        blocks.add(
                clause(
                        4,
                        "How it stays true",
                        List.of(
                                Line.own(
                                        "Once a year, and before any day on which an item would lapse by the calendar of the assessment,"
                                                + " the supplier renews the evidence."),
                                Line.own(
                                        "The supplier tells the buyer without delay when it learns that an item is no longer so."))));
        blocks.add(
                clause(
                        5,
                        "What follows from gaps",
                        List.of(
                                Line.own(
                                        "For each item that is not met or undetermined, the supplier gives the buyer a plan with a day."),
                                Line.own(
                                        "The buyer may accept a risk in writing until a day. Acceptance changes no verdict."))));
        blocks.add(Block.Section.of(
                "items",
                "The items, and what could show them",
                List.of(new Block.Table(
                        "Every item that applies to the supplier",
                        List.of(Line.own("Item"), Line.own("What could show it"), Line.own("Where the source has it")),
                        questions.stream()
                                .map(asked -> List.of(
                                        Line.own(asked.item().id() + " "
                                                + asked.item().statement()),
                                        Line.own(String.join("; ", asked.examples())),
                                        Line.own(asked.item().locator())))
                                .toList(),
                        false))));
        return new Page(
                "Contract schedule",
                Line.own("Software security"),
                Line.own("By the " + code.title() + ", edition " + code.id().edition()),
                blocks,
                Line.own(
                        "Plain words to start from, and no legal advice. The Code is voluntary, there is no certification"
                                + " against it, and its wording is restated here in our own words."));
    }

    private static Block clause(int number, String title, List<Line> lines) {
        return Block.Section.of("clause-" + number, number + " " + title, List.of(Block.BulletList.of("", lines)));
    }
}
