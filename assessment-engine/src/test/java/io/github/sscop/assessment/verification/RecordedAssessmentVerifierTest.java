package io.github.sscop.assessment.verification;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.engine.TamperedAssessment;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedAssessmentVerifierTest {

    private static final String ITEM = "1.1.1";
    private static final Submission GIVEN = submission(supports("E-1", ITEM), refutes("E-2", "1.1.2"));
    private static final Assessor ASSESSOR = Assessor.of(SSCOP, Policy.goodFaith());
    private static final Assessment MADE = ASSESSOR.assess(GIVEN, AssessedFixture.AS_OF);

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    private static List<String> mismatchTexts(VerificationResult verification) {
        return verification.mismatches().stream()
                .map(mismatch -> mismatch.code() + ": " + mismatch.text())
                .toList();
    }

    // The same

    @Property
    void findsWhatAnAssessorMadeTheSame(@ForAll("worlds") SubmissionGenerator world) {
        VerificationResult verification = world.assessor().verify(world.assessment(), world.submission());

        assertThat(verification.mismatches()).isEmpty();
        assertThat(verification.remarks()).isEmpty();
        assertThat(verification.isSame()).isTrue();
        assertThat(verification.recorded()).isEqualTo(verification.replayed());
    }

    @Test
    void takesTheSubmissionInAnyNumbering() {
        Submission form = submitting(supports("E-1", "4.3.1"))
                .numbering(NumberingId.of("template-0.4"))
                .build();

        assertThat(ASSESSOR.verify(ASSESSOR.assess(form, AssessedFixture.AS_OF), form)
                        .isSame())
                .isTrue();
    }

    @Test
    void remarksOnAnotherVersionOfTheProgram() {
        VerificationResult verification = ASSESSOR.verify(TamperedAssessment.producedBy("0.0.1", MADE), GIVEN);

        assertThat(verification.isSame()).isTrue();
        assertThat(verification.remarks())
                .extracting(Mismatch::text)
                .containsExactly(
                        "The recorded assessment was produced by SSCoP for Java 0.0.1; it was verified with SSCoP for Java "
                                + Producer.thisLibrary().version() + ".");
    }

    // Other inputs

    /** Refutes the item by every test report, or says nothing. */
    private record Spoken(String id, boolean refutes) implements Rule {

        @Override
        public List<ItemId> items() {
            return List.of(ItemId.of(ITEM));
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.of("TEST_REPORT");
        }

        @Override
        public String should() {
            return "It should.";
        }

        @Override
        public String because() {
            return "It must.";
        }

        @Override
        public RuleOutcome outcome(Evidence record, AsOf asOf) {
            return refutes ? RuleOutcome.refutes(Strength.DIRECT) : RuleOutcome.notRelevant();
        }
    }

    private static Code reworded() throws IOException {
        return Code.read(new ByteArrayInputStream(new String(SSCOP.toJson(), UTF_8)
                .replace("\"population\": true", "\"population\": false")
                .getBytes(UTF_8)));
    }

    static Stream<Arguments> inputs() throws IOException {
        Policy strict = Policy.goodFaith().withAcceptance("strict", false, false);
        Policy sameName = Policy.goodFaith().withAcceptance("good-faith", false, false);
        Submission changed = submission(supports("E-1", ITEM), refutes("E-2", "1.1.3"));
        Code ai = code("uk-ai-cyber/2025-01");
        Submission aboutAi = about(ai).build();
        String policy = "good-faith (" + Policy.goodFaith().digest() + ")";
        String submission = "acme-2026-03 (" + MADE.submission().digest() + ")";
        Assessment other = ASSESSOR.assess(changed, AssessedFixture.AS_OF);
        return Stream.of(
                Arguments.of(
                        Assessor.of(SSCOP, strict),
                        GIVEN,
                        List.of("POLICY: The recorded assessment used policy " + policy
                                + ", but the assessor uses strict (" + strict.digest() + ").")),
                Arguments.of(
                        Assessor.of(SSCOP, sameName),
                        GIVEN,
                        List.of("POLICY: The recorded assessment used policy " + policy
                                + ", but the assessor uses good-faith (" + sameName.digest() + ").")),
                Arguments.of(
                        ASSESSOR.withRules(new Spoken("SILENT", false), new Spoken("A", false)),
                        GIVEN,
                        List.of("OWN_RULES: The recorded assessment added these rules to those of the policy: none;"
                                + " the assessor adds: A, SILENT.")),
                Arguments.of(
                        Assessor.of(reworded(), Policy.goodFaith()),
                        GIVEN,
                        List.of("CODE: The recorded assessment is about uk-sscop/2025-05 (" + SSCOP.digest()
                                + "), but the assessor is about uk-sscop/2025-05 ("
                                + reworded().digest() + ").")),
                Arguments.of(
                        ASSESSOR,
                        changed,
                        List.of("SUBMISSION: The recorded assessment is about submission " + submission
                                + ", but the given submission is acme-2026-03 ("
                                + other.submission().digest() + ").")),
                Arguments.of(
                        Assessor.of(ai, strict),
                        aboutAi,
                        List.of(
                                "CODE: The recorded assessment is about uk-sscop/2025-05 (" + SSCOP.digest()
                                        + "), but the assessor is about uk-ai-cyber/2025-01 (" + ai.digest() + ").",
                                "POLICY: The recorded assessment used policy " + policy
                                        + ", but the assessor uses strict (" + strict.digest() + ").",
                                "SUBMISSION: The recorded assessment is about submission " + submission
                                        + ", but the given submission is acme-2026-03 ("
                                        + Assessor.of(ai, strict)
                                                .assess(aboutAi, AssessedFixture.AS_OF)
                                                .submission()
                                                .digest()
                                        + ").")));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void namesEveryInputThatIsNotTheSame(Assessor assessor, Submission submission, List<String> expected) {
        VerificationResult verification = assessor.verify(MADE, submission);

        assertThat(mismatchTexts(verification)).isEqualTo(expected);
        assertThat(verification.isSame()).isFalse();
    }

    @Test
    void namesSubmissionThatIsNotAboutTheCode() {
        Submission aboutAi = about(code("uk-ai-cyber/2025-01")).build();

        assertThat(mismatchTexts(ASSESSOR.verify(MADE, aboutAi)))
                .hasSize(2)
                .last()
                .isEqualTo(
                        "NOT_ABOUT_CODE: The submission is about uk-ai-cyber/2025-01; expected uk-sscop/2025-05 among"
                                + " them.");
    }

    @Test
    void namesDayOnWhichNoAssessmentCanBeMade() {
        assertThat(mismatchTexts(ASSESSOR.verify(TamperedAssessment.asOf(LocalDate.of(10_000, 1, 1), MADE), GIVEN)))
                .containsExactly(
                        "AS_OF: The as-of date of the recorded assessment is +10000-01-01, for which no assessment"
                                + " can be computed.");
    }

    @Test
    void refusesInvalidSubmission() {
        Submission invalid = submitting().location(" ").build();

        assertThatThrownBy(() -> ASSESSOR.verify(MADE, invalid)).isInstanceOf(InvalidDocumentException.class);
    }

    // Other results

    static Stream<Arguments> results() {
        ItemAssessment met = AssessedFixture.row(MADE, ITEM);
        ItemAssessment refuted = AssessedFixture.row(MADE, "1.1.2");
        ScheduledChange lapse = MADE.calendar().get(0);
        ScheduledChange postponed = new ScheduledChange(
                lapse.on().plusYears(1),
                lapse.item(),
                lapse.from(),
                lapse.to(),
                lapse.evidence(),
                lapse.cause(),
                lapse.title(),
                lapse.kind(),
                lapse.otherTitles());
        return Stream.of(
                Arguments.of(
                        TamperedAssessment.with(TamperedAssessment.verdict(Verdict.MET, refuted), MADE),
                        List.of("RESULT: Item 1.1.2, verdict: recorded MET, computed NOT_MET.")),
                Arguments.of(
                        TamperedAssessment.with(
                                TamperedAssessment.reasons(
                                        List.of(new Reason(
                                                ReasonCode.REFUTED, Map.of(), List.of(EvidenceId.of("E-1")))),
                                        met),
                                MADE),
                        List.of("RESULT: Item 1.1.1, reasons: recorded REFUTED E-1, computed SUFFICIENT E-1.")),
                Arguments.of(
                        TamperedAssessment.with(
                                TamperedAssessment.reasons(
                                        List.of(
                                                new Reason(
                                                        ReasonCode.SUFFICIENT,
                                                        Map.of("minimum", "2"),
                                                        List.of(EvidenceId.of("E-1"))),
                                                met.reasons().get(1)),
                                        met),
                                MADE),
                        List.of("RESULT: Item 1.1.1, reasons: the recorded and the computed value are both summarised"
                                + " as SUFFICIENT E-1, but differ in detail.")),
                Arguments.of(
                        TamperedAssessment.with(
                                TamperedAssessment.at("confirmed", List.of(EvidenceId.of("E-1")), met), MADE),
                        List.of("RESULT: Item 1.1.1, confirmed: recorded E-1, computed nothing.")),
                Arguments.of(
                        TamperedAssessment.at("advisory", Verdict.MET, MADE),
                        List.of("RESULT: The assessment, advisory: recorded MET, computed UNDETERMINED.")),
                Arguments.of(
                        TamperedAssessment.at("themes/1/advisory", Verdict.MET, MADE),
                        List.of("RESULT: Theme 2, advisory: recorded MET, computed nothing.")),
                Arguments.of(
                        TamperedAssessment.at("principles/2/advisory", Verdict.NOT_MET, MADE),
                        List.of("RESULT: Principle 1.3, advisory: recorded NOT_MET, computed nothing.")),
                Arguments.of(
                        TamperedAssessment.at("unlinked", List.of(EvidenceId.of("E-2")), MADE),
                        List.of("RESULT: The assessment, unlinked: recorded E-2, computed nothing.")),
                Arguments.of(
                        TamperedAssessment.at("themes/0/verdict", Verdict.MET, MADE),
                        List.of("RESULT: Theme 1, verdict: recorded MET, computed NOT_MET.")),
                Arguments.of(
                        TamperedAssessment.at("principles/0/agreement", Agreement.AGREED, MADE),
                        List.of("RESULT: Principle 1.1, agreement: recorded AGREED, computed UNDECLARED.")),
                Arguments.of(
                        TamperedAssessment.at("principles/0/declared", DeclaredStatus.MET, MADE),
                        List.of("RESULT: Principle 1.1, declared: recorded MET, computed nothing.")),
                Arguments.of(
                        TamperedAssessment.withCalendar(List.of(postponed), MADE),
                        List.of("RESULT: The assessment, calendar: recorded 1.1.1 UNDETERMINED on 2029-01-11,"
                                + " computed 1.1.1 UNDETERMINED on 2028-01-11.")),
                Arguments.of(
                        TamperedAssessment.withCalendar(List.of(), MADE),
                        List.of("RESULT: The assessment, calendar: recorded nothing, computed 1.1.1"
                                + " UNDETERMINED on 2028-01-11.")));
    }

    @ParameterizedTest
    @MethodSource("results")
    void namesEveryPartOfTheResultThatIsNotTheSame(Assessment recorded, List<String> expected) {
        VerificationResult verification = ASSESSOR.verify(recorded, GIVEN);

        assertThat(mismatchTexts(verification)).isEqualTo(expected);
        assertThat(verification.isSame()).isFalse();
    }

    /** Only the ids of such rules are recorded. */
    @Test
    void namesWhatRulesOfOnesOwnComeToUnderTheirOldIds() {
        Assessment silent = ASSESSOR.withRules(new Spoken("RULE", false)).assess(GIVEN, AssessedFixture.AS_OF);

        assertThat(mismatchTexts(ASSESSOR.withRules(new Spoken("RULE", true)).verify(silent, GIVEN)))
                .contains(
                        "RESULT: The assessment, rules: recorded RULE on E-1: NOT_RELEVANT, computed RULE"
                                + " on E-1: REFUTES.",
                        "RESULT: Item 1.1.1, verdict: recorded MET, computed NOT_MET.");
    }

    @Property
    void namesTheItemWhoseRecordedVerdictWasChanged(
            @ForAll("worlds") SubmissionGenerator world, @ForAll Verdict verdict) {
        Assessment made = world.assessment();
        ItemAssessment row = AssessedFixture.row(made, "2.1.6");

        VerificationResult verification = world.assessor()
                .verify(TamperedAssessment.with(TamperedAssessment.verdict(verdict, row), made), world.submission());

        assertThat(verification.isSame()).isEqualTo(verdict == row.verdict());
        assertThat(verification.mismatches())
                .allSatisfy(mismatch -> assertThat(mismatch.element()).contains(row.id()));
    }

    @Property
    void namesTheSubmissionIfItIsAnother(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("worlds") SubmissionGenerator other) {
        VerificationResult verification = world.assessor().verify(world.assessment(), other.submission());

        assertThat(verification.isSame()).isEqualTo(world.submission().equals(other.submission()));
        assertThat(verification.mismatches()).extracting(Mismatch::code).isSubsetOf(MismatchCode.SUBMISSION);
    }

    // Completeness

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static <R> List<String> names(List<ComparedField<R>> parts) {
        return parts.stream().map(ComparedField::name).toList();
    }

    @Test
    void comparesEveryPart() {
        Set<String> rows = Set.of("themes", "principles", "claims", "provisions");

        assertThat(Stream.of(components(AssessmentBasis.class), names(AssessmentFields.OF_ASSESSMENT), rows)
                        .flatMap(names -> names.stream()))
                .containsExactlyInAnyOrderElementsOf(components(Assessment.class));
        assertThat("id").isEqualTo(components(ThemeAssessment.class).get(0));
        assertThat(names(AssessmentFields.OF_THEME))
                .isEqualTo(components(ThemeAssessment.class).stream().skip(1).toList());
        assertThat(names(AssessmentFields.OF_PRINCIPLE))
                .isEqualTo(
                        components(PrincipleAssessment.class).stream().skip(1).toList());
        assertThat(names(AssessmentFields.OF_ITEM))
                .isEqualTo(components(ItemAssessment.class).stream().skip(1).toList());
    }
}
