package io.github.sscop.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.OpenItem;
import io.github.sscop.assessment.request.RequestAction;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.assessment.request.RequestedRecord;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRequestTest {

    private static final Path LETTERS = Path.of("src", "test", "resources", "request");
    private static final RequestTerms TERMS =
            RequestTerms.NONE.withSender("Riverside Borough").withDeadline(LocalDate.of(2026, 6, 30));

    private static Assessment assessed(Submission submission) {
        return Given.assessed(submission, Policy.buyer(), Given.AS_OF);
    }

    private static EvidenceRequest request(String example) {
        Submission submission = Given.example(example);
        return EvidenceRequest.of(assessed(submission), submission, Policy.buyer(), TERMS);
    }

    /** Rewritten with {@code -Dsscop.rewrite=true}, and then in need of a review. */
    private static void isTheLetter(String written, String file) throws IOException {
        Path expected = LETTERS.resolve(file);
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.writeString(expected, written);
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brightdesk-saas", "northgate-reseller"})
    void isALetterThatStandsAlone(String example) throws IOException {
        isTheLetter(Report.of(request(example)).text(), example + ".txt");
    }

    @Test
    void isADocumentForPrograms() throws IOException {
        isTheLetter(
                new String(Documents.standard().write(request("northgate-reseller")), UTF_8) + "\n",
                "northgate-reseller.json");
    }

    @Test
    void saysTheSameInEveryFormat() {
        Report letter = Report.of(request("northgate-reseller"));

        assertThat(letter.markdown()).contains("Request for evidence", "Riverside Borough", "4.2.1", "E-017");
        assertThat(letter.html())
                .contains("Riverside Borough", "End of support for Tideway Payroll 10")
                .doesNotContain("<script");
    }

    @Test
    void asksOnceForARecordThatAnswersSeveralClaims() {
        assertThat(request("northgate-reseller").requests().stream()
                        .filter(each -> each.items().size() > 1)
                        .map(each -> each.action() + " " + each.kind().orElseThrow() + " " + each.items()))
                .containsExactly("ADD VULNERABILITY_DISCLOSURE_POLICY [3.2.1, 3.2.2]");
    }

    @Test
    void namesRecordsByTheirIdsWhereTheSubmissionIsNotAtHand() {
        Submission submission = Given.example("northgate-reseller");
        EvidenceRequest request = EvidenceRequest.of(assessed(submission), Policy.buyer(), TERMS);

        assertThat(request.items().stream()
                        .filter(item -> item.id().equals(ItemId.of("4.2.1")))
                        .map(OpenItem::text))
                .containsExactly(
                        "Evidence shows that this is not so: E-017. supportEndsOn is 2026-06-30; expected 2026-10-15"
                                + " or later, which is 1 year after announcedOn.");
    }

    /** A buyer's record is in the assessment and not in the supplier's submission; so is one that is withheld. */
    @Test
    void saysThatEvidenceOfTheBuyerSpeaksAgainstAClaimAndNothingElseOfIt() {
        Submission whole = Given.example("northgate-reseller");
        Submission supplied = whole.withholding(record -> record.id().equals(EvidenceId.of("E-017")), false);
        EvidenceRequest request = EvidenceRequest.of(assessed(whole), supplied, Policy.buyer(), TERMS);
        String letter = Report.of(request).text();

        assertThat(letter)
                .contains("Evidence that is not shown here shows that this is not so.\n")
                .doesNotContain("E-017", "End of support for Tideway Payroll 10", "supportEndsOn is", "2025-10-15");
        assertThat(request.requests().stream()
                        .filter(each -> each.action() == RequestAction.CORRECT)
                        .map(RequestedRecord::text))
                .containsExactly(
                        "Ask us about the evidence that is not shown here, correct what it shows, and send a record"
                                + " of the correction, dated 2026-03-31 or later, with its location or digest.");
    }

    @Test
    void saysNothingOfARecordNamedAsConfidential() {
        Submission submission = Given.example("brightdesk-saas");
        List<EvidenceId> all = submission.evidence().stream().map(Evidence::id).toList();
        EvidenceRequest request =
                EvidenceRequest.of(assessed(submission), submission, Policy.buyer(), TERMS.withConfidential(all));
        String written =
                Report.of(request).text() + new String(Documents.standard().write(request), UTF_8);

        assertThat(submission.evidence())
                .hasSizeGreaterThan(20)
                .allSatisfy(record -> assertThat(written)
                        .doesNotContain(record.title())
                        .doesNotContain("(" + record.id() + ")", "\"" + record.id() + "\""));
    }

    @Test
    void saysThatNothingIsOpenWhereNothingIs() {
        Submission submission = Given.example("northgate-reseller").toBuilder().build();
        Assessment assessment = assessed(submission);
        EvidenceRequest open = EvidenceRequest.of(assessment, submission, Policy.buyer(), TERMS);
        EvidenceRequest none = new EvidenceRequest(
                open.code(),
                open.policy(),
                open.policyTitle(),
                open.submission(),
                open.subject(),
                open.asOf(),
                open.from(),
                open.by(),
                open.counts(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Report.of(none).text()).contains("Nothing is open.").doesNotContain("What we ask you to do");
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        Submission submission = Given.example("northgate-reseller");
        Submission other = Given.example("brightdesk-saas");
        Assessment assessment = assessed(submission);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceRequest.of(assessment, submission, Policy.goodFaith(), TERMS))
                .withMessage("policy is good-faith with the digest "
                        + Policy.goodFaith().digest()
                        + "; expected the one of the assessment, buyer with the digest "
                        + Policy.buyer().digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceRequest.of(assessment, other, Policy.buyer(), TERMS))
                .withMessage("submission is " + other.id() + " with the digest " + other.digest()
                        + "; expected the one that was assessed, " + submission.id() + " with the digest "
                        + submission.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceRequest.of(
                        assessment, submission, Policy.buyer(), TERMS.withDeadline(LocalDate.of(2026, 3, 30))))
                .withMessage("by is 2026-03-30; expected the as-of date of the assessment, 2026-03-31, or a later day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TERMS.withSender(" "))
                .withMessage("from is blank; expected the name of who asks");
    }
}
