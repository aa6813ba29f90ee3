package io.github.sscop.form;

import io.github.sscop.evidence.Submission;
import java.util.List;
import java.util.Objects;

/**
 * What a form gives: a valid submission to go on with, and what of the form is not in it.
 *
 * @param submission the submission, with the item ids of the catalog
 * @param notes what a person should look at, in sentences that name the place
 * @param changes how the form differs from what was known, where that was given
 */
public record SubmissionDraft(Submission submission, List<String> notes, List<AnswerChange> changes) {

    public SubmissionDraft {
        Objects.requireNonNull(submission, "submission");
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }
}
