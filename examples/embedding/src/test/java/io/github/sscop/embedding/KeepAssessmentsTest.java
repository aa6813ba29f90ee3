package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/procurement.md says about keeping assessments. */
class KeepAssessmentsTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "docs");
    private static final Policy OWN = Policy.buyer().withAcceptance("acme-buyer", true, true);

    private final KeepAssessments keeping = new KeepAssessments();

    private static byte[] submission() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/submission.json"));
    }

    private static Assessment assessed() throws IOException {
        return Assessor.of(CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05")), OWN)
                .assess(
                        Documents.standard().readSubmission(new ByteArrayInputStream(submission())),
                        LocalDate.of(2026, 3, 31));
    }

    @Test
    void showsTheFileOfTables() throws IOException {
        assertThat(Files.readString(DOCUMENTS.resolve("procurement.md")))
                .contains("```sql\n" + Files.readString(DOCUMENTS.resolve("what-to-store.sql")) + "```\n");
    }

    @Test
    void repeatsAnAssessmentFromWhatIsStored() throws IOException {
        byte[] recorded = Documents.standard().write(assessed());
        Map<Digest, byte[]> policies = Map.of(OWN.digest(), OWN.canonical());

        assertThat(keeping.holds(recorded, submission(), policies::get)).isTrue();
        assertThat(keeping.holds(
                        recorded, submission(), digest -> Policy.buyer().canonical()))
                .isFalse();
        assertThat(keeping.notices(recorded)).isEmpty();
    }

    @Test
    void storesPoliciesAndCatalogsAsTheBytesOfTheirDigests() {
        assertThat(Digest.sha256(OWN.canonical())).isEqualTo(OWN.digest());
        assertThat(CodeRegistry.builtIn().all())
                .allSatisfy(code -> assertThat(Digest.sha256(code.canonical())).isEqualTo(code.digest()));
    }

    @Test
    void findsThePolicyOfAnAssessmentInTheLibrary() throws IOException {
        Assessment byBuyer = Assessor.of(assessed().code(), Policy.buyer())
                .assess(
                        Documents.standard().readSubmission(new ByteArrayInputStream(submission())),
                        LocalDate.of(2026, 3, 31));

        assertThat(keeping.policyOf(byBuyer)).isEqualTo(Policy.buyer());
    }

    @Test
    void readsWhatALaterVersionRecorded() throws IOException {
        String later = new String(Documents.standard().write(assessed()), UTF_8)
                .replaceFirst("\"asOf\"", "\"addedLater\": 1, \"asOf\"");

        assertThat(keeping.fromLaterVersion(later.getBytes(UTF_8))).isEqualTo(assessed());
    }
}
