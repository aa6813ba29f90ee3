package io.github.sscop.portal.desk;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.portal.store.StoredDocument;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.SupplierTable;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.portal.store.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with submissions: they are read, checked and stored. */
@Service
public class SubmissionDesk {

    private final SupplierTable suppliers;
    private final SubmissionTable submissions;

    SubmissionDesk(SupplierTable suppliers, SubmissionTable submissions) {
        this.suppliers = suppliers;
        this.submissions = submissions;
    }

    /**
     * Stores a submission as it came, as the version after the one that the sender saw.
     *
     * @throws VersionTakenException if another was stored in the meantime; nothing is stored
     * @throws io.github.sscop.problem.InvalidDocumentException with everything that is wrong with it; nothing is stored
     */
    public int receive(Viewer viewer, long supplier, int seen, byte[] bytes) {
        StoredDocument document = SubmissionReader.document(bytes);
        ValidatedSubmission read = SubmissionReader.read(document);
        if (suppliers.get(viewer, supplier).submission() != seen) {
            throw new VersionTakenException("submission", supplier);
        }
        submissions.add(supplier, seen + 1, document, read.submission(), viewer.name());
        return seen + 1;
    }

    /** Stores a submission that was made here, likewise. */
    public int receive(Viewer viewer, long supplier, int seen, Submission submission) {
        return receive(viewer, supplier, seen, Documents.standard().write(submission));
    }

    /** Adds a supplier with its first submission, and returns its id. */
    @Transactional
    public long add(Viewer viewer, byte[] bytes) {
        String name = SubmissionReader.read(SubmissionReader.document(bytes))
                .submission()
                .organisation()
                .name();
        long supplier = suppliers.add(name, viewer.name());
        receive(viewer, supplier, 0, bytes);
        return supplier;
    }

    /** Returns a submission. */
    public Submission submission(Viewer viewer, long supplier, long row) {
        return SubmissionReader.read(submissions.document(viewer, supplier, row))
                .submission();
    }
}
