package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/suppliers/1", "/claims", "/audit", "/nothing"})
    void asksAStrangerToSignIn(String path) {
        HttpResponse<String> answer = PortalUser.stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void answersAProgramWithoutAnAccountWithoutAChallengeThatABrowserWouldKeep() {
        HttpResponse<String> answer = PortalUser.stranger().get("/api/suppliers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void opensNoSessionForAProgram() {
        HttpResponse<String> answer = PortalUser.signedIn("assessor").api("/api/suppliers");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void doesNotTakeTheSessionOfAPersonForThatOfAProgram() {
        assertThat(PortalUser.signedIn("assessor").get("/api/suppliers").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndEntersWhatWasTypedInTheAuditTrail() {
        PortalUser stranger = PortalUser.stranger();

        HttpResponse<String> answer = stranger.post(
                "/sign-in", "/sign-in", Map.of("username", "<b>assessor</b>\u0000x", "password", "guessed"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?error"));
        assertThat(stranger.get("/sign-in?error").body()).contains("The name or the password is not right");
        assertThat(PortalUser.signedIn("assessor").get("/audit").body())
                .contains("&lt;b&gt;assessor&lt;/b&gt;\uFFFDx")
                .doesNotContain("<b>assessor");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        PortalUser assessor = PortalUser.signedIn("assessor");
        long before = PortalFixture.newest("assessment", 1);

        HttpResponse<String> answer = assessor.postWithoutToken(
                "/suppliers/1/assessments", Map.of("seen", "1", "policy", "buyer", "asOf", PortalFixture.TODAY));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1><bdi>This is not allowed</bdi></h1>");
        assertThat(PortalFixture.newest("assessment", 1)).isEqualTo(before);
    }

    @Test
    void allowsPagesNoScriptAndNothingFromElsewhere() {
        HttpResponse<String> answer = PortalUser.stranger().get("/sign-in");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(answer.body()).doesNotContainIgnoringCase("<script").doesNotContain("style=");
    }

    @Test
    void signsOut() {
        PortalUser assessor = PortalUser.signedIn("assessor");
        assertThat(assessor.get("/suppliers").statusCode()).isEqualTo(200);

        assessor.post("/suppliers", "/sign-out", Map.of());

        assertThat(assessor.get("/suppliers").statusCode()).isEqualTo(302);
    }
}
