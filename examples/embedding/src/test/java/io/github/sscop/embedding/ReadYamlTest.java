package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents of docs/yaml.md, which are read or refused as the page describes. */
class ReadYamlTest {

    private static final Path PAGE = Path.of("../../docs/yaml.md");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REFUSAL = Pattern.compile("```\n(The submission has .*?)\n```", Pattern.DOTALL);

    private final ReadYaml read = new ReadYaml();

    private static String shown(Pattern block) throws IOException {
        Matcher found = block.matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static InputStream text(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(UTF_8));
    }

    @Test
    void readsTheSubmissionOfThePage() throws IOException {
        Submission submission = read.submission(text(shown(YAML)));

        assertThat(submission.evidence()).hasSize(1);
        assertThat(submission)
                .isEqualTo(Documents.standard()
                        .readSubmission(
                                new ByteArrayInputStream(Documents.standard().write(submission))));
    }

    @Test
    void refusesItWithoutQuotesAsThePageSays() throws IOException {
        String without =
                shown(YAML).replace("\"3.2\"", "3.2").replace("\"7.1\"", "7.1").replace("true", "yes");

        assertThat(catchThrowableOfType(InvalidDocumentException.class, () -> read.submission(text(without))))
                .hasMessage(shown(REFUSAL));
    }

    @Test
    void readsPolicies() throws IOException {
        Policy policy = read.policy(text("contract: sscop.policy/1\nid: own\ntitle: Our own\nbasedOn: buyer\n"));

        assertThat(policy.title()).isEqualTo("Our own");
    }
}
