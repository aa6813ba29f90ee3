package io.github.sscop.json;

import static io.github.sscop.json.AnswerFixture.AS_OF;
import static io.github.sscop.json.AnswerFixture.COMMITTED;
import static io.github.sscop.json.AnswerFixture.DTAC;
import static io.github.sscop.json.AnswerFixture.G_CLOUD;
import static io.github.sscop.json.AnswerFixture.NO_CHARTER;
import static io.github.sscop.json.AnswerFixture.assessed;
import static io.github.sscop.json.AnswerFixture.example;
import static io.github.sscop.json.AnswerFixture.failures;
import static io.github.sscop.json.AnswerFixture.form;
import static io.github.sscop.json.AnswerFixture.harbour;
import static io.github.sscop.json.AnswerFixture.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.statement.Answer;
import io.github.sscop.assessment.statement.AnswerBranch;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.AnswerStatus;
import io.github.sscop.assessment.statement.OpenPoint;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierCommitment;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to forms follow from assessments by rules that are data; doubt never makes one affirmative. */
class FormAnswersTest {

    private static final Submission ACME = example("acme-ledger");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-ledger | Yes | ",
                "brightdesk-saas | No | The verdict on the code is NOT_MET; only MET allows the affirmative answer.",
                "kestrel-developer | No | The verdict on the code is UNDETERMINED; only MET allows the affirmative answer.",
                "lumen-ai | No | The verdict on the code is UNDETERMINED; only MET allows the affirmative answer.",
                "northgate-reseller | No | The verdict on the code is NOT_MET; only MET allows the affirmative answer."
            })
    void answersGCloudForFiveSuppliers(String supplier, String option, String failure) {
        Answer answer = with(assessed(example(supplier)))
                .on(G_CLOUD)
                .saying(SupplierInput.none())
                .answer();

        assertThat(answer.option()).contains(option);
        assertThat(answer.affirmative()).isEqualTo(option.equals("Yes"));
        assertThat(failures(answer)).isEqualTo(failure == null ? List.of() : List.of(failure));
        assertThat(answer.openPoints())
                .extracting(OpenPoint::text)
                .containsExactly(
                        "Whether the products assessed here, 1 in number, are all that the question is about.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-ledger | Confirmed | ",
                "brightdesk-saas | Unable to Confirm | The verdict on the code is NOT_MET; only MET allows the affirmative"
                        + " answer.; The assessment does not name one version of the product, for which the form asks in A3;"
                        + " found: none.",
                "kestrel-developer | Unable to Confirm | The verdict on the code is UNDETERMINED; only MET allows the"
                        + " affirmative answer.",
                "lumen-ai | Unable to Confirm | The verdict on the code is UNDETERMINED; only MET allows the affirmative"
                        + " answer.",
                "northgate-reseller | Unable to Confirm | The verdict on the code is NOT_MET; only MET allows the"
                        + " affirmative answer."
            })
    void answersDtacForFiveSuppliersThatCommitThemselves(String supplier, String option, String failures) {
        Answer answer = with(assessed(example(supplier))).answer();

        assertThat(answer.status()).isEqualTo(AnswerStatus.ASKED);
        assertThat(answer.option()).contains(option);
        assertThat(answer.affirmative()).isEqualTo(option.equals("Confirmed"));
        assertThat(String.join("; ", failures(answer))).isEqualTo(failures == null ? "" : failures);
    }

    @Test
    void givesTheWholeRuleWithWhatWasFound() {
        assertThat(with(assessed(ACME)).answer().rule())
                .extracting(reason -> reason.condition() + ": " + reason.text())
                .containsExactly(
                        "EDITION: The assessment is against uk-sscop/2025-05, about which the form asks.",
                        "VERDICT: The verdict on the code is MET.",
                        "POLICY: The assessment is by the policy good-faith.",
                        "DAY: The assessment is of 2026-03-31, and nothing lapses by 2026-03-31, the day of the answer.",
                        "ORGANISATION: The assessment names the organisation, Acme Ltd.",
                        "PRODUCT: The assessment names the product, Acme Ledger.",
                        "CONSISTENCY: No other assessment in this statement gives the product another verdict.",
                        "VERSION: The assessment is about version 4.2.0.",
                        "COMMITMENT: A commitment to the principles of the Software Security Code of Practice is given by"
                                + " Miriam Okafor, Chief Technology Officer.");
    }

    // What the supplier says

    @Test
    void neverAssumesTheAnswerThatDecidesWhetherItIsAsked() {
        Answer answer = with(assessed(ACME))
                .saying(new SupplierInput(List.of(), List.of(COMMITTED)))
                .answer();

        assertThat(answer.status()).isEqualTo(AnswerStatus.DEPENDS);
        assertThat(answer.option()).isEmpty();
        assertThat(answer.affirmative()).isFalse();
        assertThat(answer.branches())
                .containsExactly(
                        new AnswerBranch("C3.2", "Yes", Optional.empty()),
                        new AnswerBranch("C3.2", "No", Optional.of("Confirmed")));
        assertThat(answer.openPoints().get(0).text())
                .isEqualTo("The answer to C3.2: this question is asked only if it is \"No\".");
    }

    @Test
    void skipsWhatTheFormSkips() {
        SupplierAnswer charter = new SupplierAnswer("dtac-2.0", "C3.2", "Yes");
        AnswerFixture fixture = with(assessed(ACME)).saying(new SupplierInput(List.of(charter), List.of(COMMITTED)));

        assertThat(fixture.answer().status()).isEqualTo(AnswerStatus.NOT_ASKED);
        assertThat(fixture.answer().option()).isEmpty();
        assertThat(fixture.answer().rule()).isEmpty();
        assertThat(fixture.statement().isAffirmative()).isFalse();
    }

    @Test
    void needsTheCommitmentFromTheSupplier() {
        Answer answer = with(assessed(ACME))
                .saying(new SupplierInput(List.of(NO_CHARTER), List.of()))
                .answer();

        assertThat(answer.option()).contains("Unable to Confirm");
        assertThat(failures(answer))
                .containsExactly(
                        "A commitment to the principles of the Software Security Code of Practice is not given. No"
                                + " assessment can give it; the supplier has to.");
        assertThat(answer.openPoints())
                .extracting(OpenPoint::text)
                .containsExactly(
                        "The version in A3: it has to be 4.2.0, since the answer is about that version alone.",
                        "The commitment to the principles of the Software Security Code of Practice, and who gives it.");
    }

    @Test
    void refusesWhatTheFormDoesNotLetTheSupplierSayAllAtOnce() {
        SupplierInput said = new SupplierInput(
                List.of(
                        new SupplierAnswer("dtac-2.0", "C3.4", "Confirmed"),
                        new SupplierAnswer("dtac-2.0", "C3.9", "Yes"),
                        new SupplierAnswer("dtac-2.0", "C3.2", "no"),
                        new SupplierAnswer("dtac-2.0", "C3.2", "No"),
                        new SupplierAnswer("other", "C3.2", "No")),
                List.of(
                        new SupplierCommitment("dtac-2.0", "C3.2", "Ada Moss"),
                        new SupplierCommitment("dtac-2.0", "C3.4", " T.B.C. "),
                        new SupplierCommitment("dtac-2.0", "C3.4", "x".repeat(201))));
        AnswerFixture fixture = with(assessed(ACME)).saying(said);

        assertThatThrownBy(fixture::statement)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        the answer to dtac-2.0/C3.4 is given, which follows from assessments; expected answers to C3.2
                        the answer to dtac-2.0/C3.9 is given, which the form does not ask; expected answers to C3.2
                        the answer to dtac-2.0/C3.2 is "no"; expected one of Yes, No
                        the answer to dtac-2.0/C3.2 is given twice; expected once
                        the form is "other"; expected one of dtac-2.0
                        the commitment on dtac-2.0/C3.2 is given, where the form asks for none; expected none
                        the commitment on dtac-2.0/C3.4 is by " T.B.C. "; expected the name and the role of the person who gives it
                        the commitment on dtac-2.0/C3.4 is by a name of 201 characters; expected at most 200
                        the commitment on dtac-2.0/C3.4 is given twice; expected once""");
    }

    // Doubt about the assessment

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "latest", "Latest", "n/a", "MAIN", "r\u043elling"})
    void namesNoVersionByAPlaceholderOrAMovingWord(String version) {
        Product product = ACME.product().orElseThrow();
        Submission blurred =
                ACME.toBuilder().product(Product.of(product.name(), version)).build();

        Answer answer = with(assessed(blurred)).answer();

        assertThat(answer.affirmative()).isFalse();
        assertThat(failures(answer))
                .contains(
                        "The assessment does not name one version of the product, for which the form asks in A3; found: \""
                                + version + "\".");
    }

    @Test
    void asksForAProductWhereTheQuestionIsAboutOne() {
        Assessment whole = assessed(ACME);
        Assessment unnamed = named(whole, Optional.of("Acme Ltd"), Optional.empty());
        Assessment blankOrganisation = named(whole, Optional.of("?"), Optional.of("TBC"));

        assertThat(failures(with(unnamed).answer()))
                .containsExactly("The assessment does not name the product about which the question asks.");
        assertThat(failures(with(blankOrganisation).answer()))
                .containsExactly(
                        "The assessment does not name the organisation.",
                        "The assessment does not name the product about which the question asks.");
        assertThat(with(blankOrganisation)
                        .on(G_CLOUD)
                        .saying(SupplierInput.none())
                        .answer()
                        .affirmative())
                .isFalse();
    }

    private static Assessment named(Assessment whole, Optional<String> organisation, Optional<String> product) {
        return new Assessment(
                whole.code(),
                whole.policy(),
                whole.ownRules(),
                whole.submission(),
                whole.counterpart(),
                whole.asOf(),
                whole.producedBy(),
                new AssessedSubject(
                        organisation,
                        List.of(),
                        List.of(),
                        product,
                        List.of(),
                        whole.subject().version(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                whole.seniorResponsibleOwner(),
                whole.verdict(),
                whole.reasons(),
                whole.advisory(),
                whole.counts(),
                whole.themes(),
                whole.principles(),
                whole.claims(),
                whole.provisions(),
                whole.acceptedRisks(),
                whole.counterpartRisks(),
                whole.calendar(),
                whole.unlinked(),
                whole.rules(),
                whole.remarks(),
                whole.withheld());
    }

    @Test
    void holdsFromTheDayOfTheAssessmentToTheDayBeforeALapse() {
        Answer answer = with(assessed(ACME)).answer();
        assertThat(answer.holdsUntil()).contains(LocalDate.of(2026, 6, 30));

        assertThat(with(assessed(ACME)).on(LocalDate.of(2026, 6, 30)).answer().affirmative())
                .isTrue();
        assertThat(failures(with(assessed(ACME)).on(LocalDate.of(2026, 7, 1)).answer()))
                .containsExactly(
                        "The assessment is of 2026-03-31, and a verdict lapses on 2026-07-01, which is not after"
                                + " 2026-07-01, the day of the answer.");
        assertThat(failures(with(assessed(ACME)).on(AS_OF.minusDays(1)).answer()))
                .containsExactly("The assessment is of 2026-03-31, which is after 2026-03-30, the day of the answer.");
    }

    @Test
    void acceptsNoPolicyThatIsNotTheLibrarysOwn() {
        Policy lax = Policy.goodFaith().withAcceptance("lax", true, true);
        Policy disguised = Policy.goodFaith().withAcceptance("buyer", true, true);

        assertThat(failures(with(assessed(ACME, lax, AS_OF)).answer()))
                .containsExactly("The assessment is by the policy lax, which is not accepted here; expected good-faith,"
                        + " buyer, independent.");
        assertThat(failures(with(assessed(ACME, disguised, AS_OF)).answer()))
                .containsExactly("The assessment is by a policy named buyer with the digest " + disguised.digest()
                        + ", which is an earlier or a changed one; accepted is the one with "
                        + Policy.buyer().digest() + ".");
    }

    @Test
    void acceptsAPolicyOfTheBuyerThatTheFormNamesByDigest() {
        Policy own = Policy.goodFaith().withAcceptance("harbour-own", true, true);
        String profile = new String(DTAC.toJson(), UTF_8)
                .replace("\"id\": \"dtac-2.0\"", "\"id\": \"own\"")
                .replace(
                        "\"versionNamed\": \"A3\"",
                        "\"policyAmong\": [{\"id\": \"harbour-own\", \"digest\": \"" + own.digest() + "\"}]");
        SupplierInput said = new SupplierInput(
                List.of(new SupplierAnswer("own", "C3.2", "No")),
                List.of(new SupplierCommitment("own", "C3.4", "Ada Moss, Director")));

        assertThat(with(assessed(ACME, own, AS_OF))
                        .on(form(profile))
                        .saying(said)
                        .answer()
                        .affirmative())
                .isTrue();
        assertThat(with(assessed(ACME)).on(form(profile)).saying(said).answer().affirmative())
                .isFalse();
    }

    @Test
    void acceptsNoRulesOfTheAssessorsOwn() {
        FactRule rule = FactRule.of("OWN", "TEST_REPORT", "1.1.1")
                .should("a")
                .because("b")
                .holds(new Operand.Fact("/score").isAtLeast(5))
                .supports(Strength.DIRECT)
                .build();
        Assessment assessment = Assessor.of(CodeRegistry.builtIn().get(ACME.code()), Policy.goodFaith())
                .withRules(rule)
                .assess(ACME, AS_OF);

        assertThat(failures(with(assessment).answer()))
                .containsExactly(
                        "The assessor ran rules of its own beside the policy good-faith: OWN. What they accept is"
                                + " not known.");
    }

    @Test
    void confirmsNothingThatAnotherAssessmentOfTheProductContradicts() {
        Submission bare = ACME.toBuilder().onlyEvidence(List.of()).build();
        Submission other =
                bare.toBuilder().product(Product.of("Acme Books", "1.0")).build();

        assertThat(failures(with(assessed(ACME), assessed(bare)).answer()))
                .containsExactly("Another assessment in this statement, of the submission acme-ledger-2026-03 as of"
                        + " 2026-03-31, gives the product the verdict UNDETERMINED.");
        assertThat(with(assessed(ACME), assessed(other)).answer().affirmative()).isTrue();
        assertThat(with(assessed(ACME), assessed(other))
                        .on(G_CLOUD)
                        .saying(SupplierInput.none())
                        .answer()
                        .affirmative())
                .isFalse();
    }

    // A new form is data

    @Test
    void answersAFormThatNoJavaKnows() {
        FormProfile harbour = harbour();
        SupplierInput said = new SupplierInput(
                List.of(
                        new SupplierAnswer("harbour-2027", "B1", "Yes"),
                        new SupplierAnswer("harbour-2027", "B2", "No")),
                List.of(new SupplierCommitment("harbour-2027", "B3", "Ada Moss, Director")));
        AnswerFixture fixture =
                with(assessed(ACME, Policy.buyer(), AS_OF)).on(harbour).saying(said);

        assertThat(fixture.statement().answers())
                .extracting(Answer::question, answer -> answer.option().orElse("?"))
                .containsExactly(tuple("B3", "In place"), tuple("B4", "No"));
        assertThat(fixture.answer().rule())
                .extracting(AnswerReason::text)
                .contains(
                        "The verdict on 3.2 is MET.",
                        "The assessment is by the policy buyer.",
                        "The origin of the assessment is accepted: SUBMISSION.",
                        "No item is excluded.",
                        "No record is withheld.");
        assertThat(failures(with().and(AssessmentOrigin.unsignedRecording(), assessed(ACME))
                        .on(harbour)
                        .saying(said)
                        .answer()))
                .containsExactly(
                        "The assessment is by the policy good-faith, which is not accepted here; expected buyer, harbour.",
                        "The origin of the assessment is UNSIGNED_RECORDING; expected SUBMISSION, SIGNED_RECORDING.");
    }

    @Test
    void followsSkipRulesThatDependOnEachOther() {
        SupplierAnswer outside = new SupplierAnswer("harbour-2027", "B1", "No");
        AnswerFixture fixture = with(assessed(ACME, Policy.buyer(), AS_OF)).on(harbour());

        assertThat(fixture.saying(new SupplierInput(List.of(outside), List.of()))
                        .answer()
                        .status())
                .isEqualTo(AnswerStatus.NOT_ASKED);
        SupplierAnswer exempt = new SupplierAnswer("harbour-2027", "B2", "No");
        assertThat(fixture.saying(new SupplierInput(List.of(exempt), List.of()))
                        .answer()
                        .status())
                .isEqualTo(AnswerStatus.DEPENDS);
        AnswerFixture contradictory = fixture.saying(new SupplierInput(List.of(outside, exempt), List.of()));
        assertThatThrownBy(contradictory::statement)
                .hasMessage(
                        "the answer to harbour-2027/B2 is given, which the form does not ask after \"B1\" is answered as"
                                + " it is; expected none");
    }

    @Test
    void answersNoFormTwiceNorAboutAnotherCode() {
        AnswerFixture twice = with(assessed(ACME)).on(DTAC, DTAC);
        assertThatThrownBy(twice::statement).hasMessage("form dtac-2.0 is given twice; expected each once");

        Submission lumen = example("lumen-ai");
        Assessment ai = Assessor.of(CodeRegistry.builtIn().latest("uk-ai-cyber").orElseThrow(), Policy.goodFaith())
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(lumen, AS_OF);
        assertThatThrownBy(with(ai)::statement)
                .hasMessage("an assessment is of uk-ai-cyber/2025-01; expected uk-sscop, about which the form dtac-2.0"
                        + " asks");
    }

    @Test
    void countsAndListsWhatIsExcludedOrSubstituted() {
        String strict = new String(G_CLOUD.toJson(), UTF_8)
                .replace("\"id\": \"g-cloud-15\"", "\"id\": \"strict\"")
                .replace("\"negative\": \"No\"", """
                        "negative": "No",
                        "conditions": [{"absent": "EXCLUSIONS"}, {"absent": "SUBSTITUTIONS"}]""");
        AnswerFixture fixture =
                with(assessed(example("brightdesk-saas"))).on(form(strict)).saying(SupplierInput.none());

        assertThat(failures(fixture.answer()))
                .contains(
                        "The supplier excluded items: 4.1.1.",
                        "Items are assessed in the words of the supplier: 3.1.1.");
        assertThat(fixture.statement().assessments().get(0).excluded())
                .extracting(item -> item.item().value())
                .containsExactly("4.1.1");
    }

    @Test
    void makesNoAnswerAffirmativeByHand() {
        Answer answer = with(assessed(example("kestrel-developer"))).answer();

        assertThatThrownBy(() -> new Answer(
                        answer.question(),
                        answer.asks(),
                        answer.scope(),
                        answer.assessment(),
                        answer.status(),
                        answer.options(),
                        Optional.of("Confirmed"),
                        true,
                        List.of(),
                        answer.rule(),
                        Optional.empty(),
                        List.of()))
                .hasMessage(
                        "the answer to C3.4 is affirmative; expected that it is asked, and that each condition holds");
    }
}
