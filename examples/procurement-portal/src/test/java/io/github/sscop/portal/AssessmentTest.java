package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private final PortalUser assessor = PortalUser.signedIn("assessor");
    private final long supplier = PortalFixture.supplier("Kestrel Data Tools Ltd");
    private final String page = "/suppliers/" + supplier;

    private int version() {
        return PortalFixture.sql()
                .sql("select max(version) from assessment_version where supplier_id = :supplier")
                .param("supplier", supplier)
                .query(Integer.class)
                .single();
    }

    private static HttpResponse<String> assess(PortalUser user, String page, int seen, String policy) {
        return user.post(
                page,
                page + "/assessments",
                Map.of("seen", String.valueOf(seen), "policy", policy, "asOf", PortalFixture.TODAY));
    }

    @Test
    void letsOneOfTwoAssessorsAtOnceStoreAndShowsTheOtherAPage() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            int seen = version();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<HttpResponse<String>>> answers = List.of("buyer", "good-faith").stream()
                    .map(policy -> both.submit(() -> {
                        PortalUser user = PortalUser.signedIn("assessor");
                        start.await();
                        return assess(user, page, seen, policy);
                    }))
                    .toList();

            HttpResponse<String> first = answers.get(0).get();
            HttpResponse<String> second = answers.get(1).get();

            assertThat(List.of(first.statusCode(), second.statusCode())).containsExactlyInAnyOrder(303, 409);
            assertThat((first.statusCode() == 409 ? first : second).body())
                    .contains("Another assessment was stored in the meantime")
                    .contains("<a href=\"" + page + "\">Go to the supplier</a>");
            assertThat(version()).isEqualTo(seen + 1);
        }
        both.shutdown();
    }

    @Test
    void showsTheDifferenceWithItsCauses() {
        assess(assessor, page, version(), "good-faith");
        long before = PortalFixture.newest("assessment", supplier);
        assess(assessor, page, version(), "independent");
        long after = PortalFixture.newest("assessment", supplier);

        HttpResponse<String> difference = assessor.get(page + "/difference?before=" + before + "&after=" + after);

        assertThat(difference.statusCode()).isEqualTo(200);
        assertThat(difference.body()).contains("good-faith", "independent");
        assertThat(assessor.api("/api" + page + "/difference?before=" + before + "&after=" + after)
                        .body())
                .contains("\"contract\": \"sscop.difference/1\"");
    }

    @Test
    void showsTheReportUnderThePolicyThatItNamesItself() {
        HttpResponse<String> report =
                assessor.get(page + "/assessments/" + PortalFixture.newest("assessment", supplier) + "/report");

        assertThat(report.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy)
                            .startsWith("default-src 'none'; style-src 'sha256-")
                            .contains("form-action 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe");
                    assertThat(report.body())
                            .contains(policy.replace("; frame-ancestors 'none'", "")
                                    .replace("'", "&#39;"));
                });
    }

    @Test
    void refusesAPolicyAndADateThatAreNone() {
        assertThat(assess(assessor, page, version(), "kind").statusCode()).isEqualTo(400);
        assertThat(assessor.post(
                                page, page + "/assessments", Map.of("seen", "1", "policy", "buyer", "asOf", "tomorrow"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksTheSupplierForWhatItLacks() {
        assertThat(assessor.post(page, page + "/requests", Map.of("due", "2026-06-01"))
                        .statusCode())
                .isEqualTo(303);
        String letter = page + "/requests/" + PortalFixture.newest("evidence_request", supplier);

        assertThat(PortalUser.signedIn("kestrel").get(letter).body()).contains("Kestrel Data Tools Ltd", "2026-06-01");
        assertThat(PortalUser.signedIn("acme").get(letter).statusCode()).isEqualTo(404);
        assertThat(PortalUser.signedIn("kestrel")
                        .post(page, page + "/requests", Map.of("due", "2026-06-01"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesWhatLapsesAsACalendar() {
        HttpResponse<String> calendar = assessor.get("/lapses.ics?from=2026-04-01&to=2030-01-01");

        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT", "Kestrel");
        assertThat(PortalUser.signedIn("acme")
                        .get("/lapses.ics?from=2026-04-01&to=2030-01-01")
                        .body())
                .contains("Acme")
                .doesNotContain("Kestrel");
    }

    @Test
    void findsSuppliersByClaim() {
        String verdict = PortalFixture.sql()
                .sql("select verdict from verdict_index where supplier_id = :supplier and item = '1.1.1'")
                .param("supplier", supplier)
                .query(String.class)
                .single();

        assertThat(assessor.get("/claims?item=1.1.1&verdict=" + verdict).body()).contains("Kestrel Data Tools Ltd");
        assertThat(assessor.api("/api/claims/1.1.1?verdict=" + verdict).body()).contains("Kestrel Data Tools Ltd");
    }
}
