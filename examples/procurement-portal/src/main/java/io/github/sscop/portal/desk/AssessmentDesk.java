package io.github.sscop.portal.desk;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.desk.CounterpartDesk.StoredCounterpart;
import io.github.sscop.portal.store.AssessmentBasisRow;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.ChangeTable;
import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.SearchIndex;
import io.github.sscop.portal.store.SearchIndex.SearchAudience;
import io.github.sscop.portal.store.SubmissionRow;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.portal.store.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with assessments: they are made, stored, read and compared. */
@Service
public class AssessmentDesk {

    private record MadeAssessment(Assessment assessment, AssessmentBasisRow basis, SearchAudience audience) {}

    private final PolicyChoice policies;
    private final SubmissionTable submissions;
    private final CounterpartDesk counterparts;
    private final AssessmentTable assessments;
    private final ChangeTable changes;
    private final SearchIndex index;
    private final TransactionTemplate transaction;

    AssessmentDesk(
            PolicyChoice policies,
            SubmissionTable submissions,
            CounterpartDesk counterparts,
            AssessmentTable assessments,
            ChangeTable changes,
            SearchIndex index,
            TransactionTemplate transaction) {
        this.policies = policies;
        this.submissions = submissions;
        this.counterparts = counterparts;
        this.assessments = assessments;
        this.changes = changes;
        this.index = index;
        this.transaction = transaction;
    }

    /**
     * Assesses the newest submission of a supplier by each of its codes, alone and, where there is one, with the buyer's file; and stores the
     * results as the version after the one that the assessor saw, with what they changed.
     *
     * @return what changed, for each code that was assessed before
     * @throws VersionTakenException if that version was stored in the meantime; nothing is stored
     */
    public List<AssessmentComparison> assess(Viewer viewer, long supplier, int seen, Policy policy, LocalDate asOf) {
        SubmissionRow row = submissions.newest(viewer, supplier).orElseThrow(NotVisibleException::new);
        List<AssessmentRow> before = assessments.newest(viewer, supplier);
        if (before.stream().mapToInt(AssessmentRow::version).max().orElse(0) != seen) {
            throw new VersionTakenException("assessment", supplier);
        }
        ValidatedSubmission submission = SubmissionReader.read(submissions.document(viewer, supplier, row.id()));
        Optional<StoredCounterpart> counterpart = counterparts.stored(viewer, supplier);
        AssessmentBasisRow basis = new AssessmentBasisRow(supplier, seen + 1, row.id(), Optional.empty());
        List<MadeAssessment> made = new ArrayList<>();
        for (EditionId code : submission.submission().codes()) {
            Assessor assessor = policies.assessor(code, policy);
            made.add(new MadeAssessment(
                    assessor.assess(submission, asOf),
                    basis,
                    counterpart.isPresent() ? SearchAudience.SUPPLIER : SearchAudience.BOTH));
            counterpart.ifPresent(file -> made.add(new MadeAssessment(
                    assessor.assess(submission, file.counterpart(), asOf),
                    new AssessmentBasisRow(supplier, seen + 1, row.id(), Optional.of(file.row())),
                    SearchAudience.BUYER)));
        }
        return Objects.requireNonNull(transaction.execute(status -> store(viewer, basis, made, before)));
    }

    private List<AssessmentComparison> store(
            Viewer viewer, AssessmentBasisRow basis, List<MadeAssessment> made, List<AssessmentRow> before) {
        assessments.begin(basis.supplier(), basis.version());
        index.clear(basis.supplier());
        List<AssessmentComparison> changed = new ArrayList<>();
        for (MadeAssessment each : made) {
            byte[] document = Documents.standard().write(each.assessment());
            long row = assessments.add(each.basis(), each.assessment(), document, viewer.name());
            index.add(basis.supplier(), row, each.audience(), each.assessment());
            earlier(each, before).ifPresent(earlier -> {
                AssessmentComparison change = AssessmentComparison.between(
                        assessment(viewer, basis.supplier(), earlier.id()), each.assessment());
                changed.add(change);
                changes.add(
                        each.basis(),
                        earlier.id(),
                        row,
                        change,
                        Documents.standard().write(change),
                        viewer.name());
            });
        }
        return changed;
    }

    /** Returns what the assessment is compared with: the earlier one by its code that was made in the same way, else the other. */
    private static Optional<AssessmentRow> earlier(MadeAssessment made, List<AssessmentRow> before) {
        String code = made.assessment().code().id().toString();
        boolean internal = made.basis().counterpart().isPresent();
        return before.stream()
                .filter(row -> row.code().equals(code) && (internal || !row.isInternal()))
                .max(Comparator.comparing(AssessmentRow::isInternal));
    }

    /** Returns an assessment as it was recorded. */
    public Assessment assessment(Viewer viewer, long supplier, long row) {
        return read(assessments.document(viewer, supplier, row));
    }

    /** Returns an assessment from its document. */
    public static Assessment read(byte[] document) {
        try {
            return Documents.standard().readAssessment(new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the later of two assessments of a supplier changed, and why. */
    public AssessmentComparison difference(Viewer viewer, long supplier, long before, long after) {
        return AssessmentComparison.between(assessment(viewer, supplier, before), assessment(viewer, supplier, after));
    }
}
