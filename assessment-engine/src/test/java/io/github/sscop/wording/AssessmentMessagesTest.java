package io.github.sscop.wording;

import static io.github.sscop.evidence.SubmissionFixture.OWN_LOCATION;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.rejected;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.AssessorTest;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.policy.SampleRequirement;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an assessment says in sentences. */
class AssessmentMessagesTest {

    private static final String ITEM = "1.1.1";
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.github.sscop.wording.assessment", Locale.ROOT);

    private static Stream<String> keys(String prefix) {
        return WORDS.keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1));
    }

    @Test
    void areThereForEveryCodeAndNoOther() {
        assertThat(keys("reason").map(key -> key.split("\\.", -1)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(names(ReasonCode.values()));
        assertThat(keys("reason").filter(key -> key.contains(".")))
                .containsExactlyInAnyOrder(
                        "NOT_ASKED.substitute",
                        "NO_EVIDENCE.substitute",
                        "ONLY_INDIRECT.byKind",
                        "UNCONFIRMED.rule",
                        "UNCONFIRMED.party",
                        "SAMPLE_TOO_SMALL.withheld",
                        "INCONCLUSIVE.withheld");
        assertThat(keys("remark").map(key -> key.split("\\.", -1)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(names(RemarkCode.values()));
        assertThat(keys("remark").filter(key -> key.contains(".")))
                .containsExactlyInAnyOrder(
                        "EXCLUSION_REFUSED.text",
                        "EXCLUSION_REFUSED.policy",
                        "EXCLUSION_REFUSED.withheld",
                        "STANCE_CONTRADICTED.withheld",
                        "RULE_FAILED.withheld",
                        "SAMPLE_CONTRADICTED.withheld",
                        "SUBSTITUTION_REFUSED.text",
                        "SUBSTITUTION_REFUSED.policy");
        assertThat(keys("calendar").filter(key -> !key.equals("others")))
                .containsExactlyInAnyOrderElementsOf(names(ScheduleCause.values()));
        assertThat(keys("step")).containsExactlyInAnyOrderElementsOf(names(RemediationStep.Action.values()));
        assertThat(keys("state"))
                .containsExactlyInAnyOrderElementsOf(names(Arrays.stream(EvidenceStatus.values())
                        .filter(state -> state != EvidenceStatus.COUNTED)
                        .toArray(EvidenceStatus[]::new)));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    // States

    static Stream<Arguments> states() {
        EvidenceBuilder record = record("E-1");
        UnaryOperator<EvidenceRequirements> asIs = UnaryOperator.identity();
        return Stream.of(
                Arguments.of(
                        record("E-1").recordedOn("2026-04"),
                        asIs,
                        "Dated 2026-04, after the as-of date" + " 2026-03-31."),
                Arguments.of(
                        record("E-1").subject(Subject.ofOrganisation("Bolt Ltd")),
                        asIs,
                        "Bound to organisation Bolt Ltd, but the submission is about Acme Ltd."),
                Arguments.of(
                        record("E-1").subject(Subject.ofProduct("Acme Bridge", "1")),
                        asIs,
                        "Bound to product Acme Bridge, but the submission is about Acme Ledger."),
                Arguments.of(
                        record("E-1").subject(Subject.ofProduct("Acme Ledger", "1")),
                        asIs,
                        "Bound to version 1, but the submission is about 4.2.0."),
                Arguments.of(
                        record("E-1").review(rejected("2026-03", Independence.CUSTOMER)),
                        asIs,
                        "Rejected by Reviewer on 2026-03."),
                Arguments.of(
                        record("E-1").location(OWN_LOCATION + "#1"),
                        asIs,
                        "The location is the submission itself: " + OWN_LOCATION + "#1."),
                Arguments.of(
                        record("E-1").title(" TBC "),
                        asIs,
                        "Blank, a placeholder, or a location that leads nowhere: \"TBC\"."),
                Arguments.of(
                        record("E-1").location("https://example.com/"),
                        asIs,
                        "Blank, a placeholder, or a location that leads nowhere: \"https://example.com/\"."),
                Arguments.of(
                        bare("E-1").occurredOn("2026-01-10"),
                        asIs,
                        "Neither a location nor a digest is given, and the policy requires one of them."),
                Arguments.of(
                        bare("E-1").location("a"),
                        (UnaryOperator<EvidenceRequirements>) d -> d.withDated(true),
                        "No date is given, and the policy requires one."),
                Arguments.of(record("E-1").validUntil("2026-02"), asIs, "No longer valid after 2026-02."),
                Arguments.of(
                        record("E-1").occurredOn("2024-02"),
                        asIs,
                        "Too old: dated 2024-02-01; the policy accepts records of kind TEST_REPORT for 2 years, until"
                                + " 2026-02-01."),
                Arguments.of(
                        record,
                        (UnaryOperator<EvidenceRequirements>) d -> d.withFreshness(Optional.of(Period.of(0, 1, 1))),
                        "Too old: dated 2026-01-10; the policy accepts records of kind TEST_REPORT for 1 month and 1"
                                + " day, until 2026-02-11."),
                Arguments.of(
                        record,
                        (UnaryOperator<EvidenceRequirements>)
                                d -> d.withKinds(List.of(EvidenceKind.of("SBOM"), EvidenceKind.of("AUDIT"))),
                        "The policy does not accept kind TEST_REPORT for this item; it accepts AUDIT, SBOM."),
                Arguments.of(
                        record("E-1").review(accepted("2026-03-31", Independence.CUSTOMER)),
                        (UnaryOperator<EvidenceRequirements>) d -> d.withIndependence(Independence.INDEPENDENT),
                        "The most independent originator or accepting reviewer is CUSTOMER; the policy requires at"
                                + " least INDEPENDENT."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("states")
    void sayWhyRecordDoesNotCount(EvidenceBuilder record, UnaryOperator<EvidenceRequirements> asked, String sentence) {
        Evidence linked = record.build().toBuilder()
                .link(Link.supports(ITEM, Strength.DIRECT, "It says so."))
                .build();

        Assessment assessment = AssessedFixture.assess(submitting(linked).build(), AssessedFixture.asking(asked));

        assertThat(AssessedFixture.row(assessment, ITEM).notCounted())
                .extracting(DisregardedEvidence::text)
                .containsExactly(sentence);
    }

    @Test
    void sayWhyTheSubmissionsAgeMakesRecordStale() {
        Assessment assessment = AssessedFixture.assess(submitting(bare("E-1")
                        .location("a")
                        .link(Link.supports(ITEM, Strength.DIRECT, "It says so."))
                        .build())
                .preparedOn("2024-02")
                .build());

        assertThat(AssessedFixture.row(assessment, ITEM).notCounted())
                .extracting(DisregardedEvidence::text)
                .containsExactly("Too old: dated 2024-02-01; the policy accepts records of kind TEST_REPORT for 2"
                        + " years, until 2026-02-01.");
    }

    @Test
    void sayWhatTakesThePlaceOfRecord() {
        ItemAssessment row = AssessedFixture.row(
                ITEM,
                record("E-1").link(linkedOnly(ITEM)).build(),
                supports("E-2", ITEM),
                supporting("E-3", ITEM).location("https://acme.example/E-2").build(),
                supports("E-4", ITEM),
                record("E-5").supersedes(EvidenceId.of("E-4")).build());

        assertThat(row.notCounted())
                .extracting(n -> n.evidence() + ": " + n.text())
                .containsExactly(
                        "E-1: The link names no stance, and no rule derives one.",
                        "E-3: Duplicate of E-2, which is counted.",
                        "E-4: Superseded by E-5.");
    }

    // Reasons, next actions and risks

    private static final String RISK =
            "Principle 1.1 (" + title("1.1") + ") is not shown to be met as long as claim 1.1.1 is undetermined.";
    private static final String WANTED = "a direct record about Acme Ledger 4.2.0 of Acme Ltd, dated 2024-03-31 or"
            + " later, with an argument, with its location or digest, for example: " + example(ITEM) + ".";

    /** No record that is older than the one that it is to supersede does so. */
    private static final String SUPERSEDING = WANTED.replace("2024-03-31", "2026-01-10");

    private static String title(String principle) {
        return SSCOP.principle(ItemId.of(principle)).orElseThrow().title();
    }

    private static String example(String claim) {
        String example =
                SSCOP.claim(ItemId.of(claim)).orElseThrow().evidenceExamples().get(0);
        return example.substring(0, 1).toLowerCase(Locale.ROOT) + example.substring(1);
    }

    static Stream<Arguments> gaps() {
        UnaryOperator<EvidenceRequirements> asIs = UnaryOperator.identity();
        return Stream.of(
                Arguments.of(submitting(), asIs, "No evidence is relevant to the item.", "Add " + WANTED),
                Arguments.of(
                        submitting().notAsked(ITEM),
                        asIs,
                        "No evidence is relevant to the item; the form behind the submission did not ask about it.",
                        "The form behind the submission did not ask about claim 1.1.1. Add " + WANTED),
                Arguments.of(
                        submitting(supporting("E-1", ITEM).title("TBC").build()),
                        asIs,
                        "Evidence is relevant to the item, but none is admissible as support: E-1.",
                        "Renew or correct E-1 (TBC), which contains placeholder text, or add " + WANTED),
                Arguments.of(
                        submitting(hintsAt("E-1", ITEM), hintsAt("E-2", ITEM)),
                        asIs,
                        "All admissible support is indirect: E-1, E-2.",
                        "Besides E-1 (Report E-1), E-2 (Report E-2), add " + WANTED),
                Arguments.of(
                        submitting(record("E-1")
                                .link(unargued(ITEM, Strength.DIRECT))
                                .build()),
                        asIs,
                        "No argument is given with E-1; the policy requires one that connects the evidence to the item.",
                        "Add an argument to E-1 (Report E-1): one sentence on why this shows claim 1.1.1."),
                Arguments.of(
                        submitting(supports("E-1", ITEM)),
                        (UnaryOperator<EvidenceRequirements>) d -> d.withMinimum(3),
                        "Too few sufficient records: 1 of the 3 that the policy requires (E-1).",
                        "Besides E-1 (Report E-1), add 2 more: " + WANTED),
                Arguments.of(
                        submitting(hintsAgainst("E-1", ITEM)),
                        asIs,
                        "Called into question by admissible indirect evidence: E-1.",
                        "Clear up what is suggested by E-1 (Report E-1), then supersede that evidence: add "
                                + SUPERSEDING));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("gaps")
    void sayWhyItemIsOpenAndWhatToDo(
            SubmissionBuilder submission, UnaryOperator<EvidenceRequirements> asked, String reason, String action) {
        ItemAssessment row =
                AssessedFixture.row(AssessedFixture.assess(submission.build(), AssessedFixture.asking(asked)), ITEM);

        assertThat(row.reasons()).extracting(Reason::text).containsExactly(reason);
        assertThat(row.nextAction()).contains(action);
        assertThat(row.risk()).contains(RISK);
    }

    @Test
    void sayWhatRefutedItemPutsInDoubt() {
        ItemAssessment row = AssessedFixture.row(ITEM, refutes("E-1", ITEM));

        assertThat(row.reasons())
                .extracting(Reason::text)
                .containsExactly("Refuted by admissible direct evidence: E-1.");
        assertThat(row.nextAction())
                .contains(
                        "Correct what is shown by E-1 (Report E-1), then supersede that evidence: add " + SUPERSEDING);
        assertThat(row.risk())
                .contains(
                        "Principle 1.1 (" + title("1.1") + ") is not shown to be met, because claim 1.1.1 is refuted.");
    }

    @Test
    void sayWhichSampleIsWanted() {
        Policy policy =
                AssessedFixture.asking(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1))
                        .withIndependence(Independence.CUSTOMER)
                        .withFreshness(Optional.empty())
                        .withArgued(false)
                        .withLocated(false));
        Evidence reviewed = supporting("E-1", "2.1.6")
                .review(accepted("2026-03-01", Independence.CUSTOMER))
                .build();
        ItemAssessment unsampled =
                AssessedFixture.row(AssessedFixture.assess(submitting(reviewed).build(), policy), "2.1.6");
        ItemAssessment open =
                AssessedFixture.row(AssessedFixture.assess(submitting().build(), policy), "2.1.6");

        assertThat(unsampled.reasons())
                .extracting(Reason::text)
                .containsExactly("No sufficient sample: the item concerns every member of a population, and the policy"
                        + " requires a sample (selection ALL); found: E-1 with"
                        + " no sample.");
        assertThat(unsampled.nextAction())
                .contains(
                        "Add to E-1 (Report E-1) the population, how many of it were examined and how they were chosen: a sample (selection ALL),"
                                + " consistent with the facts.");
        assertThat(open.nextAction())
                .contains(
                        "Add a direct record, such as one of kind ACCESS_REVIEW, about Acme Ledger 4.2.0 of Acme Ltd, with a sample (selection ALL), made or accepted by"
                                + " a party that is at least CUSTOMER, for example: " + example("2.1.6") + ".");
    }

    @Test
    void sayWhichSamplesWereFound() {
        Evidence[] records = {
            supporting("E-1", "2.1.6")
                    .location("a")
                    .sample(new Sample(1_000_000, 1, Sample.Selection.RANDOM))
                    .build(),
            supporting("E-2", "2.1.6")
                    .location("b")
                    .sample(new Sample(40, 40, Sample.Selection.JUDGEMENT))
                    .build(),
            supporting("E-3", "2.1.6").location("c").build()
        };
        ItemAssessment row =
                AssessedFixture.row(AssessedFixture.assess(submitting(records).build(), Policy.buyer()), "2.1.6");

        assertThat(row.reasons())
                .extracting(Reason::text)
                .containsExactly("No sufficient sample: the item concerns every member of a population, and the"
                        + " policy requires a sample"
                        + " (selection ALL or RANDOM) of at least 25 members, or of all; found: E-1 with 1 of 1000000"
                        + " (selection RANDOM), E-2 with 40 of 40 (selection JUDGEMENT), E-3 with no sample.");
    }

    @Test
    void wantSampleOfPopulationsOnly() {
        Policy policy =
                AssessedFixture.asking(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1)));

        assertThat(AssessedFixture.row(AssessedFixture.assess(submitting().build(), policy), ITEM)
                        .nextAction())
                .contains("Add " + WANTED);
    }

    @Test
    void sayWhatRecommendationPutsInDoubt() {
        assertThat(AssessedFixture.row("C-SRO").risk())
                .contains("A recommendation of the code is not shown to be followed: statement C-SRO. It does not"
                        + " lower any verdict.");
        assertThat(AssessedFixture.row("C-SRO").nextAction())
                .contains("Add a direct record about Acme Ledger 4.2.0 of Acme Ltd, dated 2024-03-31 or later, with an"
                        + " argument, with its location or digest.");
    }

    @Test
    void countRecordsBeyondTheTwelfth() {
        Evidence[] records = IntStream.rangeClosed(10, 23)
                .mapToObj(i -> refutes("E-" + i, ITEM))
                .toArray(Evidence[]::new);

        assertThat(AssessedFixture.row(ITEM, Arrays.copyOf(records, 12)).reasons())
                .extracting(Reason::text)
                .containsExactly("Refuted by admissible direct evidence: E-10, E-11, E-12, E-13, E-14, E-15, E-16,"
                        + " E-17,"
                        + " E-18, E-19, E-20, E-21.");
        assertThat(AssessedFixture.row(ITEM, records).reasons())
                .extracting(Reason::text)
                .containsExactly("Refuted by admissible direct evidence: E-10, E-11, E-12, E-13, E-14, E-15, E-16,"
                        + " E-17,"
                        + " E-18, E-19, E-20, E-21 and 2 more.");
    }

    // The one place that makes them

    @Test
    void takeWhatTheyAreGivenAsItIs() {
        assertThat(AssessmentMessages.of(
                        "reason.SUBSTITUTED",
                        Map.of("substitute", "$1", "statement", "{reason}", "reason", "\\{evidence}"),
                        List.of(EvidenceId.of("E-1"))))
                .isEqualTo("Assessed in the vendor's wording, $1: {reason} Reason given: \\{evidence}");
    }

    @Test
    void refuseToBeMadeWithoutWhatTheySpeakOf() {
        assertThatThrownBy(() -> AssessmentMessages.of("state.EXPIRED", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentence state.EXPIRED needs the argument validUntil, which is not given");
        assertThatThrownBy(() -> AssessmentMessages.of("state.NONE", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sentence state.NONE");
    }

    @Test
    void wordPeriods() {
        assertThat(ValueWording.of(Period.ofYears(2))).isEqualTo("2 years");
        assertThat(ValueWording.of(Period.ofYears(1))).isEqualTo("1 year");
        assertThat(ValueWording.of(Period.of(1, 6, 0))).isEqualTo("1 year and 6 months");
        assertThat(ValueWording.of(Period.of(2, 1, 30))).isEqualTo("2 years and 1 month and 30 days");
    }

    /** In Turkish, the small letter of I is not i; in Arabic, numbers may have other digits. */
    @Test
    void areTheSameWhateverTheDefaultLocale() {
        Evidence capitals = supporting("E-1", ITEM).title("LOREM IPSUM").build();
        Evidence host =
                supporting("E-2", ITEM).location("https://WWW.EXAMPLE.COM/I").build();
        Policy two = AssessedFixture.asking(d -> d.withMinimum(2));
        SubmissionBuilder submission = submitting(capitals, host, supports("1.1.2"), refutes("C-SRO"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            Assessment expected = AssessedFixture.assess(submission.build(), two);
            Assessment mixed = AssessedFixture.assess(AssessorTest.mixed());
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "lt-LT")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Assessment found = AssessedFixture.assess(submission.build(), two);

                assertThat(found).as(tag).isEqualTo(expected);
                assertThat(AssessedFixture.sentences(found)).as(tag).isEqualTo(AssessedFixture.sentences(expected));
                assertThat(AssessedFixture.sentences(AssessedFixture.assess(AssessorTest.mixed())))
                        .as(tag)
                        .isEqualTo(AssessedFixture.sentences(mixed));
                assertThat(AssessedFixture.states(AssessedFixture.row(found, ITEM), "E-1"))
                        .as(tag)
                        .containsExactly(EvidenceStatus.PLACEHOLDER);
                assertThat(AssessedFixture.states(AssessedFixture.row(found, ITEM), "E-2"))
                        .as(tag)
                        .containsExactly(EvidenceStatus.PLACEHOLDER);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
