package io.github.sscop.portal.web;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.portal.desk.AnswerForm;
import io.github.sscop.portal.desk.AnswerForm.AnswerGap;
import io.github.sscop.portal.desk.AnswerSheet;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.SupplierTable;
import io.github.sscop.portal.store.Viewer;
import io.github.sscop.report.Questionnaire;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages on which a supplier answers the questions on line, a principle at a time, and the contract schedule made of them. */
@Controller
class AnswerController {

    private final PageTemplate pages;
    private final SupplierTable suppliers;
    private final SubmissionTable submissions;
    private final SubmissionDesk desk;

    AnswerController(PageTemplate pages, SupplierTable suppliers, SubmissionTable submissions, SubmissionDesk desk) {
        this.pages = pages;
        this.suppliers = suppliers;
        this.submissions = submissions;
        this.desk = desk;
    }

    @GetMapping("/suppliers/{supplier}/answers")
    View list(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        return pages.page(
                "answers",
                "Answers of " + suppliers.get(account.viewer(), supplier).name(),
                Map.of(
                        "supplier", suppliers.get(account.viewer(), supplier),
                        "sheets", AnswerSheet.of(newest(account.viewer(), supplier))));
    }

    @GetMapping("/suppliers/{supplier}/answers/{principle}")
    View show(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @PathVariable String principle) {
        return form(200, account.viewer(), supplier, sheet(account.viewer(), supplier, principle), Map.of(), List.of());
    }

    @PostMapping("/suppliers/{supplier}/answers/{principle}")
    View answer(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @PathVariable String principle,
            @RequestParam int seen,
            @RequestParam Map<String, String> form) {
        AnswerSheet sheet = sheet(account.viewer(), supplier, principle);
        List<AnswerGap> gaps = sheet.questions().stream()
                .flatMap(question -> AnswerForm.of(form, question.item().id()).gaps().stream())
                .toList();
        if (!gaps.isEmpty()) {
            return form(422, account.viewer(), supplier, sheet, form, gaps);
        }
        desk.receive(account.viewer(), supplier, seen, sheet.answered(form));
        return SupplierController.to("/suppliers/" + supplier + "/answers");
    }

    @GetMapping("/suppliers/{supplier}/schedule")
    ResponseEntity<String> schedule(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        Submission submission = newest(account.viewer(), supplier);
        return AssessmentController.library(Questionnaire.of(
                        CodeRegistry.builtIn().get(submission.code()),
                        submission.organisation().stakeholderGroup(),
                        Policy.buyer())
                .with(submission.organisation().additionalThemes())
                .contractSchedule());
    }

    private View form(
            int status,
            Viewer viewer,
            long supplier,
            AnswerSheet sheet,
            Map<String, String> form,
            List<AnswerGap> gaps) {
        return pages.page(
                status,
                "answer",
                sheet.principle().id() + " " + sheet.principle().title(),
                Map.of(
                        "supplier", suppliers.get(viewer, supplier),
                        "seen",
                                form.getOrDefault(
                                        "seen",
                                        String.valueOf(
                                                suppliers.get(viewer, supplier).submission())),
                        "sheet", sheet,
                        "form", form,
                        "gaps", gaps));
    }

    private AnswerSheet sheet(Viewer viewer, long supplier, String principle) {
        return AnswerSheet.of(newest(viewer, supplier), principle).orElseThrow(NotVisibleException::new);
    }

    private Submission newest(Viewer viewer, long supplier) {
        return desk.submission(
                viewer,
                supplier,
                submissions
                        .newest(viewer, supplier)
                        .orElseThrow(NotVisibleException::new)
                        .id());
    }
}
