package io.github.sscop.form;

import io.github.sscop.form.file.WorkbookWriter;
import io.github.sscop.form.file.WorkbookWriter.ColumnLayout;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.List;
import java.util.stream.Stream;

/** The writer of a questionnaire as a workbook. */
final class QuestionnaireWorkbook {

    private QuestionnaireWorkbook() {}

    static byte[] of(Questionnaire questionnaire) {
        List<List<String>> table = questionnaire.table();
        return WorkbookWriter.write(
                "Questions",
                Stream.of(QuestionnaireColumn.values())
                        .filter(column -> table.get(0).contains(column.heading()))
                        .map(column -> new ColumnLayout(width(column), column.isAnswer(), choices(column)))
                        .toList(),
                table);
    }

    private static int width(QuestionnaireColumn column) {
        return switch (column) {
            case ITEM -> 9;
            case QUESTION, EXAMPLES, REQUIREMENTS, KNOWN, TITLE, LOCATION, ARGUMENT, EXPLANATION -> 40;
            case PRINCIPLE, SOURCE, ORIGINATOR, BEARING, KIND, METHOD, INDEPENDENCE, STATUS -> 22;
            case DATE, EVIDENCE_ID, RECORDED_ON, VALID_UNTIL, DIGEST -> 14;
        };
    }

    private static List<String> choices(QuestionnaireColumn column) {
        return switch (column) {
            case BEARING ->
                List.of("supports directly", "supports indirectly", "refutes directly", "refutes indirectly");
            case METHOD -> List.of("document inspection", "interview", "audit", "tool output");
            case INDEPENDENCE -> List.of("vendor", "customer", "independent");
            case STATUS -> List.of("met", "partly met", "not met", "not applicable");
            default -> List.of();
        };
    }
}
