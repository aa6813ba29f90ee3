package io.github.sscop.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questionnaires that are sent with what is known already, and come back. */
class PrefilledFormTest {

    private static Review review(Review.Outcome outcome) {
        return new Review("A customer", PartialDate.of("2026-02-01"), outcome, Independence.CUSTOMER, Optional.empty());
    }

    private static SubmissionBuilder submission() {
        return Submission.builder("known", Given.CODE, Organisation.of("Acme Ltd", Given.GROUP))
                .product(Product.of("Ledger", "4.2"))
                .declare("1.1", DeclaredStatus.MET);
    }

    private static Evidence training() {
        return Evidence.builder(
                        "E-1",
                        "TRAINING_RECORDS",
                        "Training of 2026",
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor("Acme Ltd"))
                .location("https://acme.example/training")
                .digest(Digest.of("sha256:" + "0f".repeat(32)))
                .occurredOn("2026-01-10")
                .fact("coveragePercent", new FactValue.Whole(100))
                .sample(new Sample(12, 12, Sample.Selection.ALL))
                .link(Link.supports("1.1.2", Strength.DIRECT, "All developers took it."))
                .review(review(Review.Outcome.ACCEPTED))
                .build();
    }

    private static Evidence refutation() {
        return Evidence.builder(
                        "E-2",
                        "AUDIT_REPORT",
                        "=HYPERLINK(\"https://evil.example\")",
                        Method.AUDIT,
                        new Originator("A lab", Independence.INDEPENDENT))
                .location("https://lab.example/2")
                .occurredOn("2026-01-12")
                .link(Link.refutes("1.1.3", Strength.DIRECT, "<script>alert(1)</script>"))
                .build();
    }

    private static final Submission KNOWN =
            submission().evidence(training()).evidence(refutation()).build();

    private static Questionnaire questionnaire() {
        return Questionnaire.of(Given.CODE, Given.GROUP, Policy.buyer())
                .answeredBy(KNOWN)
                .assessedIn(Given.assessed(KNOWN));
    }

    private static FormReader reader() {
        return FormReader.of(Given.ACME).withKnown(KNOWN);
    }

    private static SubmissionDraft csv(String csv) {
        return Given.read(reader(), csv.getBytes(UTF_8));
    }

    private static String changed(String from, String to) {
        String csv = questionnaire().csv();
        assertThat(csv).contains(from);
        return csv.replace(from, to);
    }

    @Test
    void comeBackUnchangedAsCsvAndExcel() {
        for (byte[] form : List.of(
                questionnaire().csv().getBytes(UTF_8),
                FormDocument.workbook(questionnaire()).content())) {
            SubmissionDraft draft = Given.read(reader(), form);

            assertThat(draft.changes()).isEmpty();
            assertThat(draft.submission())
                    .as("with what no table has a column for")
                    .isEqualTo(KNOWN);
        }
    }

    @Test
    void sayWhatIsKnownInAColumnThatIsNotReadBack() {
        String known = "E-2 counts.";

        assertThat(questionnaire().table().get(0)).contains("Known already");
        assertThat(csv(changed(known, "Met. Everything is fine.")).changes()).isEmpty();
    }

    @Test
    void showEachCellThatTheSupplierChanged() {
        SubmissionDraft draft = csv(changed("sha256:" + "0f".repeat(32), "sha256:" + "1a".repeat(32))
                .replace("Training of 2026", "Training of 2027"));

        assertThat(draft.changes().stream().map(AnswerChange::text))
                .containsExactly(
                        "Changed: title of record E-1 was \"Training of 2026\" and is \"Training of 2027\".",
                        "Changed: digest of record E-1 was \"sha256:" + "0f".repeat(32) + "\" and is \"sha256:"
                                + "1a".repeat(32) + "\".",
                        "Dropped, because the record has changed: review of record E-1 was \"A customer, 2026-02-01\".");
        assertThat(draft.submission().evidence().get(0).facts())
                .isEqualTo(training().facts());
        assertThat(draft.submission().evidence().get(0).review()).isEmpty();
    }

    @Test
    void keepAReviewThatRejectsARecord() {
        Submission rejected = submission()
                .evidence(training().toBuilder()
                        .review(review(Review.Outcome.REJECTED))
                        .build())
                .build();
        String csv = Questionnaire.of(Given.CODE, Given.GROUP, Policy.buyer())
                .answeredBy(rejected)
                .csv()
                .replace("Training of 2026", "Training of 2027");
        SubmissionDraft draft = Given.read(FormReader.of(Given.ACME).withKnown(rejected), csv.getBytes(UTF_8));

        assertThat(draft.submission().evidence().get(0).review()).contains(review(Review.Outcome.REJECTED));
    }

    /** A supplier who gives a record that counts against it another id, or deletes its row, does not get rid of it. */
    @Test
    void keepARecordWhoseIdTheSupplierChanged() {
        SubmissionDraft draft = csv(changed("\"E-2\"", "\"E-9\""));

        assertThat(draft.submission().evidence().stream().map(Evidence::id))
                .containsExactly(EvidenceId.of("E-1"), EvidenceId.of("E-2"), EvidenceId.of("E-9"));
        assertThat(draft.changes().stream().map(AnswerChange::text))
                .containsExactly(
                        "Not in the form, and kept: record E-2, \"=HYPERLINK(\"https://evil.example\")\".",
                        "New: record E-9, title \"=HYPERLINK(\"https://evil.example\")\".");
    }

    @Test
    void showThatARecordNowSupportsWhatItRefuted() {
        SubmissionDraft draft = csv(changed("\"refutes directly\"", "\"supports directly\""));

        assertThat(draft.changes().stream().map(AnswerChange::text))
                .containsExactly(
                        "Changed: stance of record E-2 on 1.1.3 was \"REFUTES DIRECT\" and is \"SUPPORTS DIRECT\".");
    }

    @Test
    void showThatADeclaredStatusChanged() {
        SubmissionDraft draft = csv(changed("\"met\"", "\"not met\""));

        assertThat(draft.changes().stream().map(AnswerChange::text))
                .containsExactly("Changed: status of the declaration on 1.1 was \"MET\" and is \"NOT_MET\".");
    }

    @Test
    void holdTheTextOfStrangersAsText() {
        assertThat(questionnaire().csv())
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"")
                .doesNotContain("\"=HYPERLINK");
        assertThat(questionnaire().report().html())
                .contains("<bdi>=HYPERLINK(\"https://evil.example\")</bdi>")
                .doesNotContain("<script>alert");
    }
}
