package io.github.sscop.portal.web;

import io.github.sscop.portal.desk.CounterpartDesk;
import io.github.sscop.portal.desk.PolicyChoice;
import io.github.sscop.portal.security.AccountDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the vendor's evidence, the buyer's, and both together are compared claim by claim. */
@Controller
class ReconciliationController {

    private final CounterpartDesk desk;
    private final PolicyChoice policies;
    private final Clock clock;

    ReconciliationController(CounterpartDesk desk, PolicyChoice policies, Clock clock) {
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{supplier}/reconciliation")
    ResponseEntity<String> reconcile(
            @AuthenticationPrincipal AccountDetails account,
            @PathVariable long supplier,
            @RequestParam(defaultValue = "buyer") String policy,
            @RequestParam Optional<LocalDate> asOf) {
        return AssessmentController.library(desk.reconciled(
                account.viewer(), supplier, policies.policy(policy), asOf.orElse(LocalDate.now(clock))));
    }
}
