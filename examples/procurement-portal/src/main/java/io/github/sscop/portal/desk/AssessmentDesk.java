package io.github.sscop.portal.desk;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.EditionId;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.store.AssessmentBasisRow;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.ChangeTable;
import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.SubmissionRow;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.VerdictIndex;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.portal.store.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with assessments: they are made, stored, read and compared. */
@Service
public class AssessmentDesk {

    private final PolicyChoice policies;
    private final SubmissionTable submissions;
    private final AssessmentTable assessments;
    private final ChangeTable changes;
    private final VerdictIndex verdicts;
    private final TransactionTemplate transaction;

    AssessmentDesk(
            PolicyChoice policies,
            SubmissionTable submissions,
            AssessmentTable assessments,
            ChangeTable changes,
            VerdictIndex verdicts,
            TransactionTemplate transaction) {
        this.policies = policies;
        this.submissions = submissions;
        this.assessments = assessments;
        this.changes = changes;
        this.verdicts = verdicts;
        this.transaction = transaction;
    }

    /**
     * Assesses the newest submission of a supplier by each of its codes, and stores the results as the version after the one that the
     * assessor saw, with what they changed.
     *
     * @return what changed, for each code that was assessed before
     * @throws VersionTakenException if that version was stored in the meantime; nothing is stored
     */
    public List<AssessmentComparison> assess(Viewer viewer, long supplier, int seen, Policy policy, LocalDate asOf) {
        SubmissionRow row = submissions.newest(viewer, supplier).orElseThrow(NotVisibleException::new);
        ValidatedSubmission submission = SubmissionReader.read(submissions.document(viewer, supplier, row.id()));
        List<AssessmentRow> before = assessments.newest(viewer, supplier);
        if (before.stream().mapToInt(AssessmentRow::version).max().orElse(0) != seen) {
            throw new VersionTakenException("assessment", supplier);
        }
        List<Assessment> made = new ArrayList<>();
        for (EditionId code : submission.submission().codes()) {
            made.add(policies.assessor(code, policy).assess(submission, asOf));
        }
        AssessmentBasisRow basis = new AssessmentBasisRow(supplier, seen + 1, row.id(), Optional.empty());
        return Objects.requireNonNull(transaction.execute(status -> store(viewer, basis, made, before)));
    }

    private List<AssessmentComparison> store(
            Viewer viewer, AssessmentBasisRow basis, List<Assessment> made, List<AssessmentRow> before) {
        List<AssessmentComparison> changed = new ArrayList<>();
        long supplier = basis.supplier();
        assessments.begin(supplier, basis.version());
        verdicts.clear(supplier);
        for (Assessment assessment : made) {
            long row = assessments.add(basis, assessment, Documents.standard().write(assessment), viewer.name());
            verdicts.add(supplier, row, assessment);
            for (AssessmentRow earlier : before) {
                if (earlier.code().equals(assessment.code().id().toString())) {
                    AssessmentComparison change =
                            AssessmentComparison.between(assessment(viewer, supplier, earlier.id()), assessment);
                    changed.add(change);
                    changes.add(
                            supplier,
                            earlier.id(),
                            row,
                            change,
                            Documents.standard().write(change),
                            viewer.name());
                }
            }
        }
        return changed;
    }

    /** Returns an assessment as it was recorded. */
    public Assessment assessment(Viewer viewer, long supplier, long row) {
        try {
            return Documents.standard()
                    .readAssessment(new ByteArrayInputStream(assessments.document(viewer, supplier, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the later of two assessments of a supplier changed, and why. */
    public AssessmentComparison difference(Viewer viewer, long supplier, long before, long after) {
        return AssessmentComparison.between(assessment(viewer, supplier, before), assessment(viewer, supplier, after));
    }
}
