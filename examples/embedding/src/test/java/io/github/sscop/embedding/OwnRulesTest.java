package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final ItemId CREDENTIALS = ItemId.of("2.1.4");
    private static final Code CODE = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    private final OwnRules rules = new OwnRules();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2025-12-09", "2025-12-08", "2025-12", "long ago"})
    void findsTheSameInJavaAndAsData(String changedOn) throws IOException {
        Submission submission = submission(credential("deploy", changedOn));

        Assessment inJava = rules.withTheRule(submission, AS_OF);
        Assessment asData = assessedByThePolicy(submission);

        assertThat(inJava.rules()).hasSize(1).isEqualTo(asData.rules());
        assertThat(inJava.items()).isEqualTo(asData.items());
        assertThat(inJava.remarks()).isEqualTo(asData.remarks());
        assertThat(inJava.calendar()).isEqualTo(asData.calendar());
    }

    @Test
    void isTheSameValueInJavaAndAsData() throws IOException {
        assertThat(policy().rulesFor(CODE.id())).contains(OwnRules.ROTATION);
    }

    @Test
    void namesTheCredentialThatIsTooOld() {
        Assessment assessment = rules.withTheRule(
                submission(credential("deploy", "2026-03-01"), credential("sign", "2025-12-08")), AS_OF);

        assertThat(assessment.item(CREDENTIALS).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(parts(assessment))
                .containsExactly(
                        "the record's date is 2026-03-09; expected 2026-03-08 or earlier, which is 90 days after"
                                + " credentials/1/changedOn.");
        assertThat(assessment.remarks())
                .extracting(remark -> remark.text())
                .containsExactly("The link of E-1 to 2.1.4 states SUPPORTS, but its facts show the opposite according"
                        + " to credential-rotation; both are taken into account.");
    }

    @Test
    void runsARuleWithCodeOfItsOwn() {
        Assessment assessment = Assessor.of(CODE, Policy.goodFaith())
                .withRules(new OwnRules.NamesAreUnique())
                .assess(submission(credential("deploy", "2026-03-01"), credential("deploy", "2026-03-02")), AS_OF);

        assertThat(assessment.ownRules()).containsExactly("credential-names");
        assertThat(assessment.rules()).extracting(RuleResult::result).containsExactly(RuleOutcome.Result.REFUTES);
        assertThat(parts(assessment)).containsExactly("credentials is 1 names; expected 2 names.");
    }

    @Test
    void reportsARuleThatFails() {
        Submission submission = submission(new FactValue.Text("deploy"));

        Assessment assessment = Assessor.of(CODE, Policy.goodFaith())
                .withRules(new OwnRules.NamesAreUnique())
                .assess(submission, AS_OF);

        assertThat(assessment.item(CREDENTIALS).verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.remarks())
                .extracting(remark -> remark.code())
                .containsExactly(RemarkCode.RULE_FAILED, RemarkCode.FACT_NOT_READ);
    }

    private static List<String> parts(Assessment assessment) {
        return assessment.rules().get(0).parts().stream()
                .map(ConditionResult::text)
                .toList();
    }

    private Assessment assessedByThePolicy(Submission submission) throws IOException {
        try (InputStream json = open()) {
            return rules.byThePolicy(json, submission, AS_OF);
        }
    }

    private static Policy policy() throws IOException {
        try (InputStream json = open()) {
            return Policy.read(json);
        }
    }

    private static InputStream open() throws IOException {
        return Files.newInputStream(Path.of("../policies/acme-own-rule.json"));
    }

    private static FactValue credential(String name, String changedOn) {
        return new FactValue.Structure(
                Map.of("name", new FactValue.Text(name), "changedOn", new FactValue.Text(changedOn)));
    }

    private static Submission submission(FactValue... credentials) {
        EvidenceBuilder record = Evidence.builder(
                        "E-1",
                        "CREDENTIAL_INVENTORY",
                        "Credentials of the build environment",
                        Method.TOOL_OUTPUT,
                        Originator.vendor("Acme Ltd"))
                .location("https://acme.example/credentials")
                .occurredOn("2026-03-09")
                .link(Link.supports("2.1.4", Strength.DIRECT, "It lists every credential and where it is kept."));
        record.fact("credentials", new FactValue.Sequence(Stream.of(credentials).toList()));
        return Submission.builder(
                        "acme", CODE, Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .evidence(record.build())
                .build();
    }
}
