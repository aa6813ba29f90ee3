package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class AssessorTest {

    /** A submission with something of everything. */
    public static Submission mixed() {
        return submitting(
                        supports("1.1.1"),
                        refutes("1.1.2"),
                        hintsAt("H-1", "1.1.3"),
                        hintsAgainst("H-2", "1.1.4"),
                        supporting("S-1", "1.1.5").title("TBC").build(),
                        supporting("S-2", "1.1.6").validUntil("2026-02").build(),
                        supporting("S-3", "1.2.1").occurredOn("2020-01-01").build(),
                        record("S-4").supersedes(EvidenceId.of("S-3")).build(),
                        supports("S-5", "ACME-3.1.1"))
                .declare("1.1", DeclaredStatus.MET)
                .declare("1.1.1", DeclaredStatus.PARTLY_MET)
                .substitute(substitution("3.1.1"))
                .exclude(exclusion("4.2.1"))
                .notAsked("4.3.1")
                .preparedOn("2026-04-01")
                .build();
    }

    @Test
    void givesEqualAssessmentsOfEqualInputs() {
        Assessment once = AssessedFixture.assess(mixed());
        Assessment again = AssessedFixture.assess(mixed());

        assertThat(again).isEqualTo(once).isNotSameAs(once);
        assertThat(again.submission().digest()).isEqualTo(once.submission().digest());
        assertThat(again.policy().digest()).isEqualTo(once.policy().digest());
        assertThat(AssessedFixture.sentences(again)).isEqualTo(AssessedFixture.sentences(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "+10000-01-01", "-999999999-01-01", "+999999999-12-31"})
    void refusesDaysThatNoDocumentCanName(String day) {
        LocalDate asOf = LocalDate.parse(day);

        assertThatThrownBy(() -> Assessor.of(SSCOP, Policy.goodFaith()).assess(mixed(), asOf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is " + day + "; expected a day of the years 0 to 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31"})
    void takesDaysThatDocumentsCanName(String day) {
        assertThat(Assessor.of(SSCOP, Policy.goodFaith())
                        .assess(mixed(), LocalDate.parse(day))
                        .claims())
                .hasSize(45);
    }

    @Test
    void tellsDifferentInputsApartByTheirDigests() {
        Assessment one = AssessedFixture.assess(submission(supports("1.1.1")));
        Assessment otherEvidence = AssessedFixture.assess(submission(supports("1.1.2")));
        Assessment otherPolicy =
                AssessedFixture.assess(submission(supports("1.1.1")), AssessedFixture.asking(d -> d.withMinimum(2)));

        assertThat(otherEvidence.submission().digest())
                .isNotEqualTo(one.submission().digest());
        assertThat(otherEvidence.policy()).isEqualTo(one.policy());
        assertThat(otherPolicy.policy().digest()).isNotEqualTo(one.policy().digest());
        assertThat(otherPolicy.submission()).isEqualTo(one.submission());
    }

    @Test
    void digestsTheSubmissionInTheCatalogsNumbering() {
        Submission form = submitting(supports("E-1", "4.3.1"))
                .numbering(NumberingId.of("template-0.4"))
                .build();
        Submission catalogs = submitting(supports("E-1", "4.3.2"))
                .notAsked("2.1.6")
                .notAsked("4.3.1")
                .build();

        assertThat(AssessedFixture.assess(form)).isEqualTo(AssessedFixture.assess(catalogs));
    }

    @Test
    @Tag("slow")
    void givesEqualAssessmentsToManyThreads() throws Exception {
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());
        Assessment expected = assessor.assess(mixed(), AssessedFixture.AS_OF);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Assessment>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tasks.add(() -> assessor.assess(mixed(), AssessedFixture.AS_OF));
            }
            for (Future<Assessment> each : threads.invokeAll(tasks)) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsNothingFromOneSubmissionToTheNext() {
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());
        Assessment before = assessor.assess(submission(supports("1.1.1")), AssessedFixture.AS_OF);
        assessor.assess(mixed(), AssessedFixture.AS_OF);

        assertThat(assessor.assess(submission(supports("1.1.1")), AssessedFixture.AS_OF))
                .isEqualTo(before);
    }

    @Test
    void namesItsCodeAndPolicy() {
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());

        assertThat(assessor.code()).isSameAs(SSCOP);
        assertThat(assessor.policy()).isSameAs(Policy.goodFaith());
    }

    @Test
    void refusesPolicyThatDemandsSomethingOfUnknownItem() {
        Policy policy = Policy.goodFaith()
                .withRequirements(
                        "p", SSCOP.id(), ItemId.of("9.9.9"), Policy.goodFaith().requirements());

        assertThatThrownBy(() -> Assessor.of(SSCOP, policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy p demands something of 9.9.9, which is no item of uk-sscop/2025-05");
    }

    @Test
    void refusesSubmissionAboutOtherCodes() {
        Submission submission = about(code("uk-ai-cyber/2025-01"))
                .furtherCode(code("uk-consumer-iot/2018-10").id())
                .build();

        assertThatThrownBy(() -> AssessedFixture.assess(submission))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(InvalidDocumentException.class)
                .hasMessage("submission acme-2026-03 is about [uk-ai-cyber/2025-01, uk-consumer-iot/2018-10];"
                        + " expected uk-sscop/2025-05 among them");
    }

    @Test
    void readsSubmissionsThatNameCodesOfOnesOwn() throws IOException {
        Code own = Code.read(
                new ByteArrayInputStream(new String(code("uk-ai-cyber/2025-01").toJson(), StandardCharsets.UTF_8)
                        .replace("\"uk-ai-cyber\"", "\"own\"")
                        .getBytes(StandardCharsets.UTF_8)));
        Submission submission = submitting().furtherCode(own.id()).build();
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());

        assertThatThrownBy(() -> assessor.assess(submission, AssessedFixture.AS_OF))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(assessor.withKnownCodes(CodeRegistry.builtIn().with(own))
                        .assess(submission, AssessedFixture.AS_OF)
                        .code())
                .isEqualTo(SSCOP);
    }

    @Test
    void refusesInvalidSubmissionWithAllItsProblems() {
        Submission submission =
                submitting(supports("E-1", "9.9.9"), supports("E-1", "1.1.1")).build();

        assertThatThrownBy(() -> AssessedFixture.assess(submission))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The submission has 2 problems:"
                        + "\n  /evidence/0/links/0/item: item is 9.9.9; expected an item of uk-sscop/2025-05 or a"
                        + " substitute's id"
                        + "\n  /evidence/1/id: evidence E-1 is given twice; expected once");
    }

    @Test
    void saysWhereNobodyButTheVendorHasSeenTheSupport() {
        Evidence vendors = supports("E-1", "1.1.1");
        Evidence acceptedByVendor = supporting("E-2", "1.1.1")
                .review(accepted("2026-03-01", Independence.VENDOR))
                .build();
        Evidence acceptedByCustomer = supporting("E-3", "1.1.1")
                .review(accepted("2026-03-31", Independence.CUSTOMER))
                .build();
        Evidence acceptedLater = supporting("E-4", "1.1.1")
                .review(accepted("2026-04-01", Independence.CUSTOMER))
                .build();
        Evidence independent = supporting("E-5", "1.1.1")
                .originator(new Originator("Lab", Independence.INDEPENDENT))
                .build();

        assertThat(AssessedFixture.row("1.1.1", vendors).vendorOnly()).isTrue();
        assertThat(AssessedFixture.row("1.1.1", vendors, acceptedByVendor).vendorOnly())
                .isTrue();
        assertThat(AssessedFixture.row("1.1.1", vendors, acceptedLater).vendorOnly())
                .isTrue();
        assertThat(AssessedFixture.row("1.1.1", vendors, acceptedByCustomer).vendorOnly())
                .isFalse();
        assertThat(AssessedFixture.row("1.1.1", vendors, independent).vendorOnly())
                .isFalse();
        assertThat(AssessedFixture.row("1.1.1").vendorOnly())
                .as("without support")
                .isFalse();
        assertThat(AssessedFixture.row("1.1.1", refutes("R-1", "1.1.1")).vendorOnly())
                .isFalse();
    }
}
