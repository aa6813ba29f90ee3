package io.github.sscop.engine.determination;

import static io.github.sscop.assessment.Verdict.MET;
import static io.github.sscop.assessment.Verdict.NOT_APPLICABLE;
import static io.github.sscop.assessment.Verdict.NOT_MET;
import static io.github.sscop.assessment.Verdict.UNDETERMINED;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.policy.SampleRequirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of verdicts, row by row, with every reason. */
class DeterminationTest {

    private static final String ITEM = "1.1.1";
    private static final String POPULATION = "2.1.6";
    private static final SampleRequirement SAMPLE =
            new SampleRequirement(List.of(Sample.Selection.ALL, Sample.Selection.RANDOM), 5);

    /**
     * What an item comes to.
     *
     * @param name what is special about it
     * @param item the item, or a principle, for what its items roll up to
     * @param submission the submission
     * @param policy the policy
     * @param verdict the verdict
     * @param reasons the reasons, each with its records
     */
    record Case(
            String name,
            String item,
            SubmissionBuilder submission,
            Policy policy,
            Verdict verdict,
            List<String> reasons) {

        Case under(Policy other) {
            return new Case(name, item, submission, other, verdict, reasons);
        }

        Case where(UnaryOperator<EvidenceRequirements> planned) {
            return under(AssessedFixture.asking(planned));
        }

        Case of(String other) {
            return new Case(name, other, submission, policy, verdict, reasons);
        }

        Assessment assessment() {
            return AssessedFixture.assess(submission.build(), policy);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, SubmissionBuilder submission, Verdict verdict, String... reasons) {
        return new Case(name, ITEM, submission, Policy.goodFaith(), verdict, List.of(reasons));
    }

    private static SubmissionBuilder excluding(Evidence... records) {
        return submitting(records).exclude(exclusion(ITEM));
    }

    private static Evidence future(String id) {
        return refuting(id, ITEM).recordedOn("2026-04-01").build();
    }

    private static Evidence unarguedSupport(String id, String item) {
        return record(id).link(unargued(item, Strength.DIRECT)).build();
    }

    private static Evidence hintWithoutArgument(String id, String item) {
        return record(id).link(unargued(item, Strength.INDIRECT)).build();
    }

    private static Evidence sampled(String id, int population, int examined, Sample.Selection selection) {
        return supporting(id, POPULATION)
                .sample(new Sample(population, examined, selection))
                .build();
    }

    static Stream<Case> notApplicable() {
        return Stream.of(
                of("scoped out", reselling(), NOT_APPLICABLE, "SCOPED_OUT[]"),
                of("scoped out, and supported", reselling(supports("E-1", ITEM)), NOT_APPLICABLE, "SCOPED_OUT[]"),
                of("scoped out, and refuted", reselling(refutes("E-1", ITEM)), NOT_APPLICABLE, "SCOPED_OUT[]"),
                of("scoped out, and left out", reselling().exclude(exclusion(ITEM)), NOT_APPLICABLE, "SCOPED_OUT[]"),
                of("left out", excluding(), NOT_APPLICABLE, "EXCLUDED[]"),
                of("left out, and supported", excluding(supports("E-1", ITEM)), NOT_APPLICABLE, "EXCLUDED[]"),
                of(
                        "left out, and refuted by what does not count",
                        excluding(future("E-1")),
                        NOT_APPLICABLE,
                        "EXCLUDED[]"),
                of("left out, and refuted", excluding(refutes("E-1", ITEM)), NOT_MET, "REFUTED[E-1]"),
                of(
                        "left out, supported and refuted",
                        excluding(supports("E-1", ITEM), refutes("E-2", ITEM)),
                        NOT_MET,
                        "REFUTED[E-2]"),
                of(
                        "left out, and indirectly refuted",
                        excluding(hintsAgainst("E-1", ITEM)),
                        UNDETERMINED,
                        "INDIRECTLY_REFUTED[E-1]"),
                of("left out where the policy refuses it", excluding(), UNDETERMINED, "NO_EVIDENCE[]")
                        .under(Policy.goodFaith().withAcceptance("p", false, true)),
                of(
                                "left out where it refuses it, and supported",
                                excluding(supports("E-1", ITEM)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .under(Policy.goodFaith().withAcceptance("p", false, true)));
    }

    private static SubmissionBuilder reselling(Evidence... records) {
        return submitting(records).organisation(acme(StakeholderGroup.SOFTWARE_RESELLER));
    }

    static Stream<Case> refuted() {
        return Stream.of(
                of("refuted", submitting(refutes("E-1", ITEM)), NOT_MET, "REFUTED[E-1]"),
                of(
                        "refuted twice",
                        submitting(refutes("E-2", ITEM), refutes("E-1", ITEM)),
                        NOT_MET,
                        "REFUTED[E-1, E-2]"),
                of(
                        "refuted against more support",
                        submitting(supports("E-1", ITEM), supports("E-2", ITEM), refutes("E-3", ITEM)),
                        NOT_MET,
                        "REFUTED[E-3]"),
                of(
                        "refuted, and indirectly as well",
                        submitting(hintsAgainst("E-1", ITEM), refutes("E-2", ITEM)),
                        NOT_MET,
                        "REFUTED[E-2]",
                        "INDIRECTLY_REFUTED[E-1]"),
                of(
                        "indirectly refuted",
                        submitting(hintsAgainst("E-1", ITEM)),
                        UNDETERMINED,
                        "INDIRECTLY_REFUTED[E-1]"),
                of(
                        "indirectly refuted against sufficient support",
                        submitting(supports("E-1", ITEM), hintsAgainst("E-2", ITEM)),
                        UNDETERMINED,
                        "INDIRECTLY_REFUTED[E-2]"),
                of(
                        "refuted by what does not count, and supported",
                        submitting(future("E-1"), supports("E-2", ITEM)),
                        MET,
                        "SUFFICIENT[E-2]",
                        "UNCONFIRMED[E-2]"));
    }

    static Stream<Case> met() {
        return Stream.of(
                of("supported", submitting(supports("E-1", ITEM)), MET, "SUFFICIENT[E-1]", "UNCONFIRMED[E-1]"),
                of(
                        "supported twice",
                        submitting(supports("E-2", ITEM), supports("E-1", ITEM)),
                        MET,
                        "SUFFICIENT[E-1, E-2]",
                        "UNCONFIRMED[E-1, E-2]"),
                of(
                        "supported, and indirectly as well",
                        submitting(supports("E-1", ITEM), hintsAt("E-2", ITEM)),
                        MET,
                        "SUFFICIENT[E-1]",
                        "UNCONFIRMED[E-1]"),
                of(
                        "supported with and without an argument",
                        submitting(supports("E-1", ITEM), unarguedSupport("E-2", ITEM)),
                        MET,
                        "SUFFICIENT[E-1]",
                        "UNCONFIRMED[E-1]"),
                of(
                                "no argument where none is asked for",
                                submitting(unarguedSupport("E-1", ITEM)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .where(d -> d.withArgued(false)),
                of(
                                "as many as are asked for",
                                submitting(supports("E-1", ITEM), supports("E-2", ITEM)),
                                MET,
                                "SUFFICIENT[E-1, E-2]",
                                "UNCONFIRMED[E-1, E-2]")
                        .where(d -> d.withMinimum(2)),
                of(
                                "all of the population",
                                submitting(sampled("E-1", 12, 12, Sample.Selection.ALL)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                                "a sample as large as asked",
                                submitting(sampled("E-1", 12, 5, Sample.Selection.RANDOM)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                                "no sample where none is asked for",
                                submitting(supports("E-1", POPULATION)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .of(POPULATION),
                of(
                                "no sample for an item about no population",
                                submitting(supports("E-1", ITEM)),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]")
                        .where(d -> d.withSample(SAMPLE)));
    }

    private static final String CONFIRMABLE = "1.1.2";

    private static EvidenceBuilder training() {
        return supporting("E-1", CONFIRMABLE).kind(EvidenceKind.of("TRAINING_RECORDS"));
    }

    private static EvidenceBuilder trained() {
        return training()
                .fact("coveragePercent", new FactValue.Whole(95))
                .fact("coversFramework", new FactValue.Flag(true))
                .fact("coversTools", new FactValue.Flag(true));
    }

    private static Case confirming(
            String name, String item, SubmissionBuilder submission, Verdict verdict, String... reasons) {
        return of(name, submission, verdict, reasons).of(item).where(d -> d.withConfirmed(true));
    }

    /** What rules can derive has to be derived, or made or accepted by another party, where the policy asks for it. */
    static Stream<Case> confirmed() {
        EvidenceBuilder accepted = supporting("E-1", CONFIRMABLE).review(accepted("2026-03-01", Independence.CUSTOMER));
        return Stream.of(
                confirming(
                        "without confirmation",
                        CONFIRMABLE,
                        submitting(supports("E-1", CONFIRMABLE)),
                        UNDETERMINED,
                        "ONLY_UNCONFIRMED[E-1]"),
                confirming(
                        "confirmed by the vendor",
                        CONFIRMABLE,
                        submitting(supporting("E-1", CONFIRMABLE)
                                .review(accepted("2026-03-01", Independence.VENDOR))
                                .build()),
                        UNDETERMINED,
                        "ONLY_UNCONFIRMED[E-1]"),
                confirming(
                                "without confirmation, and too few",
                                CONFIRMABLE,
                                submitting(supports("E-1", CONFIRMABLE)),
                                UNDETERMINED,
                                "TOO_FEW[E-1]",
                                "ONLY_UNCONFIRMED[E-1]")
                        .where(d -> d.withConfirmed(true).withMinimum(2)),
                confirming(
                        "without confirmation, where no rule could",
                        ITEM,
                        submitting(supports("E-1", ITEM)),
                        MET,
                        "SUFFICIENT[E-1]",
                        "UNCONFIRMED[E-1]"),
                confirming("accepted by a customer", CONFIRMABLE, submitting(accepted.build()), MET, "SUFFICIENT[E-1]"),
                confirming(
                        "made by a customer",
                        CONFIRMABLE,
                        submitting(supporting("E-1", CONFIRMABLE)
                                .originator(new Originator("A customer", Independence.CUSTOMER))
                                .build()),
                        MET,
                        "SUFFICIENT[E-1]"),
                confirming(
                        "derived by a rule", CONFIRMABLE, submitting(trained().build()), MET, "SUFFICIENT[E-1]"),
                confirming(
                        "one confirmed among several",
                        CONFIRMABLE,
                        submitting(trained().build(), supports("E-2", CONFIRMABLE)),
                        MET,
                        "SUFFICIENT[E-1, E-2]"),
                confirming(
                        "confirmed, but not sufficient",
                        CONFIRMABLE,
                        submitting(
                                supports("E-1", CONFIRMABLE),
                                hintsAt("E-2", CONFIRMABLE).toBuilder()
                                        .originator(new Originator("A customer", Independence.CUSTOMER))
                                        .build()),
                        UNDETERMINED,
                        "ONLY_UNCONFIRMED[E-1]"),
                confirming(
                        "in other words, and without confirmation",
                        CONFIRMABLE,
                        submitting(supports("E-1", "ACME-1.1.2")).substitute(substitution(CONFIRMABLE)),
                        UNDETERMINED,
                        "SUBSTITUTED[]",
                        "ONLY_UNCONFIRMED[E-1]"),
                of(
                                "a rule could not decide",
                                submitting(training().build()),
                                MET,
                                "SUFFICIENT[E-1]",
                                "UNCONFIRMED[E-1]",
                                "INCONCLUSIVE[E-1]")
                        .of(CONFIRMABLE),
                of(
                                "a rule could not decide, and it is refuted",
                                submitting(training().build(), refutes("E-2", CONFIRMABLE)),
                                NOT_MET,
                                "REFUTED[E-2]",
                                "INCONCLUSIVE[E-1]")
                        .of(CONFIRMABLE),
                of(
                                "a rule could not decide on what does not count",
                                submitting(training().title("TBC").build()),
                                UNDETERMINED,
                                "ONLY_NOT_COUNTED[E-1]")
                        .of(CONFIRMABLE));
    }

    static Stream<Case> undetermined() {
        return Stream.of(
                of("not asked", submitting().notAsked(ITEM), UNDETERMINED, "NOT_ASKED[]"),
                of("another was not asked", submitting().notAsked("1.1.2"), UNDETERMINED, "NO_EVIDENCE[]"),
                of(
                        "not asked, and a record that does not count",
                        submitting(future("E-1")).notAsked(ITEM),
                        UNDETERMINED,
                        "ONLY_NOT_COUNTED[E-1]"),
                of(
                        "not asked, and supported a little",
                        submitting(hintsAt("E-1", ITEM)).notAsked(ITEM),
                        UNDETERMINED,
                        "ONLY_INDIRECT[E-1]"),
                of(
                        "not asked, and supported",
                        submitting(supports("E-1", ITEM)).notAsked(ITEM),
                        MET,
                        "SUFFICIENT[E-1]",
                        "UNCONFIRMED[E-1]"),
                of("not asked, and refuted", submitting(refutes("E-1", ITEM)).notAsked(ITEM), NOT_MET, "REFUTED[E-1]"),
                of("no evidence", submitting(), UNDETERMINED, "NO_EVIDENCE[]"),
                of("evidence for another item", submitting(supports("E-1", "1.1.2")), UNDETERMINED, "NO_EVIDENCE[]"),
                of("evidence for no item", submitting(record("E-1").build()), UNDETERMINED, "NO_EVIDENCE[]"),
                of(
                        "support that does not count",
                        submitting(supporting("E-1", ITEM).title("TBC").build()),
                        UNDETERMINED,
                        "ONLY_NOT_COUNTED[E-1]"),
                of(
                        "a record without a stance, and a refutation that does not count",
                        submitting(record("E-2").link(linkedOnly(ITEM)).build(), future("E-1")),
                        UNDETERMINED,
                        "ONLY_NOT_COUNTED[E-1, E-2]"),
                of(
                        "indirect support",
                        submitting(hintsAt("E-1", ITEM), hintsAt("E-2", ITEM)),
                        UNDETERMINED,
                        "ONLY_INDIRECT[E-1, E-2]"),
                of(
                        "indirect support, and some that does not count",
                        submitting(
                                hintsAt("E-1", ITEM),
                                supporting("E-2", ITEM).title("TBC").build()),
                        UNDETERMINED,
                        "ONLY_INDIRECT[E-1]"),
                of(
                        "indirect support without an argument",
                        submitting(hintWithoutArgument("E-1", ITEM)),
                        UNDETERMINED,
                        "ONLY_INDIRECT[E-1]"),
                of(
                                "indirect support without a sample",
                                submitting(hintsAt("E-1", POPULATION)),
                                UNDETERMINED,
                                "ONLY_INDIRECT[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                        "no argument, and an indirect one without either",
                        submitting(unarguedSupport("E-1", ITEM), hintWithoutArgument("E-2", ITEM)),
                        UNDETERMINED,
                        "NO_ARGUMENT[E-1]"),
                of("no argument", submitting(unarguedSupport("E-1", ITEM)), UNDETERMINED, "NO_ARGUMENT[E-1]"),
                of(
                        "no argument, and an indirect one",
                        submitting(unarguedSupport("E-1", ITEM), hintsAt("E-2", ITEM)),
                        UNDETERMINED,
                        "NO_ARGUMENT[E-1]"),
                of("no sample", submitting(supports("E-1", POPULATION)), UNDETERMINED, "SAMPLE_TOO_SMALL[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                                "a sample one too small",
                                submitting(sampled("E-1", 12, 4, Sample.Selection.RANDOM)),
                                UNDETERMINED,
                                "SAMPLE_TOO_SMALL[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                                "a sample by judgement",
                                submitting(sampled("E-1", 12, 11, Sample.Selection.JUDGEMENT)),
                                UNDETERMINED,
                                "SAMPLE_TOO_SMALL[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of(
                                "neither argument nor sample",
                                submitting(unarguedSupport("E-1", POPULATION)),
                                UNDETERMINED,
                                "NO_ARGUMENT[E-1]",
                                "SAMPLE_TOO_SMALL[E-1]")
                        .of(POPULATION)
                        .where(d -> d.withSample(SAMPLE)),
                of("one of two", submitting(supports("E-1", ITEM)), UNDETERMINED, "TOO_FEW[E-1]")
                        .where(d -> d.withMinimum(2)),
                of(
                                "one of two, and an indirect one",
                                submitting(supports("E-1", ITEM), hintsAt("E-2", ITEM)),
                                UNDETERMINED,
                                "TOO_FEW[E-1]")
                        .where(d -> d.withMinimum(2)),
                of(
                                "one of two, and a copy",
                                submitting(
                                        supports("E-1", ITEM),
                                        supporting("E-2", ITEM)
                                                .location("https://acme.example/E-1")
                                                .build()),
                                UNDETERMINED,
                                "TOO_FEW[E-1]")
                        .where(d -> d.withMinimum(2)),
                of(
                                "one of two, and one without an argument",
                                submitting(supports("E-1", ITEM), unarguedSupport("E-2", ITEM)),
                                UNDETERMINED,
                                "TOO_FEW[E-1]",
                                "NO_ARGUMENT[E-2]")
                        .where(d -> d.withMinimum(2)));
    }

    private static SubmissionBuilder withholding(SubmissionBuilder submission) {
        return submission.withhold(new WithheldRecord(EvidenceId.of("W-1"), digest("W-1"), List.of()));
    }

    static Stream<Case> withheld() {
        return Stream.of(
                of(
                        "withheld, and supported",
                        withholding(submitting(supports("E-1", ITEM))),
                        UNDETERMINED,
                        "WITHHELD[E-1]"),
                of("withheld, and refuted", withholding(submitting(refutes("E-1", ITEM))), NOT_MET, "REFUTED[E-1]"),
                of(
                        "withheld, and indirectly supported",
                        withholding(submitting(hintsAt("E-1", ITEM))),
                        UNDETERMINED,
                        "ONLY_INDIRECT[E-1]"),
                of("withheld, and left out", withholding(excluding()), UNDETERMINED, "NO_EVIDENCE[]"),
                of(
                        "withheld, left out and supported",
                        withholding(excluding(supports("E-1", ITEM))),
                        UNDETERMINED,
                        "WITHHELD[E-1]"),
                of("withheld, and scoped out", withholding(reselling()), NOT_APPLICABLE, "SCOPED_OUT[]"));
    }

    static Stream<Case> substituted() {
        return Stream.of(
                of(
                        "in other words, and supported",
                        submitting(supports("E-1", "ACME-1.1.1")).substitute(substitution(ITEM)),
                        MET,
                        "SUBSTITUTED[]",
                        "SUFFICIENT[E-1]",
                        "UNCONFIRMED[E-1]"),
                of(
                        "in other words, and no record is relevant to them",
                        submitting(supports("E-1", ITEM)).substitute(substitution(ITEM)),
                        UNDETERMINED,
                        "SUBSTITUTED[]",
                        "NO_EVIDENCE[]"));
    }

    /** What the items of principle 4.2, which has the one claim 4.2.1, roll up to. */
    static Stream<Case> principles() {
        return Stream.of(
                        of(
                                "all are scoped out",
                                submitting().organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY)),
                                NOT_APPLICABLE,
                                "NOTHING_REQUIRED[]"),
                        of(
                                "all are left out",
                                submitting().exclude(exclusion("4.2.1")),
                                UNDETERMINED,
                                "ALL_EXCLUDED[]"),
                        of(
                                "all are left out, and refuted",
                                submitting(refutes("4.2.1")).exclude(exclusion("4.2.1")),
                                NOT_MET,
                                "NOT_SHOWN[]"),
                        of(
                                        "all are left out where the policy refuses it",
                                        submitting(supports("4.2.1")).exclude(exclusion("4.2.1")),
                                        MET,
                                        "ALL_MET[]")
                                .under(Policy.goodFaith().withAcceptance("p", false, true)),
                        of("all are met", submitting(supports("4.2.1")), MET, "ALL_MET[]"),
                        of("one is refuted", submitting(refutes("4.2.1")), NOT_MET, "NOT_SHOWN[]"),
                        of("one is open", submitting(), UNDETERMINED, "NOT_SETTLED[]"))
                .map(each -> each.of("4.2"));
    }

    static Stream<Case> items() {
        return Stream.of(notApplicable(), refuted(), met(), confirmed(), undetermined(), substituted(), withheld())
                .flatMap(s -> s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void givesItemTheFirstVerdictThatHolds(Case each) {
        ItemAssessment row = AssessedFixture.row(each.assessment(), each.item());

        assertThat(row.verdict()).isEqualTo(each.verdict());
        assertThat(AssessedFixture.reasons(row)).isEqualTo(each.reasons());
        assertThat(row.nextAction().isPresent())
                .as("a next action")
                .isEqualTo(each.verdict() == NOT_MET || each.verdict() == UNDETERMINED);
        assertThat(row.risk().isPresent())
                .as("a risk")
                .isEqualTo(row.nextAction().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("principles")
    void givesPrincipleTheWorstVerdictBelow(Case each) {
        PrincipleAssessment row = each.assessment().principle(ItemId.of(each.item()));

        assertThat(row.verdict()).isEqualTo(each.verdict());
        assertThat(AssessedFixture.reasons(row.reasons())).isEqualTo(each.reasons());
    }

    @Test
    @Tag("slow")
    void hasCaseForEveryReason() {
        Set<ReasonCode> found = EnumSet.noneOf(ReasonCode.class);
        items().forEach(each -> AssessedFixture.row(each.assessment(), each.item())
                .reasons()
                .forEach(reason -> found.add(reason.code())));
        principles()
                .forEach(each -> each.assessment()
                        .principle(ItemId.of(each.item()))
                        .reasons()
                        .forEach(reason -> found.add(reason.code())));

        assertThat(found)
                .as("only codes can lack a subject")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReasonCode.SUBJECT_NOT_NAMED)));
    }

    @Test
    void showsWhatCountsAndWhatDoesNotWhateverTheVerdict() {
        ItemAssessment row = AssessedFixture.row(
                AssessedFixture.assess(reselling(
                                supports("E-1", ITEM),
                                refutes("E-2", ITEM),
                                supporting("E-3", ITEM).title("TBC").build())
                        .build()),
                ITEM);

        assertThat(row.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(row.counted()).extracting(Object::toString).containsExactly("E-1");
        assertThat(row.refutedBy()).extracting(Object::toString).containsExactly("E-2");
        assertThat(row.notCounted())
                .extracting(n -> n.evidence() + " " + n.state())
                .containsExactly("E-3 PLACEHOLDER");
    }
}
