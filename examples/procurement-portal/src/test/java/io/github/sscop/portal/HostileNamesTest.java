package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.json.Documents;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a supplier writes stays text on every page. */
class HostileNamesTest {

    private static final String HOSTILE =
            "\u202E<script>ran()</script></title></td><img src=x onerror=ran()>\"' onfocus=ran()"
                    + " autofocus x=\" ${7777*7} {{7777*7}} <base href=//a.example> javascript:ran() "
                    + "w".repeat(2_000);

    private static Submission hostile() {
        return Submission.builder(
                        HOSTILE.substring(0, 200),
                        CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")),
                        Organisation.of(HOSTILE, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(Product.of(HOSTILE, HOSTILE))
                .evidence(Evidence.builder(
                                "E-1", "POLICY_DOCUMENT", HOSTILE, Method.INTERVIEW, Originator.vendor(HOSTILE))
                        .location("javascript:ran()")
                        .link(Link.supports("1.1.1", Strength.DIRECT, HOSTILE))
                        .build())
                .accept(new AcceptedRisk(
                        ItemId.of("2.1.6"),
                        HOSTILE,
                        HOSTILE,
                        PartialDate.of("2026-12-31"),
                        Optional.of(HOSTILE),
                        Optional.empty()))
                .build();
    }

    @Test
    void stayTextOnEveryPage() {
        PortalUser assessor = PortalUser.signedIn("assessor");
        HttpResponse<String> answer = assessor.upload(
                "/suppliers", "/suppliers", Map.of(), Documents.standard().write(hostile()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String added = answer.headers().firstValue("Location").orElseThrow();
        long supplier = Long.parseLong(added.replaceAll(".*/", ""));
        String page = "/suppliers/" + supplier;
        assessor.post(page, page + "/assessments", Map.of("seen", "0", "policy", "buyer", "asOf", PortalFixture.TODAY));
        assessor.post(page, page + "/requests", Map.of("due", "2026-06-01"));
        long row = PortalFixture.newest("assessment", supplier);

        for (String path : List.of(
                "/suppliers?name=%3Cscript",
                page,
                page + "/assessments/" + row,
                page + "/assessments/" + row + "/report",
                page + "/assessments/" + row + "/statement",
                page + "/answers",
                page + "/answers/1.1",
                page + "/counterpart",
                page + "/requests",
                page + "/requests/" + PortalFixture.newest("evidence_request", supplier),
                "/claims?item=1.1.1&verdict=UNDETERMINED,MET,NOT_MET",
                "/risks",
                "/lapses?to=2030-01-01",
                "/audit")) {
            String body = assessor.get(path).body();
            assertThat(body)
                    .as(path)
                    .doesNotContain("<script>ran", "<img src=x", "<base", "href=\"javascript:", "54439", "</td><img")
                    .contains("<h1");
        }
        assertThat(assessor.get(page).body()).contains("&lt;script&gt;ran()");
        assertThat(assessor.get("/risks").body()).contains("&lt;script&gt;ran()");
    }

    @Test
    void stayTextInWhatAFormSendsBack() {
        PortalUser assessor = PortalUser.signedIn("assessor");
        String page = "/suppliers/" + PortalFixture.supplier("Acme Ltd") + "/answers/1.1";

        String body = assessor.post(page, page, Map.of("seen", "1", "title-1.1.1", "\"><script>ran()</script>"))
                .body();

        assertThat(body)
                .contains("Nothing was stored yet")
                .contains("<a href=\"#location-1.1.1\">1.1.1: give where the record is</a>")
                .doesNotContain("<script>ran");
    }
}
