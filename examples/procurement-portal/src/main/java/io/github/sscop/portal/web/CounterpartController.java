package io.github.sscop.portal.web;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.CounterpartReview;
import io.github.sscop.evidence.counterpart.TrustedParty;
import io.github.sscop.portal.desk.CounterpartDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.SupplierTable;
import io.github.sscop.portal.store.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The page of the buyer's file about a supplier: whom the buyer vouches for, reviews, own evidence, accepted risks. */
@Controller
class CounterpartController {

    private final PageTemplate pages;
    private final SupplierTable suppliers;
    private final CounterpartDesk desk;
    private final Clock clock;

    CounterpartController(PageTemplate pages, SupplierTable suppliers, CounterpartDesk desk, Clock clock) {
        this.pages = pages;
        this.suppliers = suppliers;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{supplier}/counterpart")
    View show(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        Viewer viewer = account.viewer();
        Submission submission = desk.submissionOf(viewer, supplier);
        return pages.page(
                "counterpart",
                "Buyer's file on " + suppliers.get(viewer, supplier).name(),
                Map.of(
                        "supplier", suppliers.get(viewer, supplier),
                        "version", desk.version(viewer, supplier),
                        "counterpart", desk.counterpart(viewer, supplier),
                        "submission", submission,
                        "code", CodeRegistry.builtIn().get(submission.code()),
                        "today", LocalDate.now(clock)));
    }

    @PostMapping("/suppliers/{supplier}/counterpart/trusted")
    View trust(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam String name,
            @RequestParam Independence independence) {
        desk.change(
                account.viewer(),
                supplier,
                seen,
                file -> file.withTrusted(new TrustedParty(name.strip(), independence)));
        return back(supplier);
    }

    @PostMapping("/suppliers/{supplier}/counterpart/reviews")
    View review(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam String record,
            @RequestParam String digest,
            @RequestParam Review.Outcome outcome) {
        Evidence reviewed = desk.submissionOf(account.viewer(), supplier).evidence().stream()
                .filter(each -> each.id().value().equals(record)
                        && each.recordDigest().value().equals(digest))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The record is no longer the one that was reviewed"));
        desk.change(
                account.viewer(),
                supplier,
                seen,
                file -> file.withReviews(CounterpartReview.of(
                        reviewed,
                        account.viewer().name(),
                        PartialDate.of(LocalDate.now(clock)),
                        outcome,
                        Independence.CUSTOMER)));
        return back(supplier);
    }

    @PostMapping("/suppliers/{supplier}/risks")
    View accept(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam String item,
            @RequestParam String risk,
            @RequestParam LocalDate until,
            @RequestParam String action) {
        desk.change(
                account.viewer(),
                supplier,
                seen,
                file -> file.withAcceptedRisks(new AcceptedRisk(
                        ItemId.of(item),
                        risk.strip(),
                        account.viewer().name(),
                        PartialDate.of(until),
                        Optional.of(action.strip()).filter(text -> !text.isEmpty()),
                        Optional.empty())));
        return back(supplier);
    }

    @PostMapping("/suppliers/{supplier}/counterpart")
    View replace(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam int seen,
            @RequestParam MultipartFile file)
            throws IOException {
        desk.replace(account.viewer(), supplier, seen, file.getBytes());
        return back(supplier);
    }

    private static View back(long supplier) {
        return SupplierController.to("/suppliers/" + supplier + "/counterpart");
    }
}
