package io.github.sscop.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer of questions as comma-separated values (RFC 4180) that a spreadsheet opens as text. */
final class QuestionnaireCsv {

    private static final String FORMULA = "=+-@\t\r\n";

    private QuestionnaireCsv() {}

    static String of(List<QuestionnaireItem> questions) {
        Stream<List<String>> rows = questions.stream()
                .map(question -> List.of(
                        question.item().id().value(),
                        question.principle(),
                        question.text(),
                        question.item().locator(),
                        String.join("; ", question.examples()),
                        String.join("; ", question.requirements()),
                        "",
                        "",
                        "",
                        "",
                        ""));
        List<String> head = List.of(
                "Item",
                "Principle",
                "Question",
                "Place in the source",
                "Examples of evidence",
                "Requirements",
                "Your evidence: title",
                "Its location",
                "Its date",
                "Its originator",
                "Why it supports the statement");
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(QuestionnaireCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Returns a cell in quotes; an apostrophe in front makes text of what a spreadsheet would take for a formula. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
