package io.github.sscop.form;

import io.github.sscop.evidence.Sample;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One record in answer to one question, as it was typed into a form on line.
 *
 * @param cells the texts by what they are; the item is required, and columns that are no answers are not read
 * @param facts the facts of the record by name, typed as the kind of the record defines them: yes or no for a flag, a line for each
 *     of several texts
 * @param sample the sample of the record
 */
public record AnswerEntry(Map<QuestionnaireColumn, String> cells, Map<String, String> facts, Optional<Sample> sample) {

    public AnswerEntry {
        Map<QuestionnaireColumn, String> copy = new EnumMap<>(QuestionnaireColumn.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        Objects.requireNonNull(sample, "sample");
    }

    /** Creates an answer without facts and sample. */
    public static AnswerEntry of(Map<QuestionnaireColumn, String> cells) {
        return new AnswerEntry(cells, Map.of(), Optional.empty());
    }
}
