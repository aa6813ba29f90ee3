package io.github.sscop.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.github.sscop.portal.desk.NightlyReassessment;
import io.github.sscop.portal.store.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The portal in a real browser, on its real database: what people of each role see of it, and do with it, some with keys alone. */
@Tag("browser")
class PortalBrowserTest {

    private static final int MOST = 32 << 20;
    private static final String NAME = "Wren Instruments Ltd";
    private static final String OTHER = "BrightDesk Software Ltd";
    private static final String HARM = "\u202E<script>window.ran=1</script></style></title></td></textarea>"
            + "<img src=http://a.example/x onerror=window.ran=1><svg onload=window.ran=1>\"' onfocus=window.ran=1 autofocus x=\""
            + " javascript:window.ran=1 <base href=//a.example><meta http-equiv=refresh content=0;url=//a.example> ";
    private static final String HOSTILE = HARM + "w".repeat(2_000);

    private static DeskScene wren;
    private static DeskScene hostile;

    @BeforeAll
    static void addSuppliers() throws Exception {
        BrowserScript.of("pages");
        wren = DeskScene.add("wren", submission("wren-2026"), "A laboratory that we know");
        hostile = DeskScene.add(HARM.substring(0, 64), Documents.standard().write(hostile()), "A laboratory " + HARM);
        String other = "/suppliers/" + PortalFixture.supplier(OTHER);
        PortalUser.signedIn("assessor").post(other, other + "/requests", Map.of("due", "2026-06-01"));
        DeskScene.account("second-assessor", Role.ASSESSOR, Optional.empty());
        PortalFixture.bean(NightlyReassessment.class).run(LocalDate.parse(PortalFixture.TODAY));
    }

    /** Returns the submission of an example under another name. */
    private static byte[] submission(String id) {
        byte[] example = PortalFixture.sql()
                .sql("select document from submission where version = 1 and supplier_id = :supplier")
                .param("supplier", PortalFixture.supplier("Acme Ltd"))
                .query(byte[].class)
                .single();
        return new String(example, UTF_8)
                .replace("\"Acme Ltd\"", "\"" + NAME + "\"")
                .replace("GB-COH-01234567", "GB-COH-07654321")
                .replace("acme-ledger-2026-03", id)
                .getBytes(UTF_8);
    }

    private static byte[] padded(int size) {
        byte[] document = submission("wren-large");
        byte[] padded = Arrays.copyOf(document, size);
        Arrays.fill(padded, document.length, size, (byte) ' ');
        return padded;
    }

    private static Submission hostile() {
        return Submission.builder(
                        HARM.substring(0, 200),
                        CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")),
                        Organisation.of(HOSTILE, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .product(Product.of(HOSTILE, HOSTILE))
                .evidence(Evidence.builder(
                                "E-1", "POLICY_DOCUMENT", HOSTILE, Method.INTERVIEW, Originator.vendor(HOSTILE))
                        .location("javascript:window.ran=1")
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

    private static Map<String, Object> given(String what, Object value) {
        return Map.of("base", PortalFixture.address(), "password", PortalFixture.PASSWORD, what, value);
    }

    private static Map<String, Object> visit(String account, List<PageVisit> pages) {
        return Map.of("account", account, "pages", pages);
    }

    private static List<PageVisit> pictured(String role, List<PageVisit> pages) {
        return pages.stream().map(page -> page.pictured(role)).toList();
    }

    private static List<PageVisit> deep(String role, List<PageVisit> pages) {
        return pages.stream().map(page -> page.deeper(role)).toList();
    }

    /** Names that would run, close an element, turn words round, or do not fit stay text that fits. */
    @Test
    void showsEveryPageToEachRoleAccessiblyUnderItsPolicy() throws Exception {
        List<PageVisit> stranger = List.of(
                PageVisit.of("/sign-in", 200), PageVisit.of("/sign-in?error", 200), PageVisit.of("/sign-in?out", 200));
        List<PageVisit> assessor = new ArrayList<>(PageVisit.ofBuyer(wren.supplier()));
        assessor.add(PageVisit.of("/nothing", 404));
        assessor.add(PageVisit.of("/suppliers/none", 400));

        BrowserScript.of("pages")
                .run(given(
                        "visits",
                        List.of(
                                visit("", deep("stranger", stranger)),
                                visit("assessor", deep("assessor", assessor)),
                                visit("risk-owner", PageVisit.ofBuyer(wren.supplier())),
                                visit(wren.account(), pictured("supplier", PageVisit.ofSupplier(wren.supplier()))),
                                visit("second-assessor", pictured("hostile", PageVisit.ofBuyer(hostile.supplier()))),
                                visit(hostile.account(), PageVisit.ofSupplier(hostile.supplier())))));
    }

    @Test
    void isUsedWithKeysAlone() throws Exception {
        String problems = """
                {
                  "contract": "sscop.submission/1",
                  "id": 7,
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {"name": "Wren Instruments Ltd", "stakeholderGroup": "MAKER"}
                }
                """;
        BrowserScript.of("keys")
                .file("wrong.json", problems.getBytes(UTF_8))
                .file("right.json", submission("wren-corrected"))
                .run(given("keys", keys("3 3 /id, 6 52 /organisation/stakeholderGroup")));
    }

    private static Map<String, Object> keys(String problems) {
        return Map.of(
                "account",
                wren.account(),
                "other",
                "second-assessor",
                "supplier",
                "/suppliers/" + wren.supplier(),
                "name",
                NAME,
                "problems",
                problems);
    }

    @Test
    void showsTheSecondOfTwoAssessorsThatAnotherWasFirst() throws Exception {
        BrowserScript.of("assessors").run(given("keys", keys("")));
    }

    @Test
    void takesThirtyTwoMebibytesAndShowsThatMoreIsTooMuch() throws Exception {
        BrowserScript.of("uploads")
                .file("most.json", padded(MOST))
                .file("more.json", padded(MOST + 1))
                .file("much-more.json", padded(MOST + (8 << 20)))
                .run(given("keys", keys("")));
    }

    @Test
    void showsASupplierNothingOfAnother() throws Exception {
        BrowserScript.of("tenancy")
                .run(given(
                        "tenancy",
                        Map.of(
                                "account",
                                wren.account(),
                                "secret",
                                "BrightDesk",
                                "pages",
                                PageVisit.ofOther(PortalFixture.supplier(OTHER), wren.supplier()))));
    }
}
