package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Code;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.Report;

/** The documents that an application writes for people to read. */
public final class WriteReports {

    /** Returns a page to open, send or print. */
    public String page(Assessment assessment, Submission submission) {
        Report report = Report.of(assessment, submission); // Without the submission: Report.of(assessment).
        return report.html(); // Or markdown(), or text().
    }

    /** Returns a supplier's statement to buyers about two of its products. */
    public String statement(Assessment product, Assessment otherProduct) {
        SupplierStatement statement = SupplierStatement.of(AssessmentOrigin.submission(), product, otherProduct);
        return statement.isAffirmativeForOrganisation() ? Report.of(statement).html() : "";
    }

    /** Returns a submission for a supplier to fill in. */
    public String template(Code code, Policy policy) {
        Questionnaire questionnaire =
                Questionnaire.of(code, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, policy);
        return questionnaire.templateYaml(); // Or templateJson(); the questions themselves are report() and csv().
    }
}
