package io.github.sscop.report;

import io.github.sscop.assessment.request.Question;
import io.github.sscop.code.Code;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Scope;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.util.ArrayList;
import java.util.List;

/** The schedule in plain words that a buyer and a supplier can attach to a contract. */
final class SchedulePage {

    private SchedulePage() {}

    static Page of(Code code, Scope scope, Policy policy, List<Question> questions) {
        List<Principle> principles = code.principles().stream()
                .filter(principle -> scope.basis(principle.theme()).applies())
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of("To attach to a contract for software. \"The Code\" is the "
                        + code.title() + ", edition " + code.id().edition() + ". \"The policy\" is ")
                .andQuoted(policy.id())
                .and(": ")
                .andQuoted(policy.title())
                .and(" It is for a supplier that is a " + ModelWording.of(scope.stakeholderGroup()) + ".")));
        blocks.add(clause(
                1,
                "What the supplier undertakes",
                principles.stream()
                        .map(principle ->
                                Line.of(principle.id() + " " + principle.title() + ". " + principle.statement()))
                        .toList()));
        blocks.add(clause(
                2,
                "What the supplier shows",
                List.of(
                        Line.of(
                                "Before the contract begins, the supplier gives the buyer a submission: for each of the "
                                        + questions.size()
                                        + " items listed below, evidence, its location, and why it supports the"
                                        + " item."),
                        Line.of(
                                "The policy decides which evidence counts. The buyer informs the supplier of evidence that does not count, and why."),
                        Line.of("The supplier states which items it cannot show."))));
        blocks.add(clause(
                3,
                "Who is accountable",
                List.of(Line.of(
                        "The supplier names a senior person who is accountable for these undertakings, and informs the buyer"
                                + " when that person changes."))));
        blocks.add(
                clause(
                        4,
                        "How the evidence is kept up to date",
                        List.of(
                                Line.of(
                                        "Once a year, and before any day on which an item would lapse by the calendar of the assessment,"
                                                + " the supplier renews the evidence."),
                                Line.of(
                                        "The supplier informs the buyer without delay when it learns that an item is no longer met."))));
        blocks.add(
                clause(
                        5,
                        "What happens about gaps",
                        List.of(
                                Line.of(
                                        "For each item that is not met or undetermined, the supplier gives the buyer a plan with a date."),
                                Line.of(
                                        "The buyer may accept a risk in writing until a date. Acceptance changes no verdict."))));
        blocks.add(Block.Section.of(
                "items",
                "The items, with examples of evidence",
                List.of(new Block.Table(
                        "Every item that applies to the supplier",
                        List.of(Line.of("Item"), Line.of("Examples of evidence"), Line.of("Place in the source")),
                        questions.stream()
                                .map(question -> List.of(
                                        Line.of(question.item() + " " + question.statement()),
                                        Line.of(String.join("; ", question.examples())),
                                        Line.of(question.locator())))
                                .toList(),
                        Block.TableLayout.RECORDS))));
        return new Page(
                "Contract schedule",
                Line.of("Software security"),
                Line.of("Based on the " + code.title() + ", edition "
                        + code.id().edition()),
                blocks,
                Line.of(
                        "Plain words to start from, and no legal advice. The Code is voluntary, there is no certification"
                                + " against it, and its wording is restated here in our own words."));
    }

    private static Block clause(int number, String title, List<Line> lines) {
        return Block.Section.of("clause-" + number, number + " " + title, List.of(Block.BulletList.of("", lines)));
    }
}
