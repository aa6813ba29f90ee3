package io.github.sscop.portal.desk;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.store.CounterpartTable;
import io.github.sscop.portal.store.CounterpartTable.CounterpartRow;
import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.StoredDocument;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.portal.store.Viewer;
import io.github.sscop.report.Report;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** What is done with the buyer's file about a supplier: it is read, added to and stored, each time as a new version. */
@Service
public class CounterpartDesk {

    private final SubmissionTable submissions;
    private final CounterpartTable counterparts;
    private final PolicyChoice policies;

    CounterpartDesk(SubmissionTable submissions, CounterpartTable counterparts, PolicyChoice policies) {
        this.policies = policies;
        this.submissions = submissions;
        this.counterparts = counterparts;
    }

    /** Returns the version of the newest file; 0 if there is none. */
    public int version(Viewer viewer, long supplier) {
        return counterparts
                .newest(viewer, supplier)
                .map(CounterpartRow::version)
                .orElse(0);
    }

    /** Returns the newest file; one that has nothing yet, if there is none. */
    public Counterpart counterpart(Viewer viewer, long supplier) {
        return counterparts
                .newest(viewer, supplier)
                .map(row -> read(row.document()))
                .orElseGet(() -> Counterpart.empty(
                        "buyer-" + supplier,
                        Subject.ofOrganisation(submission(viewer, supplier)
                                .submission()
                                .organisation()
                                .name())));
    }

    /** Returns the file of a row. */
    public Counterpart counterpart(Viewer viewer, long supplier, long row) {
        return read(counterparts.document(viewer, supplier, row));
    }

    /** Returns the newest file with its row, if there is one. */
    Optional<StoredCounterpart> stored(Viewer viewer, long supplier) {
        return counterparts.newest(viewer, supplier).map(row -> new StoredCounterpart(row.id(), read(row.document())));
    }

    /**
     * The buyer's file with its row.
     *
     * @param row the id of the row
     * @param counterpart the file
     */
    record StoredCounterpart(long row, Counterpart counterpart) {}

    /**
     * Stores what a change makes of the newest file, as the version after the one that the sender saw.
     *
     * @throws VersionTakenException if another was stored in the meantime; nothing is stored
     * @throws io.github.sscop.problem.InvalidDocumentException if it does not fit the newest submission; nothing is stored
     */
    public void change(Viewer viewer, long supplier, int seen, UnaryOperator<Counterpart> change) {
        if (version(viewer, supplier) != seen) {
            throw new VersionTakenException("buyer's file", supplier);
        }
        Counterpart counterpart = change.apply(counterpart(viewer, supplier));
        JointSubmission.of(submission(viewer, supplier), counterpart, CodeRegistry.builtIn());
        counterparts.add(supplier, seen + 1, Documents.standard().write(counterpart), viewer.name());
    }

    /** Stores a whole file in JSON or YAML, likewise. */
    public void replace(Viewer viewer, long supplier, int seen, byte[] bytes) {
        Counterpart counterpart = read(bytes);
        change(viewer, supplier, seen, before -> counterpart);
    }

    /** Returns what vendor and buyer bring to each item of the submission's first code, as a page. */
    public Report reconciled(Viewer viewer, long supplier, Policy policy, LocalDate asOf) {
        Submission submission = submissionOf(viewer, supplier);
        Counterpart counterpart = counterpart(viewer, supplier);
        return Report.of(
                policies.assessor(submission.code(), policy).reconcile(submission, counterpart, asOf),
                submission,
                counterpart);
    }

    /** Returns the newest submission, to which the file has to fit. */
    public Submission submissionOf(Viewer viewer, long supplier) {
        return submission(viewer, supplier).submission();
    }

    private ValidatedSubmission submission(Viewer viewer, long supplier) {
        long row = submissions
                .newest(viewer, supplier)
                .orElseThrow(NotVisibleException::new)
                .id();
        return SubmissionReader.read(submissions.document(viewer, supplier, row));
    }

    private static Counterpart read(byte[] bytes) {
        StoredDocument document = SubmissionReader.document(bytes);
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try {
            return document.mediaType().equals("application/json")
                    ? Documents.standard().readCounterpart(in)
                    : YamlDocuments.standard().readCounterpart(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
