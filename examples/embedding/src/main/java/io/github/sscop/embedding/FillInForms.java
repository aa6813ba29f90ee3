package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.DraftHeader;
import io.github.sscop.form.FormDocument;
import io.github.sscop.form.FormReader;
import io.github.sscop.form.SubmissionDraft;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The forms that buyers send, read and filled in. */
public final class FillInForms {

    private final List<String> notes = new ArrayList<>();

    /** Reads a form as a draft, and reports what of it is not in the draft. */
    public Submission draft(InputStream form) throws IOException {
        DraftHeader header =
                DraftHeader.of("acme-2026", StakeholderGroup.SOFTWARE_RESELLER).withOrganisation("Acme Ltd");
        SubmissionDraft draft = FormReader.of(header).read(form);
        draft.notes().forEach(notes::add);
        return draft.submission();
    }

    /** Fills in the Word form. */
    public byte[] selfAssessment(Submission submission, Assessment assessment) {
        return FormDocument.word(submission, assessment).content();
    }

    /** Returns what of the forms read so far is in no draft. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
