package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Publication;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of docs/publishing.md, which must do what the page describes. */
class PublishASubmissionTest {

    private static Submission submission() throws IOException {
        Submission given;
        try (InputStream in = Files.newInputStream(Path.of("..", "submissions", "acme-ledger.json"))) {
            given = Documents.standard().readSubmission(in);
        }
        return given.toBuilder()
                .onlyEvidence(given.evidence().stream()
                        .map(record -> record.toBuilder()
                                .audience(record.id().value().equals("E-024") ? Audience.CONFIDENTIAL : Audience.PUBLIC)
                                .build())
                        .toList())
                .build();
    }

    @Test
    void publishesAndVerifies() throws IOException {
        PublishASubmission example = new PublishASubmission();
        Assessor assessor =
                Assessor.of(CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(), Policy.goodFaith());
        Submission whole = submission();

        Publication publication = example.publish(assessor, whole, LocalDate.of(2026, 3, 31));

        Assessment published = publication.assessments().get(0);
        assertThat(publication.submission().digest()).isEqualTo(whole.digest());
        assertThat(example.unrepeated(assessor, published, publication.submission()))
                .containsExactly(ItemId.of("2.1.5"));
        assertThat(example.unrepeated(assessor, published, whole)).isEmpty();
        Assessment another = assessor.assess(whole, LocalDate.of(2026, 4, 30));
        Submission other = whole.toBuilder().preparedOn("2026-01").build();
        assertThatThrownBy(() -> example.unrepeated(assessor, another, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The recorded assessment is about submission ");
    }
}
