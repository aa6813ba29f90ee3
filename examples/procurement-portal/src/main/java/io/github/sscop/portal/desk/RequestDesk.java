package io.github.sscop.portal.desk;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.RequestTable;
import io.github.sscop.portal.store.RequestTable.RequestRow;
import io.github.sscop.portal.store.Viewer;
import io.github.sscop.report.Report;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** What is done with requests for evidence: they are made from an assessment, stored, and shown as letters. */
@Service
public class RequestDesk {

    private final AssessmentTable assessments;
    private final RequestTable requests;
    private final AssessmentDesk desk;
    private final SubmissionDesk submissions;

    RequestDesk(AssessmentTable assessments, RequestTable requests, AssessmentDesk desk, SubmissionDesk submissions) {
        this.assessments = assessments;
        this.requests = requests;
        this.desk = desk;
        this.submissions = submissions;
    }

    /** Stores a request for what the newest assessment of a supplier's own evidence lacks, for each of its codes. */
    public void send(Viewer viewer, long supplier, LocalDate due) {
        for (AssessmentRow row : assessments.newest(viewer, supplier)) {
            if (!row.isInternal()) { // What the supplier reads is made from what it may read.
                byte[] document = Documents.standard().write(request(viewer, row, due));
                requests.add(supplier, row.id(), due, document, viewer.name());
            }
        }
    }

    /**
     * Returns a request as a letter.
     *
     * @throws NotVisibleException if there is none of that supplier and row that the viewer sees
     */
    public Report letter(Viewer viewer, long supplier, long id) {
        RequestRow stored = requests.of(viewer, supplier).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        return Report.of(request(viewer, assessments.get(viewer, supplier, stored.assessment()), stored.due()));
    }

    private EvidenceRequest request(Viewer viewer, AssessmentRow row, LocalDate due) {
        Assessment assessment = desk.assessment(viewer, row.supplier(), row.id());
        Policy policy =
                Policy.builtIn(row.policyId(), assessment.policy().digest()).orElseThrow();
        return EvidenceRequest.of(
                assessment,
                submissions.submission(viewer, row.supplier(), row.submission()),
                policy,
                RequestTerms.NONE.withDeadline(due));
    }
}
