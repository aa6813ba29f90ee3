package io.github.sscop.json;

import static io.github.sscop.json.AnswerFixture.AS_OF;
import static io.github.sscop.json.AnswerFixture.COMMITTED;
import static io.github.sscop.json.AnswerFixture.DTAC;
import static io.github.sscop.json.AnswerFixture.G_CLOUD;
import static io.github.sscop.json.AnswerFixture.NO_CHARTER;
import static io.github.sscop.json.AnswerFixture.assessed;
import static io.github.sscop.json.AnswerFixture.example;
import static io.github.sscop.json.AnswerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.statement.Answer;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** An answer is affirmative only where the verdict is met and each condition holds; less said never makes it so. */
class AnswerLawsTest {

    private static final Submission ACME = example("acme-ledger");

    @Property(tries = 80)
    void isAffirmativeOnlyWhereTheVerdictIsMetAndEachConditionHolds(
            @ForAll("kept") Set<Integer> left,
            @ForAll @IntRange(max = 2) int policy,
            @ForAll @IntRange(min = -400, max = 900) int assessedAfter,
            @ForAll @IntRange(min = -100, max = 400) int answeredAfter,
            @ForAll boolean charter,
            @ForAll boolean committed) {
        Assessment assessment = assessed(part(left), Policy.builtIn().get(policy), AS_OF.plusDays(assessedAfter));
        SupplierStatement statement = with(assessment)
                .on(G_CLOUD, DTAC)
                .on(assessment.asOf().plusDays(answeredAfter))
                .saying(said(charter, committed))
                .statement();

        for (Answer answer : statement.answers()) {
            if (answer.affirmative()) {
                assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
                assertThat(answer.rule()).allMatch(AnswerReason::isHolding);
                assertThat(answeredAfter).isNotNegative();
                assertThat(assessment.firstLapse().filter(day -> !day.isAfter(statement.on())))
                        .isEmpty();
            }
        }
        Answer gCloud = statement.answers().get(0);
        Answer dtac = statement.answers().get(1);
        assertThat(gCloud.affirmative())
                .isEqualTo(assessment.verdict() == Verdict.MET
                        && answeredAfter >= 0
                        && assessment
                                .firstLapse()
                                .filter(day -> !day.isAfter(statement.on()))
                                .isEmpty());
        assertThat(dtac.affirmative()).isEqualTo(gCloud.affirmative() && charter && committed);
        assertThat(statement.isAffirmative()).isEqualTo(dtac.affirmative());
    }

    /** Each bit is something that is said; whatever is taken away of it, no answer turns affirmative. */
    @Property(tries = 64)
    void turnsNoAnswerAffirmativeBySayingLess(
            @ForAll @IntRange(max = 31) int said, @ForAll @IntRange(max = 31) int kept) {
        Answer more = answer(said);
        Answer less = answer(said & kept);

        assertThat(less.affirmative() && !more.affirmative()).isFalse();
        assertThat(more.affirmative()).isEqualTo((said & 31) == 31);
    }

    private static Answer answer(int said) {
        Product product = ACME.product().orElseThrow();
        Submission submission = ACME.toBuilder()
                .product(Product.of(
                        (said & 1) != 0 ? product.name() : "TBC",
                        (said & 2) != 0 ? product.version().orElseThrow() : "latest"))
                .build();
        Policy policy =
                (said & 4) != 0 ? Policy.goodFaith() : Policy.goodFaith().withAcceptance("other", true, true);
        return with(assessed(submission, policy, AS_OF))
                .saying(said((said & 8) != 0, (said & 16) != 0))
                .answer();
    }

    private static SupplierInput said(boolean charter, boolean committed) {
        return new SupplierInput(charter ? List.of(NO_CHARTER) : List.of(), committed ? List.of(COMMITTED) : List.of());
    }

    private static Submission part(Set<Integer> left) {
        List<Evidence> all = ACME.evidence();
        return ACME.toBuilder()
                .onlyEvidence(left.stream()
                        .map(all::get)
                        .filter(record -> record.supersedes().isEmpty() || left.size() == all.size())
                        .toList())
                .build();
    }

    @Provide
    Arbitrary<Set<Integer>> kept() {
        int size = ACME.evidence().size();
        Arbitrary<Set<Integer>> some =
                Arbitraries.integers().between(0, size - 1).set();
        return Arbitraries.oneOf(
                some, Arbitraries.integers().between(0, size - 1).set().ofSize(size));
    }
}
