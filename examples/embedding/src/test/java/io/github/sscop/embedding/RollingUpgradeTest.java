package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.BasisNotice;
import io.github.sscop.assessment.BasisNotice.BasisNoticeCode;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.ChangeCauseCode;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.json.OutputReading;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.ReadOptions;
import io.github.sscop.report.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application whose servers run two versions of the library on one table: the old one is a frozen jar, the new one is this
 * build, with a catalog that differs from the old one's by a word.
 */
class RollingUpgradeTest {

    private static final EditionId SSCOP = EditionId.of("uk-sscop/2025-05");
    private static final ItemId CLAIM = ItemId.of("3.2.1");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** The catalog of then, which the library keeps whatever becomes of the current one. */
    private static final Code OLD = CodeRegistry.builtIn()
            .get(SSCOP, Digest.of("sha256:36ee842a3bc6e7ef6175e5e9767be2dc95f020e069fc61e7102e55f69a98bcfe"));

    private static final String OLD_WORDS = OLD.claim(CLAIM).orElseThrow().statement();
    private static final String NEW_WORDS = "Corrected: " + OLD_WORDS;
    private static final Code CORRECTED = changed("\"" + OLD_WORDS + "\"", "\"" + NEW_WORDS + "\"");
    private static final CodeRegistry CODES =
            CodeRegistry.builtIn().with(CORRECTED).withSuperseded(OLD);
    private static final Documents DOCUMENTS = Documents.forCodes(CODES);

    private static FrozenLibrary old;
    private static byte[] submitted;
    private static Submission submission;

    @BeforeAll
    static void starts() throws IOException {
        old = new FrozenLibrary();
        submitted = Files.readAllBytes(Path.of("src/test/resources/submission.json"));
        submission = DOCUMENTS.readSubmission(new ByteArrayInputStream(submitted));
    }

    @AfterAll
    static void ends() throws IOException {
        old.close();
    }

    private static Code changed(String piece, String instead) {
        String catalog = new String(OLD.toJson(), UTF_8);
        assertThat(catalog).containsOnlyOnce(piece);
        try {
            return Code.read(
                    new ByteArrayInputStream(catalog.replace(piece, instead).getBytes(UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Assessment read(Documents documents, byte[] assessment) throws IOException {
        return documents.readAssessment(new ByteArrayInputStream(assessment));
    }

    private static Assessment recordedByTheOld(String policy) throws IOException {
        return read(DOCUMENTS, old.assess(submitted, policy, AS_OF));
    }

    private static Policy policyOf(Assessment recorded) {
        return Policy.builtIn(recorded.policy().id(), recorded.policy().digest())
                .orElseThrow();
    }

    private static String text(Report report) {
        return report.text().replaceAll("\\s+", " ");
    }

    private static Assessment assessedNow(Code code, String policy) {
        return Assessor.of(code, Policy.builtIn(policy).orElseThrow()).assess(submission, AS_OF);
    }

    @Test
    void usesTheFrozenJar() throws IOException {
        assertThat(Digest.sha256(FrozenLibrary.jar()))
                .hasToString("sha256:33815c49d1d94c8dc1f811560a16e2ea4356c62699cf35e592c80259d13f5d81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer", "independent"})
    void readsWhatTheOldOneRecordedWithItsOwnCatalog(String policy) throws IOException {
        Assessment recorded = recordedByTheOld(policy);

        assertThat(recorded.code()).isEqualTo(OLD);
        assertThat(recorded.code().supersededBy()).contains(CORRECTED.digest());
        assertThat(AssessmentBasis.of(recorded).notices())
                .extracting(BasisNotice::code)
                .contains(BasisNoticeCode.CODE_SUPERSEDED)
                .doesNotContain(BasisNoticeCode.POLICY_NOT_BUILT_IN);
        assertThat(AssessmentBasis.of(recorded).isSuperseded()).isTrue();
    }

    @Test
    void reportsItInTheWordsOfItsOwnCatalogAndSaysSo() throws IOException {
        Assessment recorded = recordedByTheOld("good-faith");
        String notice = "The catalog of uk-sscop/2025-05 by which this was assessed (" + OLD.digest()
                + ") is superseded; the current one is " + CORRECTED.digest() + ".";

        assertThat(text(Report.of(recorded)))
                .contains(OLD_WORDS)
                .doesNotContain(NEW_WORDS)
                .contains(notice);
        assertThat(text(Report.of(assessedNow(CORRECTED, "good-faith"))))
                .contains(NEW_WORDS)
                .doesNotContain("superseded");
    }

    @Test
    void comparesItWithANewOneAndNamesTheCatalog() throws IOException {
        Assessment before = recordedByTheOld("good-faith");

        AssessmentComparison difference = AssessmentComparison.between(before, assessedNow(CORRECTED, "good-faith"));

        assertThat(difference.isComparable()).isTrue();
        assertThat(difference.items()).isEmpty();
        assertThat(difference.before().isSuperseded()).isTrue();
        assertThat(difference.after().isSuperseded()).isFalse();
        assertThat(text(Report.of(difference))).contains("Before: The catalog of uk-sscop/2025-05");
        assertThat(new String(DOCUMENTS.write(difference), UTF_8)).containsOnlyOnce("\"superseded\": true");
    }

    @Test
    void namesTheCatalogAsTheCauseOfAChangedVerdict() throws IOException {
        Code stricter = changed(
                "\"statement\": \"" + OLD_WORDS + "\"", "\"statement\": \"" + NEW_WORDS + "\", \"population\": true");
        Assessment before = recordedByTheOld("buyer");
        assertThat(before.item(CLAIM).verdict()).hasToString("MET");

        AssessmentComparison difference = AssessmentComparison.between(
                before, Assessor.of(stricter, policyOf(before)).assess(submission, AS_OF));

        assertThat(difference.items()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(CLAIM);
            assertThat(change.causes())
                    .extracting(cause -> cause.code())
                    .contains(ChangeCauseCode.CODE_CHANGED)
                    .doesNotContain(ChangeCauseCode.UNEXPLAINED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer", "independent"})
    void repeatsItByItsOwnCatalogAndPolicy(String policy) throws IOException {
        Assessment recorded = recordedByTheOld(policy);

        VerificationResult result =
                Assessor.of(recorded.code(), policyOf(recorded)).verify(recorded, submission);

        assertThat(result.mismatches()).isEmpty();
        assertThat(result.recorded().isSuperseded()).isTrue();
    }

    @Test
    void doesNotTakeItForOneByTheCurrentCatalog() throws IOException {
        Assessment recorded = recordedByTheOld("good-faith");

        VerificationResult result = Assessor.of(CORRECTED, policyOf(recorded)).verify(recorded, submission);

        assertThat(result.isSame()).isFalse();
        assertThat(result.mismatches())
                .extracting(mismatch -> mismatch.code().name())
                .containsExactly("CODE");
    }

    @Test
    void refusesACatalogThatIsNotKept() throws IOException {
        Documents forgetful = Documents.forCodes(CodeRegistry.builtIn());
        byte[] recorded = DOCUMENTS.write(assessedNow(CORRECTED, "good-faith"));

        assertThatThrownBy(() -> read(forgetful, recorded))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("digest of uk-sscop/2025-05 is " + CORRECTED.digest())
                .hasMessageContaining("use a version of the library that has that catalog");
    }

    /** The assessment with a field in the document and one in each claim, as if a later version had written it. */
    private static byte[] later(byte[] assessment) {
        String json = new String(assessment, UTF_8)
                .replaceFirst("\"asOf\"", "\"addedLater\": {\"verdict\": \"MET\"},\n  \"asOf\"")
                .replace("\"vendorOnly\"", "\"weight\": 2, \"vendorOnly\"");
        return json.getBytes(UTF_8);
    }

    @Test
    void hasTheOldOneRefuseFieldsThatItDoesNotKnow() throws IOException {
        byte[] written = old.assess(submitted, "good-faith", AS_OF);
        assertThat(old.refusal(written)).isEmpty();

        assertThat(old.refusal(later(written)))
                .hasSize(47)
                .allMatch(problem -> problem.contains(" is not a field here; expected one of "))
                .first()
                .asString()
                .startsWith("/addedLater ");
    }

    @Test
    void passesOverFieldsThatAreNewerStillOnlyWhereAsked() throws IOException {
        byte[] written = DOCUMENTS.write(assessedNow(CORRECTED, "good-faith"));
        byte[] newer = later(written);

        assertThatThrownBy(() -> read(DOCUMENTS, newer))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/addedLater");

        OutputReading<Assessment> reading = DOCUMENTS.readAssessment(
                new ByteArrayInputStream(newer), ReadOptions.strict().withUnknownFieldsPassed(true));
        assertThat(reading.value()).isEqualTo(read(DOCUMENTS, written));
        assertThat(reading.passed())
                .containsExactly(
                        new PassedField("/addedLater", 1),
                        new PassedField("/claims/0/weight", 45),
                        new PassedField("/provisions/0/weight", 1));
    }

    /** The key of a row: whose assessment it is, and the digest of its bytes. */
    private record RowKey(String id, Digest digest) {}

    @Test
    void letsBothWriteToOneTable() throws IOException {
        Map<RowKey, byte[]> table = new LinkedHashMap<>();
        for (int month = 1; month <= 6; month++) {
            LocalDate day = LocalDate.of(2026, month, 28);
            byte[] row = month % 2 == 0
                    ? old.assess(submitted, "buyer", day)
                    : DOCUMENTS.write(Assessor.of(CORRECTED, Policy.buyer()).assess(submission, day));
            table.put(new RowKey(submission.id(), Digest.sha256(row)), row);
        }
        assertThat(table).hasSize(6);

        for (Map.Entry<RowKey, byte[]> row : table.entrySet()) {
            assertThat(Digest.sha256(row.getValue())).isEqualTo(row.getKey().digest());
            Assessment recorded = read(DOCUMENTS, row.getValue());
            assertThat(Assessor.of(recorded.code(), policyOf(recorded))
                            .verify(recorded, submission)
                            .mismatches())
                    .isEmpty();
            List<String> refusal = old.refusal(row.getValue());
            if (recorded.code().equals(OLD)) {
                assertThat(refusal).isEmpty();
            } else { // The new one writes by a catalog that the old one cannot have.
                assertThat(refusal)
                        .anyMatch(problem -> problem.startsWith("/code ")
                                && problem.contains("digest of uk-sscop/2025-05 is " + CORRECTED.digest()));
            }
        }
    }
}
