package io.github.sscop.form;

import io.github.sscop.form.file.CellText;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a table hold what.
 *
 * <p>Headings are compared without regard to case, blanks and punctuation.
 *
 * @param headings the headings of the columns by what these hold; with the item, and at least one answer
 * @param complete whether the table has to have all of these columns
 */
public record ColumnMapping(Map<QuestionnaireColumn, String> headings, boolean complete) {

    private static final ColumnMapping QUESTIONNAIRE = new ColumnMapping(
            columns().collect(Collectors.toMap(column -> column, QuestionnaireColumn::heading)), false);

    public ColumnMapping {
        if (!headings.containsKey(QuestionnaireColumn.ITEM)) {
            throw new IllegalArgumentException("headings has none for the items; expected one, such as item=Control");
        }
        if (headings.size() < 2) {
            throw new IllegalArgumentException(
                    "headings has none for answers; expected at least one, such as argument=Response");
        }
        headings.forEach((column, heading) -> {
            if (CellText.heading(heading).isEmpty()) {
                throw new IllegalArgumentException(
                        "the heading of column " + name(column) + " is \"" + heading + "\"; expected words");
            }
        });
        headings = Collections.unmodifiableMap(new EnumMap<>(headings));
    }

    /** Returns the columns of the library's own questionnaire, of which a table may lack some. */
    public static ColumnMapping questionnaire() {
        return QUESTIONNAIRE;
    }

    /**
     * Creates the mapping of a table, all of whose columns have to be there.
     *
     * @param headings the headings by the names of the columns, such as {@code item} and {@code evidence-id}
     * @throws IllegalArgumentException if a name is none of {@link #names()}, or the item or every answer is missing
     */
    public static ColumnMapping of(Map<String, String> headings) {
        Map<QuestionnaireColumn, String> columns = new EnumMap<>(QuestionnaireColumn.class);
        headings.forEach((name, heading) -> columns.put(
                column(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "column " + name + " is not known; expected one of " + names())),
                heading));
        return new ColumnMapping(columns, true);
    }

    /** Returns the heading of the items. */
    String itemHeading() {
        return headings.getOrDefault(QuestionnaireColumn.ITEM, "");
    }

    /** Returns the names of the columns, separated by commas. */
    public static String names() {
        return columns().map(ColumnMapping::name).collect(Collectors.joining(", "));
    }

    private static Optional<QuestionnaireColumn> column(String name) {
        return columns()
                .filter(column -> name(column).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Stream<QuestionnaireColumn> columns() {
        return Stream.of(QuestionnaireColumn.values())
                .filter(column -> column.isAnswer() || column == QuestionnaireColumn.ITEM);
    }

    /** Returns the name of a column, such as {@code evidence-id}. */
    static String name(QuestionnaireColumn column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
