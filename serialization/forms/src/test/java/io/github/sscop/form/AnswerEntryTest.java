package io.github.sscop.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Sample;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that are typed into a form on line. */
class AnswerEntryTest {

    private static final Map<QuestionnaireColumn, String> TRAINING = Map.of(
            QuestionnaireColumn.ITEM, "1.1.2",
            QuestionnaireColumn.TITLE, " Training of 2026 ",
            QuestionnaireColumn.LOCATION, "https://acme.example/training",
            QuestionnaireColumn.DATE, "2026-01-10",
            QuestionnaireColumn.KIND, "training records",
            QuestionnaireColumn.BEARING, "supports directly",
            QuestionnaireColumn.ARGUMENT, "All developers took it.",
            QuestionnaireColumn.ORIGINATOR, "Acme Ltd",
            QuestionnaireColumn.STATUS, "met");

    private static SubmissionDraft read(AnswerEntry... entries) {
        return FormReader.of(Given.ACME).read(List.of(entries));
    }

    @Test
    void giveARecordWithItsFactsAndSample() {
        SubmissionDraft draft = read(new AnswerEntry(
                TRAINING,
                Map.of(
                        "coveragePercent",
                        "99.5",
                        "coversFramework",
                        "yes",
                        "developers",
                        "12",
                        "developersTrained",
                        ""),
                Optional.of(new Sample(12, 12, Sample.Selection.ALL))));
        Evidence record = draft.submission().evidence().get(0);

        assertThat(record.title()).isEqualTo("Training of 2026");
        assertThat(record.facts())
                .isEqualTo(Map.of(
                        "coveragePercent", new FactValue.Text("99.5"),
                        "coversFramework", new FactValue.Flag(true),
                        "developers", new FactValue.Whole(12)));
        assertThat(record.sample()).contains(new Sample(12, 12, Sample.Selection.ALL));
        assertThat(draft.submission().declarations()).hasSize(1);
    }

    @Test
    void areRefusedWithEverythingThatIsWrongByAnswerAndField() {
        AnswerEntry wrong = new AnswerEntry(
                Map.of(
                        QuestionnaireColumn.ITEM, "7.7.7",
                        QuestionnaireColumn.TITLE, "A",
                        QuestionnaireColumn.KIND, "training records",
                        QuestionnaireColumn.DATE, "soon",
                        QuestionnaireColumn.BEARING, "yes"),
                Map.of("coversTools", "perhaps", "coverage", "100"),
                Optional.empty());
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> read(AnswerEntry.of(TRAINING), wrong));

        assertThat(refusal.problems().stream().map(problem -> problem.pointer() + ": " + problem.text()))
                .containsExactlyInAnyOrder(
                        "/answers/1/bearing: answer 2 (Supports or refutes, directly or indirectly): the cell is \"yes\";"
                                + " expected one of supports directly, supports indirectly, refutes directly, refutes"
                                + " indirectly",
                        "/answers/1/facts/coversTools: answer 2 (coversTools): the fact is \"perhaps\"; expected yes or no",
                        "/answers/1/facts/coverage: answer 2 (coverage): the fact is not one of its kind; expected one of"
                                + " coveragePercent, coversFramework, coversTools, developers, developersTrained",
                        "/answers/1/date: answer 2 (Its date): the cell is \"soon\"; expected a date as YYYY-MM-DD or"
                                + " YYYY-MM, such as 2026-03-31",
                        "/answers/1/item: answer 2 (Item): item is 7.7.7; expected an item of uk-sscop/2025-05 or a"
                                + " substitute's id");
    }

    @Test
    void areRefusedWhereTwoDescribeOneRecordDifferently() {
        Map<QuestionnaireColumn, String> first = Map.of(
                QuestionnaireColumn.ITEM,
                "1.1.2",
                QuestionnaireColumn.TITLE,
                "A",
                QuestionnaireColumn.EVIDENCE_ID,
                "E-1");
        Map<QuestionnaireColumn, String> second = Map.of(
                QuestionnaireColumn.ITEM,
                "1.1.3",
                QuestionnaireColumn.TITLE,
                "B",
                QuestionnaireColumn.EVIDENCE_ID,
                "E-1");
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> read(
                        new AnswerEntry(first, Map.of("count", "1"), Optional.empty()),
                        new AnswerEntry(second, Map.of("count", "2"), Optional.empty())));

        assertThat(refusal.problems().stream().map(problem -> problem.pointer() + ": " + problem.text()))
                .containsExactlyInAnyOrder(
                        "/answers/1: answer 2: the record E-1 has other facts in answer 1; expected the same, or none",
                        "/answers/1/title: answer 2 (Your evidence: title): the record E-1 is described differently in answer"
                                + " 1; expected the same, or an empty cell");
    }

    @Test
    void changeWhatIsKnownWithNotice() {
        SubmissionDraft known = read(AnswerEntry.of(TRAINING));
        SubmissionDraft draft = FormReader.of(Given.ACME)
                .withKnown(known.submission())
                .read(List.of(new AnswerEntry(
                        Map.of(
                                QuestionnaireColumn.ITEM, "1.1.2",
                                QuestionnaireColumn.EVIDENCE_ID, "E-1.1.2",
                                QuestionnaireColumn.KIND, "training records",
                                QuestionnaireColumn.TITLE, "Training of 2026"),
                        Map.of("coveragePercent", "100"),
                        Optional.empty())));

        assertThat(draft.changes().stream().map(AnswerChange::text))
                .containsExactly(
                        "New: record E-1.1.2, facts/coveragePercent \"100\".",
                        "Not in the form, and kept: the declaration on 1.1.2, \"MET\".");
        assertThat(draft.submission().evidence().get(0).links())
                .isEqualTo(known.submission().evidence().get(0).links());
    }
}
