package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The buyer's file: who may add to it, what it changes, and that the supplier sees nothing of it. */
class CounterpartTest {

    private final PortalUser assessor = PortalUser.signedIn("assessor");
    private final PortalUser owner = PortalUser.signedIn("risk-owner");
    private final PortalUser northgate = PortalUser.signedIn("northgate");
    private final long supplier = PortalFixture.supplier("Northgate Software Distribution Ltd");
    private final String page = "/suppliers/" + supplier;

    private String version() {
        return String.valueOf(PortalFixture.sql()
                .sql("select coalesce(max(version), 0) from counterpart where supplier_id = :supplier")
                .param("supplier", supplier)
                .query(Integer.class)
                .single());
    }

    private static void stored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void assess() {
        stored(assessor.post(
                page,
                page + "/assessments",
                Map.of(
                        "seen",
                        String.valueOf(PortalFixture.sql()
                                .sql("select max(version) from assessment_version where supplier_id = :supplier")
                                .param("supplier", supplier)
                                .query(Integer.class)
                                .single()),
                        "policy",
                        "independent",
                        "asOf",
                        PortalFixture.TODAY)));
    }

    @Test
    void staysTheBuyersOwn() {
        stored(owner.post(
                page + "/counterpart",
                page + "/risks",
                Map.of(
                        "seen", version(),
                        "item", "3.1.1",
                        "risk", "A secret of the buyer",
                        "until", "2026-09-30",
                        "action", "")));
        stored(assessor.post(
                page + "/counterpart",
                page + "/counterpart/trusted",
                Map.of("seen", version(), "name", "A laboratory of the buyer", "independence", "INDEPENDENT")));
        assess();
        long internal = PortalFixture.newest("assessment", supplier);

        assertThat(owner.get(page + "/counterpart").body()).contains("A laboratory of the buyer");
        assertThat(assessor.get("/risks").body()).contains("A secret of the buyer", "risk-owner");
        assertThat(assessor.get(page).body()).contains("with the buyer's file");
        assertThat(assessor.get(page + "/assessments/" + internal).statusCode()).isEqualTo(200);

        assertThat(assessor.get(page + "/assessments/" + internal + "/report").body())
                .contains("Northgate Software Distribution Ltd");
        assertThat(assessor.get(page + "/reconciliation?policy=independent").body())
                .contains("Northgate Software Distribution Ltd", "independent");

        assertThat(northgate.get(page + "/reconciliation").statusCode()).isEqualTo(403);
        assertThat(northgate.get(page + "/counterpart").statusCode()).isEqualTo(403);
        assertThat(northgate.api("/api" + page + "/counterpart").statusCode()).isEqualTo(403);
        assertThat(northgate.get(page + "/assessments/" + internal).statusCode())
                .isEqualTo(404);
        assertThat(northgate.get(page + "/assessments/" + internal + "/report").statusCode())
                .isEqualTo(404);
        assertThat(northgate.get(page).body()).doesNotContain("with the buyer");
        assertThat(northgate.api("/api" + page + "/assessments").body()).doesNotContain("\"id\":" + internal + ",");
        assertThat(northgate.get("/risks").body()).doesNotContain("A secret of the buyer");
        assertThat(northgate.get(page + "/assessments/" + (internal - 1)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesToVouchForTheVendorByItself() {
        String before = version();

        String body = assessor.post(
                        page + "/counterpart",
                        page + "/counterpart/trusted",
                        Map.of(
                                "seen", before,
                                "name", "Northgate Software Distribution Ltd",
                                "independence", "INDEPENDENT"))
                .body();

        assertThat(body).contains("The counterpart was not stored", "the vendor cannot vouch for itself");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void keepsEachRoleToItsPart() {
        assertThat(assessor.post(
                                page + "/counterpart",
                                page + "/risks",
                                Map.of(
                                        "seen",
                                        version(),
                                        "item",
                                        "3.1.1",
                                        "risk",
                                        "r",
                                        "until",
                                        "2026-09-30",
                                        "action",
                                        ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.post(
                                page + "/counterpart",
                                page + "/counterpart/trusted",
                                Map.of("seen", version(), "name", "n", "independence", "CUSTOMER"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesTheSecondOfTwoWhoSawTheSameVersion() {
        String seen = version();
        Map<String, String> form = Map.of("seen", seen, "name", "Some laboratory", "independence", "INDEPENDENT");

        assertThat(assessor.post(page + "/counterpart", page + "/counterpart/trusted", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(assessor.post(page + "/counterpart", page + "/counterpart/trusted", form)
                        .statusCode())
                .isEqualTo(409);
    }
}
