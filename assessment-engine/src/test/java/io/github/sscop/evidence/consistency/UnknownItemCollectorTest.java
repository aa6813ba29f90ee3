package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.validation.OwnValidatorFixture;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownItemCollectorTest {

    private static final String THE_CODES_OWN =
            "which has 4 themes (1, 2, 3, 4), 14 principles (1.1, 1.2, 1.3, 1.4, 2.1,"
                    + " 2.2, 3.1, 3.2, 3.3, 3.4, 3.5, 4.1, 4.2, 4.3) and 45 claims (1.1.1 to 4.3.2); expected its claims, or its"
                    + " principles in declarations, by these ids, since numbers of another list are never translated by their"
                    + " position";

    private static final String FLAT =
            "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more, none of which is a principle or an"
                    + " item of uk-sscop/2025-05, ";

    private static List<Problem> problems(SubmissionBuilder submission) {
        List<Problem> problems = SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submission.build())
                .problems();
        assertThat(SubmissionValidator.problems(OwnValidatorFixture.OWN.validate(submission.build())))
                .isEqualTo(problems);
        return problems;
    }

    private static Problem unknown(String pointer, String text) {
        return new Problem(pointer, ProblemCode.UNKNOWN_ITEM, text);
    }

    private static SubmissionBuilder declaring(String... items) {
        SubmissionBuilder submission = submitting();
        List.of(items).forEach(item -> submission.declare(item, DeclaredStatus.MET));
        return submission;
    }

    private static String[] flat() {
        return IntStream.rangeClosed(1, 14).mapToObj(String::valueOf).toArray(String[]::new);
    }

    @Nested
    class ItemsOfAnotherText {

        @Test
        void areRefusedInOneSentenceThatSaysWhatTheCodeHas() {
            assertThat(problems(declaring(flat())))
                    .containsExactly(
                            unknown("/declarations", "the items named in declarations are " + FLAT + THE_CODES_OWN));
        }

        @Test
        void areRefusedInOneSentenceAlsoAsNames() {
            assertThat(problems(declaring("Design", "Build", "Deploy and maintain", "Communicate", "Govern")))
                    .containsExactly(unknown(
                            "/declarations",
                            "the items named in declarations are Design, Build, Deploy and maintain, Communicate, Govern, none"
                                    + " of which is a principle or an item of uk-sscop/2025-05, " + THE_CODES_OWN));
        }

        @Test
        void areRefusedInOneSentenceOnAllPartsThatNameThem() {
            SubmissionBuilder submission = declaring(flat());
            IntStream.rangeClosed(5, 7).forEach(i -> submission.evidence(supports("E-" + i, String.valueOf(i))));

            assertThat(problems(submission))
                    .containsExactly(unknown(
                            "/declarations",
                            "the items named in declarations and evidence are " + FLAT + THE_CODES_OWN));
        }

        @Test
        void areRefusedInOneSentenceOnLinks() {
            assertThat(problems(submitting(supports("E-1", "5"), supports("E-2", "6"), supports("E-3", "7"))
                            .declare("1.1", DeclaredStatus.MET)))
                    .containsExactly(unknown(
                            "/evidence",
                            "the items named in evidence are 5, 6, 7, none of which is a principle or an item of"
                                    + " uk-sscop/2025-05, " + THE_CODES_OWN));
        }

        @Test
        void areRefusedByWhatTheCodeHas() {
            assertThat(problems(about(code("uk-cyber-governance/2025-04"))
                            .declare("X1", DeclaredStatus.MET)
                            .declare("X2", DeclaredStatus.MET)
                            .declare("X3", DeclaredStatus.MET)))
                    .containsExactly(unknown(
                            "/declarations",
                            "the items named in declarations are X1, X2, X3, none of which is a principle or an item of"
                                    + " uk-cyber-governance/2025-04, which has 5 principles (A, B, C, D, E) and 22 provisions"
                                    + " (A1 to E5); expected its provisions, or its principles in declarations, by these"
                                    + " ids, since numbers of another list are never translated by their position"));
        }

        @Test
        void areNamedOneByOneBesideOneOfTheCodes() {
            assertThat(problems(declaring("1.1", "5", "6", "7")))
                    .containsExactly(
                            unknown(
                                    "/declarations/1/item",
                                    "item is 5; expected a principle or an item of uk-sscop/2025-05"),
                            unknown(
                                    "/declarations/2/item",
                                    "item is 6; expected a principle or an item of uk-sscop/2025-05"),
                            unknown(
                                    "/declarations/3/item",
                                    "item is 7; expected a principle or an item of uk-sscop/2025-05"));
        }

        @Test
        void areNamedOneByOneWhereTheyAreFew() {
            assertThat(problems(submitting(supports("E-1", "9.9.9"))
                            .declare("9.9.8", DeclaredStatus.MET)
                            .declare("9.9.9", DeclaredStatus.MET)
                            .exclude(exclusion("9.9.9"))
                            .accept(acceptedRisk("9.9.9"))))
                    .extracting(Problem::pointer)
                    .containsExactly(
                            "/declarations/0/item",
                            "/declarations/1/item",
                            "/evidence/0/links/0/item",
                            "/exclusions/0/item",
                            "/acceptedRisks/0/item");
        }
    }

    @Nested
    class Themes {

        @Test
        void areRefusedWithTheirPrinciplesAndAreNoOtherText() {
            assertThat(problems(declaring("1", "2", "3", "4")))
                    .containsExactly(
                            unknown("/declarations/0/item", theme("1", "1.1, 1.2, 1.3, 1.4")),
                            unknown("/declarations/1/item", theme("2", "2.1, 2.2")),
                            unknown("/declarations/2/item", theme("3", "3.1, 3.2, 3.3, 3.4, 3.5")),
                            unknown("/declarations/3/item", theme("4", "4.1, 4.2, 4.3")));
        }

        private static String theme(String id, String principles) {
            return "item is " + id + ", a theme of uk-sscop/2025-05; expected one of its principles (" + principles
                    + ") or an item of them";
        }

        @Test
        void areNoItemsOfEvidence() {
            assertThat(problems(submitting(supports("E-1", "1"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is 1, a theme of uk-sscop/2025-05; expected an item of uk-sscop/2025-05 or a substitute's"
                                    + " id"));
        }
    }

    @Nested
    class Principles {

        @Test
        void areDeclaredAndNoEvidenceIsLinkedToThem() {
            assertThat(problems(declaring("4.1", "4.3"))).isEmpty();
            assertThat(problems(submitting(supports("E-1", "4.3"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is 4.3, a principle of uk-sscop/2025-05, and an answer by principle is a declaration and"
                                    + " never evidence for each of its claims; expected those of them that the record is"
                                    + " about, of 4.3.1, 4.3.2, or a substitute's id"));
        }

        /** Fourteen links to principles are no answers to the claims below them, however many records there are. */
        @Test
        void areEachRefusedWithTheirClaims() {
            SubmissionBuilder submission = submitting();
            code("uk-sscop/2025-05")
                    .principles()
                    .forEach(principle -> submission.evidence(
                            supports("E-" + principle.id(), principle.id().value())));

            assertThat(problems(submission))
                    .hasSize(14)
                    .allSatisfy(
                            problem -> assertThat(problem.text())
                                    .contains(
                                            "an answer by principle is a declaration and never evidence for each of its claims"));
        }

        @Test
        void haveProvisionsInOtherCodes() {
            assertThat(problems(about(code("uk-cyber-governance/2025-04"), supports("E-1", "A"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is A, a principle of uk-cyber-governance/2025-04, and an answer by principle is a"
                                    + " declaration and never evidence for each of its provisions; expected those of them"
                                    + " that the record is about, of A1, A2, A3, A4, A5, or a substitute's id"));
        }

        @Test
        void areItemsWhereACodeIsAssessedAtThem() {
            assertThat(problems(about(code("uk-app-stores/2023-10"), supports("E-1", "1"))))
                    .isEmpty();
        }
    }

    @Nested
    class IdsOfAnotherNumbering {

        @ParameterizedTest
        @ValueSource(strings = {"APC-1.1-01"})
        void areRefusedWithItsName(String id) {
            assertThat(problems(declaring(id)))
                    .containsExactly(unknown(
                            "/declarations/0/item",
                            "item is APC-1.1-01; expected a principle or an item of uk-sscop/2025-05, or numbering"
                                    + " apc-1.0-padded, which has such ids"));
        }

        @Test
        void areRefusedWithEachNameWhereTheFormIsThatOfTwo() {
            assertThat(problems(submitting(supports("E-1", "Claim 1.1.1"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is Claim 1.1.1; expected an item of uk-sscop/2025-05 or a substitute's id, or numbering"
                                    + " apc-1.0-prefixed or template-0.4-prefixed, which has such ids"));
        }

        @Test
        void areRefusedInOneSentenceWhereAllAre() {
            assertThat(problems(submitting(
                            supports("E-1", "APC-1.1-01"),
                            supports("E-2", "APC-1.1-02"),
                            supports("E-3", "APC-2.1-06"))))
                    .containsExactly(unknown(
                            "/evidence",
                            "the items named in evidence are APC-1.1-01, APC-1.1-02, APC-2.1-06, none of which is a"
                                    + " principle or an item of uk-sscop/2025-05 in the submission's numbering; expected"
                                    + " numbering apc-1.0-padded, which has such ids"));
        }

        @Test
        void areRefusedWithAnExampleOfTheSubmissionsOwn() {
            assertThat(problems(submitting(supports("E-1", "APC-1.1-1")).numbering(NumberingId.of("apc-1.0-padded"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is APC-1.1-1; expected an item of uk-sscop/2025-05 or a substitute's id, as numbering"
                                    + " apc-1.0-padded writes it, such as APC-1.1-01"));
        }

        @Test
        void areNamedAsTheSubmissionWritesThem() {
            assertThat(problems(submitting(supports("E-1", "Principle 4.3"))
                            .numbering(NumberingId.of("template-0.4-prefixed"))))
                    .containsExactly(unknown(
                            "/evidence/0/links/0/item",
                            "item is Principle 4.3, a principle of uk-sscop/2025-05, and an answer by principle is a"
                                    + " declaration and never evidence for each of its claims; expected those of them that"
                                    + " the record is about, of Claim 4.3.1, or a substitute's id"));
        }
    }

    @Provide
    Arbitrary<List<String>> numbersOfAnotherList() {
        return Arbitraries.integers()
                .between(5, 99)
                .map(String::valueOf)
                .list()
                .uniqueElements()
                .ofMinSize(3)
                .ofMaxSize(20);
    }

    @Property
    void saysOnceThatNumbersAreThoseOfAnotherList(@ForAll("numbersOfAnotherList") List<String> numbers) {
        assertThat(problems(declaring(numbers.toArray(String[]::new))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).endsWith(THE_CODES_OWN));
    }

    @Property
    void namesEachNumberBesideAnItemOfTheCode(@ForAll("numbersOfAnotherList") List<String> numbers) {
        assertThat(problems(declaring(numbers.toArray(String[]::new)).declare("1.1.1", DeclaredStatus.MET)))
                .extracting(Problem::pointer)
                .containsExactlyElementsOf(IntStream.range(0, numbers.size())
                        .mapToObj(i -> "/declarations/" + i + "/item")
                        .toList());
    }
}
