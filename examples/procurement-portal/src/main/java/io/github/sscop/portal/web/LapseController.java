package io.github.sscop.portal.web;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.portal.desk.AssessmentDesk;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.AssessmentTable;
import io.github.sscop.portal.store.AssessmentTable.DocumentOfSupplier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of what lapses in the time to come. */
@Controller
public class LapseController {

    /** How many assessments are looked through at most. */
    public static final int MOST = 500;

    /**
     * A change for the worse, of a supplier.
     *
     * @param supplier the supplier
     * @param organisation the organisation that the assessment names
     * @param change the change
     */
    public record SupplierLapse(long supplier, String organisation, ScheduledChange change) {}

    private final PageTemplate pages;
    private final AssessmentTable assessments;
    private final Clock clock;

    LapseController(PageTemplate pages, AssessmentTable assessments, Clock clock) {
        this.pages = pages;
        this.assessments = assessments;
        this.clock = clock;
    }

    @GetMapping("/lapses")
    View lapses(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        LocalDate first = from.orElse(LocalDate.now(clock));
        LocalDate last = to.orElse(first.plusDays(90));
        List<DocumentOfSupplier> documents = assessments.changingUntil(account.viewer(), last, MOST + 1);
        List<SupplierLapse> lapses = new ArrayList<>();
        for (DocumentOfSupplier each : documents.subList(0, Math.min(MOST, documents.size()))) {
            Assessment assessment = AssessmentDesk.read(each.document());
            assessment.calendar().stream()
                    .filter(change -> change.isLapse() || change.cause() == ScheduleCause.ACCEPTED_RISK_ENDS)
                    .filter(change ->
                            !change.on().isBefore(first) && !change.on().isAfter(last))
                    .forEach(change -> lapses.add(new SupplierLapse(
                            each.supplier(), assessment.subject().organisation().orElse(""), change)));
        }
        lapses.sort(Comparator.comparing(lapse -> lapse.change().on()));
        return pages.page(
                "lapses",
                "Lapses",
                Map.of("from", first, "to", last, "lapses", lapses, "more", documents.size() > MOST));
    }
}
