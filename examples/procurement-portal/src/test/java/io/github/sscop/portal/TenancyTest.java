package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A supplier sees its own records and no other's, at every address that the portal has. */
class TenancyTest {

    private static final String OTHER = "BrightDesk Software Ltd";

    private final PortalUser acme = PortalUser.signedIn("acme");

    record Endpoint(RequestMethod method, String pattern) {

        /** Returns the address with ids that are right for the supplier. */
        String at(long supplier) {
            String table =
                    pattern.contains("/submissions") || pattern.contains("/requests") ? "submission" : "assessment";
            long row = PortalFixture.newest(table, supplier);
            String path = pattern.replace("{supplier}", String.valueOf(supplier))
                    .replace("{row}", String.valueOf(row))
                    .replace("{principle}", "1.1");
            return path + "?seen=1&policy=buyer&asOf=2026-04-01&before=" + row + "&after=" + row
                    + "&name=x&independence=CUSTOMER&record=E&digest=d&outcome=ACCEPTED&item=1.1.1&risk=r&until=2027-01-01"
                    + "&action=a&due=2027-01-01";
        }
    }

    static Stream<Endpoint> endpointsOfASupplier() {
        return PortalFixture.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{supplier}"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method, pattern))));
    }

    @Test
    void knowsTheEndpoints() {
        assertThat(endpointsOfASupplier()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("endpointsOfASupplier")
    void showsAndChangesNothingOfAnother(Endpoint endpoint) {
        HttpResponse<String> answer = asked(endpoint, PortalFixture.supplier(OTHER));

        assertThat(answer.statusCode()).as(endpoint.toString()).isIn(403, 404, 422);
        assertThat(answer.body()).doesNotContain("BrightDesk");
        assertThat(PortalFixture.sql()
                        .sql("select count(*) from audit_entry where made_by = 'acme' and supplier_id = :other")
                        .param("other", PortalFixture.supplier(OTHER))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("endpointsOfASupplier")
    void answersAlikeWhetherAnotherIsThereOrNot(Endpoint endpoint) {
        HttpResponse<String> there = asked(endpoint, PortalFixture.supplier(OTHER));
        HttpResponse<String> nowhere = asked(
                new Endpoint(endpoint.method(), endpoint.pattern().replace("{supplier}", "999999")),
                PortalFixture.supplier(OTHER));

        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(withoutToken(there.body())).isEqualTo(withoutToken(nowhere.body()));
    }

    private static String withoutToken(String body) {
        return body.replaceAll("value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> asked(Endpoint endpoint, long supplier) {
        String path = endpoint.at(supplier);
        if (path.startsWith("/api")) {
            return acme.api(endpoint.method().name(), path, new byte[] {'{', '}'});
        } else if (endpoint.method() == RequestMethod.GET) {
            return acme.get(path);
        }
        return acme.upload("/suppliers", path, Map.of(), new byte[] {'{', '}'});
    }

    @Test
    void refusesARowOfAnotherUnderItsOwnId() {
        long own = PortalFixture.supplier("Acme Ltd");
        long ownRow = PortalFixture.newest("assessment", own);
        long row = PortalFixture.newest("assessment", PortalFixture.supplier(OTHER));
        long submission = PortalFixture.newest("submission", PortalFixture.supplier(OTHER));

        for (String path : List.of(
                "/assessments/" + row,
                "/assessments/" + row + "/report",
                "/assessments/" + row + "/statement",
                "/submissions/" + submission,
                "/difference?before=" + ownRow + "&after=" + row,
                "/difference?before=" + row + "&after=" + ownRow)) {
            assertThat(acme.get("/suppliers/" + own + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path : List.of(
                "/assessments/" + row,
                "/submissions/" + submission,
                "/difference?before=" + ownRow + "&after=" + row)) {
            assertThat(acme.api("/api/suppliers/" + own + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/suppliers",
                "/suppliers?name=Bright",
                "/claims?item=1.1.1&verdict=MET,NOT_MET,UNDETERMINED",
                "/risks",
                "/lapses",
                "/lapses?to=2030-01-01"
            })
    void listsOnlyItsOwn(String path) {
        for (String body : List.of(
                acme.get(path).body(),
                acme.api("/api" + path.replace("/claims?item=1.1.1&", "/claims/1.1.1?"))
                        .body())) {
            assertThat(body).doesNotContain("BrightDesk", "Kestrel", "Lumen", "Northgate", "Fellside");
        }
        assertThat(PortalUser.signedIn("assessor").get(path).body()).containsAnyOf("BrightDesk", "Kestrel", "Lumen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/nights", "/api/audit"})
    void keepsWhatIsTheBuyersFromSuppliers(String path) {
        int status = path.startsWith("/api")
                ? acme.api(path).statusCode()
                : acme.get(path).statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void letsARiskOwnerReadAllAndAssessNothing() {
        PortalUser owner = PortalUser.signedIn("risk-owner");
        long supplier = PortalFixture.supplier(OTHER);

        assertThat(owner.get("/suppliers/" + supplier).statusCode()).isEqualTo(200);
        assertThat(List.of(
                        owner.post("/suppliers", "/suppliers/" + supplier + "/assessments", Map.of("seen", "1"))
                                .statusCode(),
                        owner.upload(
                                        "/suppliers",
                                        "/suppliers/" + supplier + "/submissions",
                                        Map.of("seen", "1"),
                                        new byte[1])
                                .statusCode(),
                        owner.api("POST", "/api/suppliers", new byte[1]).statusCode()))
                .containsOnly(403);
    }
}
