package io.github.sscop.portal.web;

import io.github.sscop.portal.desk.RequestDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.RequestTable;
import io.github.sscop.portal.store.SupplierTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The requests to a supplier for the evidence that it lacks. */
@Controller
class RequestController {

    private final PageTemplate pages;
    private final SupplierTable suppliers;
    private final RequestTable requests;
    private final RequestDesk desk;
    private final Clock clock;

    RequestController(
            PageTemplate pages, SupplierTable suppliers, RequestTable requests, RequestDesk desk, Clock clock) {
        this.pages = pages;
        this.suppliers = suppliers;
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{supplier}/requests")
    View list(@AuthenticationPrincipal AccountDetails account, @PathVariable long supplier) {
        return pages.page(
                "requests",
                "Requests to " + suppliers.get(account.viewer(), supplier).name(),
                Map.of(
                        "supplier", suppliers.get(account.viewer(), supplier),
                        "requests", requests.of(account.viewer(), supplier),
                        "due", LocalDate.now(clock).plusDays(30)));
    }

    @PostMapping("/suppliers/{supplier}/requests")
    View send(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @RequestParam LocalDate due) {
        desk.send(account.viewer(), supplier, due);
        return SupplierController.to("/suppliers/" + supplier + "/requests");
    }

    @GetMapping("/suppliers/{supplier}/requests/{row}")
    ResponseEntity<String> letter(
            @AuthenticationPrincipal AccountDetails account, @PathVariable long supplier, @PathVariable long row) {
        return AssessmentController.library(desk.letter(account.viewer(), supplier, row));
    }
}
