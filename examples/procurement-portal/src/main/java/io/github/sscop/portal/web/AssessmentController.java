package io.github.sscop.portal.web;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.evidence.Submission;
import io.github.sscop.portal.desk.AssessmentDesk;
import io.github.sscop.portal.desk.CounterpartDesk;
import io.github.sscop.portal.desk.PolicyChoice;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.SupplierTable;
import io.github.sscop.portal.store.Viewer;
import io.github.sscop.report.HtmlDocument;
import io.github.sscop.report.Report;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages of assessments, and what the library makes of them: reports, differences, statements. */
@Controller
class AssessmentController {

    private final PageTemplate pages;
    private final SupplierTable suppliers;
    private final AssessmentTable assessments;
    private final AssessmentDesk desk;
    private final SubmissionDesk submissions;
    private final CounterpartDesk counterparts;
    private final PolicyChoice policies;

    AssessmentController(
            PageTemplate pages,
            SupplierTable suppliers,
            AssessmentTable assessments,
            AssessmentDesk desk,
            SubmissionDesk submissions,
            CounterpartDesk counterparts,
            PolicyChoice policies) {
        this.pages = pages;
        this.suppliers = suppliers;
        this.assessments = assessments;
        this.desk = desk;
        this.submissions = submissions;
        this.counterparts = counterparts;
        this.policies = policies;
    }

    @PostMapping("/suppliers/{supplier}/assessments")
    View assess(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam String policy,
            @RequestParam LocalDate asOf) {
        desk.assess(account.viewer(), supplier, seen, policies.policy(policy), asOf);
        return SupplierController.to("/suppliers/" + supplier);
    }

    @GetMapping("/suppliers/{supplier}/assessments/{row}")
    View show(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        Viewer viewer = account.viewer();
        Assessment assessment = desk.assessment(viewer, supplier, row);
        return pages.page(
                "assessment",
                "Assessment of " + suppliers.get(viewer, supplier).name(),
                Map.of(
                        "supplier", suppliers.get(viewer, supplier),
                        "row", assessments.get(viewer, supplier, row),
                        "assessment", assessment));
    }

    @GetMapping("/suppliers/{supplier}/assessments/{row}/report")
    ResponseEntity<String> report(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        AssessmentRow stored = assessments.get(account.viewer(), supplier, row);
        Assessment assessment = desk.assessment(account.viewer(), supplier, row);
        Submission submission = submissions.submission(account.viewer(), supplier, stored.submission());
        return library(stored.counterpart()
                .map(file ->
                        Report.of(assessment, submission, counterparts.counterpart(account.viewer(), supplier, file)))
                .orElseGet(() -> Report.of(assessment, submission)));
    }

    @GetMapping("/suppliers/{supplier}/assessments/{row}/statement")
    ResponseEntity<String> statement(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        return library(Report.of(
                SupplierStatement.of(AssessmentOrigin.submission(), desk.assessment(account.viewer(), supplier, row))));
    }

    @GetMapping("/suppliers/{supplier}/difference")
    ResponseEntity<String> difference(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam long before,
            @RequestParam long after) {
        return library(Report.of(desk.difference(account.viewer(), supplier, before, after)));
    }

    /** Returns a page of the library under the exact policy that it needs, instead of the portal's. */
    static ResponseEntity<String> library(Report report) {
        HtmlDocument document = report.document();
        return ResponseEntity.ok()
                .header("Content-Security-Policy", document.contentSecurityPolicy() + "; frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(document.html());
    }
}
