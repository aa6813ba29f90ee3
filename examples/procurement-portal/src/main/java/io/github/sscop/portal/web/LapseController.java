package io.github.sscop.portal.web;

import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.json.Documents;
import io.github.sscop.portal.desk.LapseDesk;
import io.github.sscop.portal.desk.LapseDesk.LapseAnswer;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.report.lapse.LapseExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What lapses in the time to come: as a page, as a calendar, and as JSON. */
@Controller
class LapseController {

    private static final int DAYS = 90;

    private final PageTemplate pages;
    private final LapseDesk desk;
    private final Clock clock;

    LapseController(PageTemplate pages, LapseDesk desk, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/lapses")
    View lapses(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        LapseAnswer answer = answer(account, from, to);
        List<Lapse> lapses = answer.feed().map(feed -> feed.lapses()).orElse(List.of());
        return pages.page(
                "lapses",
                "Lapses",
                Map.of(
                        "from", answer.from(),
                        "to", answer.to(),
                        "lapses", lapses,
                        "more", answer.isCut()));
    }

    @GetMapping("/lapses.ics")
    ResponseEntity<String> calendar(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        return answer(account, from, to)
                .feed()
                .map(feed -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .header("Content-Disposition", "attachment; filename=\"lapses.ics\"")
                        .body(new LapseExport(feed).iCalendar()))
                .orElse(ResponseEntity.noContent().build());
    }

    @GetMapping("/api/lapses")
    ResponseEntity<byte[]> json(
            @AuthenticationPrincipal AccountDetails account,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to) {
        return answer(account, from, to)
                .feed()
                .map(feed -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Documents.standard().write(feed)))
                .orElse(ResponseEntity.noContent().build());
    }

    private LapseAnswer answer(AccountDetails account, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate first = from.orElse(LocalDate.now(clock));
        return desk.lapses(account.viewer(), first, to.orElse(first.plusDays(DAYS)));
    }
}
