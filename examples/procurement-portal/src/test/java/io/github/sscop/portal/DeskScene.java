package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.portal.store.AccountRow;
import io.github.sscop.portal.store.AccountTable;
import io.github.sscop.portal.store.Role;
import io.github.sscop.portal.store.Viewer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A supplier with an account and with everything that the portal can have of one: two assessments of its own evidence, one with the
 * buyer's file, a request.
 *
 * @param account the name of the account
 * @param supplier the id
 */
record DeskScene(String account, long supplier) {

    /** Adds a supplier; a text fills in what the buyer writes. */
    static DeskScene add(String account, byte[] submission, String text) {
        PortalUser assessor = PortalUser.signedIn("assessor");
        HttpResponse<String> added = stored(assessor.upload("/suppliers", "/suppliers", Map.of(), submission));
        long supplier = Long.parseLong(
                added.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        account(account, Role.SUPPLIER, Optional.of(supplier));
        String page = "/suppliers/" + supplier;
        assess(assessor, page, "0", "good-faith");
        assess(assessor, page, "1", "buyer");
        stored(assessor.post(
                page, page + "/counterpart/trusted", Map.of("seen", "0", "name", text, "independence", "INDEPENDENT")));
        stored(PortalUser.signedIn("risk-owner")
                .post(
                        page,
                        page + "/risks",
                        Map.of("seen", "1", "item", "3.1.1", "risk", text, "until", "2026-09-30", "action", text)));
        assess(assessor, page, "2", "independent");
        stored(assessor.post(page, page + "/requests", Map.of("due", "2026-06-01")));
        return new DeskScene(account, supplier);
    }

    private static void assess(PortalUser assessor, String page, String seen, String policy) {
        stored(assessor.post(
                page, page + "/assessments", Map.of("seen", seen, "policy", policy, "asOf", PortalFixture.TODAY)));
    }

    private static HttpResponse<String> stored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    /** Adds an account. */
    static void account(String name, Role role, Optional<Long> supplier) {
        String password = PortalFixture.bean(PasswordEncoder.class).encode(PortalFixture.PASSWORD);
        PortalFixture.bean(AccountTable.class).add(new AccountRow(new Viewer(name, role, supplier), password));
    }
}
