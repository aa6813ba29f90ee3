package io.github.sscop.portal.web;

import io.github.sscop.portal.desk.PolicyChoice;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.StoredDocument;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.SupplierRow;
import io.github.sscop.portal.store.SupplierTable;
import io.github.sscop.portal.store.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of suppliers and their submissions. */
@Controller
class SupplierController {

    private final PageTemplate pages;
    private final SupplierTable suppliers;
    private final SubmissionTable submissions;
    private final AssessmentTable assessments;
    private final SubmissionDesk desk;
    private final PolicyChoice policies;
    private final Clock clock;

    SupplierController(
            PageTemplate pages,
            SupplierTable suppliers,
            SubmissionTable submissions,
            AssessmentTable assessments,
            SubmissionDesk desk,
            PolicyChoice policies,
            Clock clock) {
        this.pages = pages;
        this.suppliers = suppliers;
        this.submissions = submissions;
        this.assessments = assessments;
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    View signIn(@RequestParam Map<String, String> query) {
        return pages.page(
                "sign-in",
                "Sign in",
                Map.of("refused", query.containsKey("error"), "signedOut", query.containsKey("out")));
    }

    @GetMapping({"/", "/suppliers"})
    View list(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int from) {
        int offset = Math.max(0, from);
        List<SupplierRow> rows = suppliers.list(account.viewer(), name, offset);
        return pages.page(
                "suppliers",
                "Suppliers",
                Map.of(
                        "rows",
                        rows.stream().limit(SupplierTable.PAGE).toList(),
                        "more",
                        rows.size() > SupplierTable.PAGE,
                        "name",
                        name,
                        "from",
                        offset));
    }

    @PostMapping("/suppliers")
    View add(@AuthenticationPrincipal AccountDetails account, @RequestParam MultipartFile file) throws IOException {
        return to("/suppliers/" + desk.add(account.viewer(), file.getBytes()));
    }

    @GetMapping("/suppliers/{supplier}")
    View show(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        Viewer viewer = account.viewer();
        SupplierRow row = suppliers.get(viewer, supplier);
        return pages.page(
                "supplier",
                row.name(),
                Map.of(
                        "supplier", row,
                        "submissions", submissions.of(viewer, supplier),
                        "assessments", assessments.of(viewer, supplier),
                        "policies", policies.policies(),
                        "today", LocalDate.now(clock)));
    }

    @PostMapping("/suppliers/{supplier}/submissions")
    View upload(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam MultipartFile file)
            throws IOException {
        desk.receive(account.viewer(), supplier, seen, file.getBytes());
        return to("/suppliers/" + supplier);
    }

    @GetMapping("/suppliers/{supplier}/submissions/{row}")
    ResponseEntity<byte[]> download(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        StoredDocument document = submissions.document(account.viewer(), supplier, row);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"submission-" + row
                                + (document.mediaType().endsWith("json") ? ".json\"" : ".yaml\""))
                .body(document.bytes());
    }

    static View to(String path) {
        return new RedirectView(path, true, false, false);
    }
}
