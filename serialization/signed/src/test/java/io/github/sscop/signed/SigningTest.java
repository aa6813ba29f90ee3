package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Problem;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What signing writes, and that it opens again. */
class SigningTest {

    private static final Pattern FORM =
            Pattern.compile("\\{\"payload\":\"([A-Za-z0-9+/=]+)\",\"payloadType\":\"application/vnd\\.in-toto\\+json\","
                    + "\"signatures\":\\[\\{\"keyid\":\"([0-9a-f]{64})\",\"sig\":\"([A-Za-z0-9+/=]{88})\"}]}");

    private static Assessment about(Subject of) {
        Assessment a = Given.ASSESSMENT;
        AssessedSubject subject = new AssessedSubject(
                of.organisation(),
                List.of(),
                List.of(),
                of.product(),
                List.of(),
                of.version(),
                of.digest(),
                of.purl(),
                of.repository(),
                of.commit());
        return new Assessment(
                a.code(),
                a.policy(),
                a.ownRules(),
                a.submission(),
                a.counterpart(),
                a.asOf(),
                a.producedBy(),
                subject,
                a.seniorResponsibleOwner(),
                a.verdict(),
                a.reasons(),
                a.advisory(),
                a.counts(),
                a.themes(),
                a.principles(),
                a.claims(),
                a.provisions(),
                a.acceptedRisks(),
                a.counterpartRisks(),
                a.calendar(),
                a.unlinked(),
                a.rules(),
                a.remarks(),
                a.withheld());
    }

    @Test
    void writesAnEnvelopeOnOneLine() {
        Matcher envelope = FORM.matcher(new String(Given.ENVELOPES.sign(Given.ASSESSMENT, Given.KEY), UTF_8));

        assertThat(envelope.matches()).isTrue();
        assertThat(envelope.group(2)).isEqualTo(Given.PUBLIC.id());
        byte[] payload = Base64.getDecoder().decode(envelope.group(1));
        assertThat(Given.PUBLIC.verifies(
                        Envelope.signed("application/vnd.in-toto+json", payload),
                        Base64.getDecoder().decode(envelope.group(3))))
                .isTrue();
    }

    @Test
    void signsAStatementAboutTheAssessment() {
        DocumentRef submission = Given.ASSESSMENT.submission();

        assertThat(Given.statement(Given.ASSESSMENT))
                .startsWith(
                        "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicate\":{\"acceptedRisks\":[],\"advisory\":\"MET\","
                                + "\"asOf\":\"2026-03-31\",\"calendar\":[")
                .endsWith("},\"predicateType\":\"https://sscop.github.io/assessment/1\",\"subject\":[{\"digest\":"
                        + "{\"sha256\":\"" + submission.digest().value().substring("sha256:".length())
                        + "\"},\"name\":\"Acme Ledger 4.2.0\"}]}");
    }

    /** Sorting fields changes no value, so each writes the other's document. */
    @Test
    void holdsTheDocumentThatTheLibraryWrites() {
        byte[] line = Documents.standard().writeLine(Given.ASSESSMENT);
        String sorted = new String(
                InTotoStatement.PREDICATE.canonical(InTotoStatement.PREDICATE
                        .receive(JsonText.of(line, Envelope.LIMITS))
                        .value()
                        .orElseThrow()),
                UTF_8);

        assertThat(Given.statement(Given.ASSESSMENT)).contains("\"predicate\":" + sorted + ",");
        assertThat(sorted).hasSameSizeAs(new String(line, UTF_8));
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(Given.ENVELOPES.sign(Given.ASSESSMENT, Given.KEY))
                .isEqualTo(Given.ENVELOPES.sign(Given.ASSESSMENT, Given.KEY))
                .isNotEqualTo(Given.ENVELOPES.sign(Given.ASSESSMENT, Given.OTHER));
    }

    @Test
    void opensWhatItSigned() {
        byte[] envelope = Given.ENVELOPES.sign(Given.ASSESSMENT, Given.KEY);

        assertThat(Given.open(envelope, Given.OTHER.verifyingKey(), Given.PUBLIC))
                .isEqualTo(new SignedAssessment(
                        Given.ASSESSMENT,
                        new SignedSubject(
                                "Acme Ledger 4.2.0",
                                Given.ASSESSMENT.submission().digest()),
                        List.of(Given.PUBLIC.id()),
                        true));
    }

    @Test
    void isAboutTheProductByItsDigest() {
        assertThat(Given.open(Given.ENVELOPES.sign(Given.WITH_DIGEST, Given.KEY), Given.PUBLIC)
                        .subject())
                .isEqualTo(new SignedSubject("Acme Ledger 4.2.0", Given.PRODUCT));
    }

    @Test
    void isAboutTheOrganisationWhereThereIsNoProduct() {
        Assessment assessment = about(Subject.ofOrganisation("Acme Ltd"));

        assertThat(Given.open(Given.ENVELOPES.sign(assessment, Given.KEY), Given.PUBLIC)
                        .subject())
                .isEqualTo(new SignedSubject("Acme Ltd", assessment.submission().digest()));
    }

    @Test
    void isAboutTheSubmissionWhereThereIsNothingElse() {
        Assessment assessment =
                about(new Subject(Optional.empty(), Optional.empty(), Optional.of("4.2.0"), Optional.empty()));

        assertThat(Given.open(Given.ENVELOPES.sign(assessment, Given.KEY), Given.PUBLIC)
                        .subject())
                .isEqualTo(new SignedSubject(
                        "acme-ledger-2026-03", assessment.submission().digest()));
    }

    /** It would be signed without that text, or could not be opened. */
    @Test
    void refusesTextsThatNoDocumentCanHold() {
        Assessment assessment = about(Subject.ofOrganisation("Acme\u0000Ltd"));

        assertThatThrownBy(() -> Given.ENVELOPES.sign(assessment, Given.KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The assessment cannot be a document: /subject/organisation: organisation holds the character"
                                + " U+0000; expected text without it, since not every database can store it");
    }

    @Test
    void doesNotOpenAnAssessmentThatContradictsItself() {
        String statement = Given.statement(Given.ASSESSMENT);
        String field = "\"verdict\":\"" + Given.ASSESSMENT.verdict() + "\"";
        int last = statement.lastIndexOf(field);
        String changed = statement.substring(0, last)
                + "\"verdict\":\"NOT_APPLICABLE\""
                + statement.substring(last + field.length());

        assertThat(Given.problems(Given.signed(changed)))
                .extracting(Problem::toString)
                .containsExactly(
                        "/payload: statement /predicate/verdict: verdict of the code is NOT_APPLICABLE; expected "
                                + Given.ASSESSMENT.verdict() + ", which follows from the rows of its items");
    }

    @Test
    void insistsOnAKey() {
        assertThatThrownBy(() -> Given.open(new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keys is empty; expected at least one");
        assertThatThrownBy(() ->
                        new SignedAssessment(Given.ASSESSMENT, SignedSubject.of(Given.ASSESSMENT), List.of(), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keyIds is empty; expected at least one");
    }
}
