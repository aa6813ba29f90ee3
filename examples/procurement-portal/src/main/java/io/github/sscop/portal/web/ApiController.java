package io.github.sscop.portal.web;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.json.Documents;
import io.github.sscop.portal.desk.AssessmentDesk;
import io.github.sscop.portal.desk.CounterpartDesk;
import io.github.sscop.portal.desk.PolicyChoice;
import io.github.sscop.portal.desk.SubmissionDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.AssessmentRow;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.AuditEntry;
import io.github.sscop.portal.store.AuditTrail;
import io.github.sscop.portal.store.SearchIndex;
import io.github.sscop.portal.store.SearchIndex.RiskHit;
import io.github.sscop.portal.store.SearchIndex.VerdictHit;
import io.github.sscop.portal.store.StoredDocument;
import io.github.sscop.portal.store.SubmissionRow;
import io.github.sscop.portal.store.SubmissionTable;
import io.github.sscop.portal.store.SupplierRow;
import io.github.sscop.portal.store.SupplierTable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The JSON of the portal, for programs; {@code openapi.yaml} describes it. */
@RestController
@RequestMapping("/api")
class ApiController {

    private static final int MOST_BYTES = 32 << 20;

    private final SupplierTable suppliers;
    private final SubmissionTable submissions;
    private final AssessmentTable assessments;
    private final SubmissionDesk submissionDesk;
    private final AssessmentDesk assessmentDesk;
    private final CounterpartDesk counterpartDesk;
    private final PolicyChoice policies;
    private final SearchIndex index;
    private final AuditTrail audit;

    ApiController(
            SupplierTable suppliers,
            SubmissionTable submissions,
            AssessmentTable assessments,
            SubmissionDesk submissionDesk,
            AssessmentDesk assessmentDesk,
            CounterpartDesk counterpartDesk,
            PolicyChoice policies,
            SearchIndex index,
            AuditTrail audit) {
        this.suppliers = suppliers;
        this.submissions = submissions;
        this.assessments = assessments;
        this.submissionDesk = submissionDesk;
        this.assessmentDesk = assessmentDesk;
        this.counterpartDesk = counterpartDesk;
        this.policies = policies;
        this.index = index;
        this.audit = audit;
    }

    @GetMapping("/suppliers")
    List<SupplierRow> list(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int from) {
        return suppliers.list(account.viewer(), name, Math.max(0, from)).stream()
                .limit(SupplierTable.PAGE)
                .toList();
    }

    @PostMapping("/suppliers")
    @ResponseStatus(HttpStatus.CREATED)
    SupplierRow add(@AuthenticationPrincipal AccountDetails account, InputStream body) throws IOException {
        return suppliers.get(account.viewer(), submissionDesk.add(account.viewer(), limited(body)));
    }

    @GetMapping("/suppliers/{supplier}")
    SupplierRow supplier(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        return suppliers.get(account.viewer(), supplier);
    }

    @GetMapping("/suppliers/{supplier}/submissions")
    List<SubmissionRow> submissions(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        suppliers.get(account.viewer(), supplier);
        return submissions.of(account.viewer(), supplier);
    }

    @PostMapping("/suppliers/{supplier}/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Integer> send(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            InputStream body)
            throws IOException {
        return Map.of("version", submissionDesk.receive(account.viewer(), supplier, seen, limited(body)));
    }

    @GetMapping("/suppliers/{supplier}/submissions/{row}")
    ResponseEntity<byte[]> submission(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        StoredDocument document = submissions.document(account.viewer(), supplier, row);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .body(document.bytes());
    }

    @GetMapping("/suppliers/{supplier}/assessments")
    List<AssessmentRow> assessments(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        suppliers.get(account.viewer(), supplier);
        return assessments.of(account.viewer(), supplier);
    }

    @PostMapping("/suppliers/{supplier}/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    List<AssessmentRow> assess(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam String policy,
            @RequestParam LocalDate asOf) {
        assessmentDesk.assess(account.viewer(), supplier, seen, policies.policy(policy), asOf);
        return assessments.newest(account.viewer(), supplier);
    }

    @GetMapping("/suppliers/{supplier}/assessments/{row}")
    ResponseEntity<byte[]> assessment(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        return json(assessments.document(account.viewer(), supplier, row));
    }

    @GetMapping("/suppliers/{supplier}/difference")
    ResponseEntity<byte[]> difference(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam long before,
            @RequestParam long after) {
        return json(Documents.standard().write(assessmentDesk.difference(account.viewer(), supplier, before, after)));
    }

    @GetMapping("/suppliers/{supplier}/counterpart")
    ResponseEntity<byte[]> counterpart(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        Counterpart counterpart = counterpartDesk.counterpart(account.viewer(), supplier);
        return ResponseEntity.ok()
                .header("ETag", "\"" + counterpartDesk.version(account.viewer(), supplier) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Documents.standard().write(counterpart));
    }

    @PostMapping("/suppliers/{supplier}/counterpart")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Integer> replace(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            InputStream body)
            throws IOException {
        counterpartDesk.replace(account.viewer(), supplier, seen, limited(body));
        return Map.of("version", seen + 1);
    }

    @GetMapping("/claims/{item}")
    List<VerdictHit> claims(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable String item,
            @RequestParam(defaultValue = "NOT_MET,UNDETERMINED") List<Verdict> verdict) {
        return index.verdicts(
                account.viewer(),
                CodeRegistry.builtIn().latest("uk-sscop").orElseThrow().id().toString(),
                item,
                verdict.stream().map(Verdict::name).toList());
    }

    @GetMapping("/risks")
    List<RiskHit> risks(@AuthenticationPrincipal AccountDetails account) {
        return index.risks(account.viewer());
    }

    @GetMapping("/audit")
    List<AuditEntry> audit(@RequestParam(defaultValue = "9223372036854775807") long before) {
        return audit.newest(before, 100);
    }

    private static ResponseEntity<byte[]> json(byte[] document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /** Reads a body, and one byte more than is allowed, so that the reader refuses what is too large. */
    private static byte[] limited(InputStream body) throws IOException {
        return body.readNBytes(MOST_BYTES + 1);
    }
}
