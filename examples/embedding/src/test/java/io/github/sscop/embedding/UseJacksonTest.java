package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UseJacksonTest {

    private static final Path EXAMPLE = Path.of("..", "submissions", "acme-ledger.json");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private final UseJackson application = new UseJackson();
    private final Submission submission;
    private final Assessment assessment;

    UseJacksonTest() throws IOException {
        submission = Documents.standard().readSubmission(Files.newInputStream(EXAMPLE));
        assessment = Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.buyer())
                .assess(submission, AS_OF);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void writesRowsAsTheyStandInTheAssessment() {
        JsonNode claims =
                tree(new String(Documents.standard().write(assessment), UTF_8)).get("claims");

        assertThat(tree(application.rows(assessment))).isEqualTo(claims);
        assertThat(tree(application.openItems(submission, assessment)).get("items"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(claims).contains(row));
    }

    @Test
    void assessesTheBodyOfARequest() throws IOException {
        UseJackson.Response response = application.assess(Files.newInputStream(EXAMPLE), AS_OF);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).isEqualTo(Documents.standard().write(assessment));
    }

    @Test
    void answersWithTheProblemsOfABody() throws IOException {
        UseJackson.Response response = application.assess(new ByteArrayInputStream("{}".getBytes(UTF_8)), AS_OF);

        assertThat(response.status()).isEqualTo(422);
        assertThat(tree(new String(response.json(), UTF_8))
                        .at("/problems/0/pointer")
                        .stringValue())
                .isEqualTo("/contract");
    }
}
