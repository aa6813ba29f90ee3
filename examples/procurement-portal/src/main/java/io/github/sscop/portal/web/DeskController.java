package io.github.sscop.portal.web;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.AuditEntry;
import io.github.sscop.portal.store.AuditTrail;
import io.github.sscop.portal.store.ChangeTable;
import io.github.sscop.portal.store.NightlyTable;
import io.github.sscop.portal.store.SearchIndex;
import io.github.sscop.portal.store.SearchIndex.VerdictHit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages over all suppliers: claims, risks, changes, the audit trail. */
@Controller
class DeskController {

    private static final int AUDIT_PAGE = 100;

    private final PageTemplate pages;
    private final SearchIndex index;
    private final ChangeTable changes;
    private final NightlyTable nights;
    private final AuditTrail audit;
    private final Clock clock;

    DeskController(
            PageTemplate pages,
            SearchIndex index,
            ChangeTable changes,
            NightlyTable nights,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.index = index;
        this.changes = changes;
        this.nights = nights;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/claims")
    View claims(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) List<Verdict> verdict) {
        Code code = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
        List<String> verdicts = (verdict == null ? List.of(Verdict.NOT_MET, Verdict.UNDETERMINED) : verdict)
                .stream().map(Verdict::name).toList();
        List<VerdictHit> hits = item.isEmpty()
                ? List.of()
                : index.verdicts(account.viewer(), code.id().toString(), item, verdicts);
        return pages.page(
                "claims",
                "Claims",
                Map.of(
                        "code", code,
                        "item", item,
                        "verdicts", verdicts,
                        "all", Stream.of(Verdict.values()).map(Verdict::name).toList(),
                        "hits", hits));
    }

    @GetMapping("/risks")
    View risks(@AuthenticationPrincipal AccountDetails account) {
        return pages.page(
                "risks",
                "Accepted risks",
                Map.of("risks", index.risks(account.viewer()), "today", LocalDate.now(clock)));
    }

    @GetMapping("/nights")
    View nights(@AuthenticationPrincipal AccountDetails account) {
        return pages.page(
                "nights",
                "Changes",
                Map.of("changes", changes.newest(account.viewer(), AUDIT_PAGE), "nights", nights.newest()));
    }

    @GetMapping("/audit")
    View audit(@RequestParam(defaultValue = "9223372036854775807") long before) {
        List<AuditEntry> entries = audit.newest(before, AUDIT_PAGE);
        return pages.page("audit", "Audit trail", Map.of("entries", entries, "breaks", audit.breaks()));
    }
}
