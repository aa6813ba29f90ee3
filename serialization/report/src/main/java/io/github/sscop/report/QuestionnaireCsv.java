package io.github.sscop.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions as a table of comma-separated values (RFC 4180) that a spreadsheet opens and takes for text. */
final class QuestionnaireCsv {

    private static final String FORMULA = "=+-@\t\r\n";

    private QuestionnaireCsv() {}

    static String of(List<QuestionnaireItem> questions) {
        Stream<List<String>> rows = questions.stream()
                .map(asked -> List.of(
                        asked.item().id().value(),
                        asked.principle(),
                        asked.question(),
                        asked.item().locator(),
                        String.join("; ", asked.examples()),
                        String.join("; ", asked.demands()),
                        "",
                        "",
                        "",
                        "",
                        ""));
        List<String> head = List.of(
                "Item",
                "Principle",
                "Question",
                "Where the source has it",
                "What could show it",
                "What it needs to count",
                "Your evidence: title",
                "Where it is",
                "Of when it is",
                "Who made it",
                "Why it shows it");
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(QuestionnaireCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Always in quotes; an apostrophe in front of what would be a formula makes it text. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
