package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final int MOST = 32 << 20;

    private final PortalUser lumen = PortalUser.signedIn("lumen");
    private final long supplier = PortalFixture.supplier("Lumen Language Ltd");
    private final String page = "/suppliers/" + supplier;

    private int version() {
        return PortalFixture.sql()
                .sql("select max(version) from submission where supplier_id = :supplier")
                .param("supplier", supplier)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> send(byte[] file) {
        return lumen.upload(page, page + "/submissions", Map.of("seen", String.valueOf(version())), file);
    }

    private byte[] first() {
        return document("version = 1");
    }

    private byte[] newest() {
        return document("version = " + version());
    }

    private byte[] document(String which) {
        return PortalFixture.sql()
                .sql("select document from submission where supplier_id = :supplier and " + which)
                .param("supplier", supplier)
                .query(byte[].class)
                .single();
    }

    /** Returns the first submission, with spaces after it. */
    private byte[] padded(int size) {
        byte[] document = first();
        byte[] padded = Arrays.copyOf(document, size);
        Arrays.fill(padded, document.length, size, (byte) ' ');
        return padded;
    }

    @Test
    void keepsTheBytesThatCame() {
        int before = version();
        byte[] file = padded(first().length + 7);

        HttpResponse<String> answer = send(file);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(newest()).isEqualTo(file);
        assertThat(lumen.get(page).body()).contains(Digest.sha256(file).value());
    }

    @Test
    void readsYaml() {
        String yaml = """
                contract: sscop.submission/1
                id: lumen-short
                code: {id: uk-sscop, edition: 2025-05}
                numbering: apc-1.0
                organisation: {name: Lumen Language Ltd, stakeholderGroup: SOFTWARE_DEVELOPER_AND_DISTRIBUTOR}
                """;

        assertThat(send(yaml.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(303);
        assertThat(lumen.get(page).body()).contains("lumen-short");
    }

    @Test
    void showsEveryProblemWithItsLine() {
        int before = version();
        String json = """
                {
                  "contract": "sscop.submission/1",
                  "id": 7,
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {"name": "Lumen Language Ltd", "stakeholderGroup": "<b>MAKER</b>"}
                }
                """;

        HttpResponse<String> answer = send(json.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().replaceAll("\\s*\n\\s*", ""))
                .contains("There are 2 problems")
                .contains("<td>3</td><td>3</td><td><code>/id</code></td>")
                .contains("<td>6</td>")
                .contains("<code>/organisation/stakeholderGroup</code>")
                .contains("&lt;b&gt;MAKER&lt;/b&gt;")
                .doesNotContain("<b>MAKER");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void answersAProgramWithTheProblemsAsADocument() {
        HttpResponse<String> answer = lumen.api(
                "POST",
                "/api/suppliers/" + supplier + "/submissions?seen=" + version(),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"contract\": \"sscop.problems/1\"").contains("\"line\": 1");
    }

    @Test
    void takesThirtyTwoMebibytes() {
        int before = version();

        assertThat(send(padded(MOST)).statusCode()).isEqualTo(303);
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void refusesOneByteMore() {
        int before = version();

        HttpResponse<String> answer = send(padded(MOST + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("<h1><bdi>The file is too large</bdi></h1>")
                .contains("at most 32 MiB");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void refusesOneByteMoreOfAProgram() {
        int before = version();

        HttpResponse<String> answer =
                lumen.api("POST", "/api/suppliers/" + supplier + "/submissions?seen=" + before, padded(MOST + 1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\": \"LIMIT\"");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void refusesAVersionThatWasNotTheNewest() {
        HttpResponse<String> answer =
                lumen.upload(page, page + "/submissions", Map.of("seen", String.valueOf(version() - 1)), first());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Your submission was not stored");
    }
}
