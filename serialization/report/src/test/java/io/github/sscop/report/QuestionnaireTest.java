package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.report.page.CsvText;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What to ask a supplier, and what it can fill in. */
class QuestionnaireTest {

    private static final StakeholderGroup RESELLER = StakeholderGroup.SOFTWARE_RESELLER;

    /** A questionnaire for each group, code and policy. */
    record Asking(Code code, StakeholderGroup group, Policy policy) {
        Questionnaire questionnaire() {
            return Questionnaire.of(code, group, policy);
        }

        @Override
        public String toString() {
            return code + " " + group + " " + policy.id();
        }
    }

    static Stream<Asking> askings() {
        List<Asking> askings = new ArrayList<>();
        for (Code code : CodeRegistry.builtIn().all()) {
            for (StakeholderGroup group : StakeholderGroup.values()) {
                for (Policy policy : Policy.builtIn()) {
                    askings.add(new Asking(code, group, policy));
                }
            }
        }
        return askings.stream();
    }

    @Test
    void asksAResellerAboutItsThemesOnly() {
        assertThat(Questionnaire.of(Given.SSCOP, RESELLER, Policy.goodFaith())
                        .report()
                        .text())
                .contains("3.1.1 What shows that this is so?", "C-SRO")
                .doesNotContain("1.1.1 What shows");
        assertThat(Questionnaire.of(Given.SSCOP, RESELLER, Policy.goodFaith())
                        .with(List.of(ItemId.of("1")))
                        .report()
                        .text())
                .contains("1.1.1 What shows");
    }

    @Test
    void saysWhatCouldShowItAndWhatThePolicyAsks() {
        assertThat(Questionnaire.of(
                                Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.independent())
                        .report()
                        .text())
                .contains("""
                        1.1.2 What shows that this is so? Developers have had training in how to use the framework and the
                        tools.
                        APC v1.0, theme 1, principle 1.1, claim 2.
                        Examples of evidence:
                          - Developer training records for the framework
                          - Training records for each tool
                          - Interviews showing developers can use both
                        Requirements:
                          - At least 1 record that directly supports it
                          - With an argument: a sentence on why it supports the statement
                          - With its location or its digest
                          - At most 1 year old, by its own date, and less for kinds with a shorter validity period
                        """)
                .contains("  - Made or accepted by a party other than you: a customer, or an independent party\n");
    }

    @ParameterizedTest
    @MethodSource("askings")
    void givesATemplateThatIsValidAndInWhichNothingCountsYet(Asking asking) throws IOException {
        Questionnaire questionnaire = asking.questionnaire();
        Submission template = read(questionnaire.templateJson());

        assertThat(template).isEqualTo(questionnaire.template());
        assertThat(template.evidence().stream()
                        .flatMap(record -> record.links().stream())
                        .map(Link::item))
                .as("each question, once")
                .containsExactlyInAnyOrderElementsOf(asking.code().items().stream()
                        .filter(asking.code().scope(asking.group(), List.of())::applies)
                        .map(Item::id)
                        .toList());
        Assessment assessment = Given.assessed(template, asking.code().id(), asking.policy(), Given.AS_OF);
        assertThat(assessment.items())
                .extracting(ItemAssessment::verdict)
                .isSubsetOf(Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @MethodSource("askings")
    void givesTheSameTemplateInYaml(Asking asking) throws IOException {
        Questionnaire questionnaire = asking.questionnaire();

        assertThat(YamlDocuments.of(Documents.standard())
                        .readSubmission(new ByteArrayInputStream(
                                questionnaire.templateYaml().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(questionnaire.template());
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer"})
    void comesToBeMetOnceFilledInAsItsCommentsSay(String policy) throws IOException {
        Questionnaire questionnaire =
                Questionnaire.of(Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, policy(policy));
        Submission submission = YamlDocuments.of(Documents.standard())
                .readSubmission(new ByteArrayInputStream(
                        FilledIn.of(questionnaire.templateYaml()).getBytes(StandardCharsets.UTF_8)));
        Assessment assessment = Given.assessed(submission, Given.SSCOP.id(), policy(policy), Given.AS_OF);

        assertThat(assessment.claims())
                .allSatisfy(row -> assertThat(row.verdict())
                        .as(
                                "%s: %s",
                                row.id(),
                                row.reasons().stream().map(Reason::text).toList())
                        .isEqualTo(Verdict.MET));
        assertThat(assessment.claims().stream()
                        .filter(row -> !row.confirmed().isEmpty())
                        .map(row -> row.id().value()))
                .containsExactlyElementsOf(confirmable(policy(policy)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-faith", "buyer", "independent"})
    void groupsRealEvidenceInsteadOfOneRecordForEachClaim(String policy) {
        Submission template = Questionnaire.of(
                        Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, policy(policy))
                .template();

        assertThat(template.evidence()).hasSize(35);
        assertThat(template.evidence().stream()
                        .filter(record -> record.links().size() > 1)
                        .map(record -> record.kind() + " "
                                + record.links().stream()
                                        .map(link -> link.item().value())
                                        .toList()))
                .containsExactly(
                        "DEVELOPMENT_FRAMEWORK [1.1.1, 1.2.5]",
                        "REQUIREMENTS_REGISTER [1.1.5, 1.1.6]",
                        "COMPONENT_INTAKE_RECORDS [1.2.2, 1.2.3]",
                        "TEST_RUNS [1.2.4, 1.3.2]",
                        "PENETRATION_TEST [1.3.3, 1.4.2, 1.4.3, 1.4.4]",
                        "IDENTITY_PROVIDER_SETTINGS [2.1.2, 2.1.4]",
                        "PERMISSION_EXPORT [2.1.3, 2.2.2]",
                        "VULNERABILITY_DISCLOSURE_POLICY [3.2.1, 3.2.2]",
                        "VULNERABILITY_MANAGEMENT_PLAN [3.3.2, 3.4.1]");
    }

    @Test
    void givesQuestionsWithoutAUsualKindOneRecordForEachPrinciple() {
        Code ai = CodeRegistry.builtIn().latest("uk-ai-cyber").orElseThrow();
        Submission template = Questionnaire.of(
                        ai, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.goodFaith())
                .template();

        assertThat(template.evidence())
                .hasSameSizeAs(ai.principles())
                .allSatisfy(record -> assertThat(record.kind()).hasToString("TBC"));
    }

    @Test
    void namesTheRecordsThatAnswerSeveralQuestionsOnThePage() {
        assertThat(Questionnaire.of(Given.SSCOP, RESELLER, Policy.goodFaith())
                        .report()
                        .text())
                .contains("""
                        Records that usually answer several questions:
                          - Vulnerability disclosure policy: 3.2.1, 3.2.2
                          - Vulnerability management plan: 3.3.2, 3.4.1
                        """);
    }

    @Test
    void writesTheStatementsAboveTheRecordThatAnswersThem() {
        assertThat(Questionnaire.of(Given.SSCOP, RESELLER, Policy.goodFaith()).templateYaml())
                .contains("""
                        evidence:
                          # Requirements on each record: At least 1 record that directly supports it; With an argument: a sentence on why it supports the statement; With its location or its digest; At most 2 years old, by its own date or that of the submission; Not by certificate alone
                        """, """
                          # 3.3.2 There is a vulnerability management plan under which responses to vulnerabilities are assessed and prioritised.
                          # For example: Vulnerability management plan; Documented severity assessment process; Security response playbook with roles and test dates; Root cause analysis reports
                          # 3.4.1 The vendor's own security teams are told about vulnerabilities.
                          # For example: Records of notices to internal security teams; Rule that routes vulnerability reports to the right team; Interview with the security team
                          - id: "E-3.3.2"
                            kind: VULNERABILITY_MANAGEMENT_PLAN
                            title: TBC
                            method: DOCUMENT_INSPECTION
                            location: TBC # An address, or a path in a repository
                            # recordedOn: YYYY-MM-DD # The last day on which it was seen in force
                            originator:
                              name: TBC
                              independence: VENDOR
                            links:
                              - item: "3.3.2"
                                stance: SUPPORTS
                                strength: DIRECT
                                argument: TBC # Why it supports the statement, in a sentence
                              - item: "3.4.1"
                                stance: SUPPORTS
                                strength: DIRECT
                                argument: TBC # Why it supports the statement, in a sentence

                          # 3.4.2 Customers affected by vulnerabilities are told about them.
                        """);
    }

    private static Policy policy(String id) {
        return Policy.builtIn().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The claims for which the page names kinds that confirm. */
    private static List<String> confirmable(Policy policy) {
        return Questionnaire.of(Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, policy)
                .questions()
                .stream()
                .filter(question -> !question.confirmingKinds().isEmpty())
                .map(question -> question.item().value())
                .toList();
    }

    @Test
    void namesTheKindsThatConfirmWithTheirFactsInPageTableAndTemplate() {
        Questionnaire questionnaire =
                Questionnaire.of(Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.buyer());
        String facts = "training records (facts: coveragePercent, coversFramework, coversTools, developers,"
                + " developersTrained), or any record that a customer or an independent party made or accepted";

        assertThat(questionnaire.report().text().replaceAll("\\s+", " "))
                .contains(" - Confirmed by a rule or another party: " + facts + " 1.1.3 What shows")
                .contains("1.1.3 What shows that this is so? Tools receive maintenance and updates.");
        assertThat(questionnaire.csv()).contains("; Confirmed by a rule or another party: " + facts + "\",");
        assertThat(questionnaire.templateYaml())
                .contains("# Requirements: Confirmed by a rule or another party: " + facts + "\n")
                .contains("""
                          - id: "E-1.1.2"
                            kind: TRAINING_RECORDS
                            title: TBC
                        """)
                .contains("""
                            facts:
                              coveragePercent: TBC # A percentage: how many of a hundred developers have had the training
                              coversFramework: TBC # true or false: whether the training is about the vendor's own development framework
                        """);
    }

    /** An example that is taken for an answer would be a false one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# occurredOn:",
                "# recordedOn:",
                "# preparedOn:",
                "# sample:\n    #   population: TBC # A whole number: how many there are\n"
            })
    void refusesWhatIsNoLongerACommentAndNotFilledIn(String comment) {
        String template = Questionnaire.of(
                        Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.goodFaith())
                .templateYaml();
        String uncommented = comment.replace("# sample", "sample")
                .replace("#   pop", "  pop")
                .replaceFirst("^# ", "");

        assertThat(template).contains(comment);
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> YamlDocuments.standard()
                        .readSubmission(new ByteArrayInputStream(
                                template.replace(comment, uncommented).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void saysThatConfirmationIsPreferableWhereThePolicyDoesNotAskForIt() {
        assertThat(Questionnaire.of(
                                Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.goodFaith())
                        .report()
                        .text())
                .contains("  - Preferably confirmed by a rule or another party: training records (facts:")
                .doesNotContain("  - Confirmed by");
    }

    @Test
    void asksForASampleWhereARecordCountsInFullOnlyWithOne() {
        Questionnaire questionnaire =
                Questionnaire.of(Given.SSCOP, StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, Policy.goodFaith());

        assertThat(questionnaire.report().text().replaceAll("\\s+", " "))
                .contains("- With the size of the population, the number examined and how they were selected, where the"
                        + " record is of kind security advisory");
        assertThat(questionnaire.templateYaml()).contains("""
                      releasedOn: TBC # A date: when the advisory was released
                      publishedOn: TBC # A date: when the vendor made the advisory public, so that anybody could read it
                      fixReleasedOn: TBC # A date: when the first update that fixes the vulnerability was released to customers
                    # sample:
                    #   population: TBC # A whole number: how many there are
                    #   examined: TBC # A whole number: how many of them were examined
                    #   selection: TBC # How these were chosen: ALL, RANDOM or JUDGEMENT
                    links:
                """);
    }

    private static Submission read(String json) throws IOException {
        return Documents.standard().readSubmission(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("askings")
    void givesATableThatSpreadsheetsRead(Asking asking) throws IOException {
        List<CSVRecord> rows =
                CSVParser.parse(asking.questionnaire().csv(), CSVFormat.RFC4180).getRecords();

        assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(21));
        assertThat(rows.stream().skip(1).map(row -> row.get(0)))
                .containsExactlyElementsOf(asking.code().items().stream()
                        .filter(asking.code().scope(asking.group(), List.of())::applies)
                        .map((Item item) -> item.id().value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "=1+1~\"'=1+1\"",
                "+cmd|' /C calc'!A0~\"'+cmd|' /C calc'!A0\"",
                "-2+3~\"'-2+3\"",
                "@SUM(1)~\"'@SUM(1)\"",
                "`\t=1`~\"'\t=1\"",
                "'=1~\"''=1\"",
                "'tis so~\"''tis so\"",
                "a \"quoted\" word, and more~\"a \"\"quoted\"\" word, and more\"",
                "words~\"words\""
            })
    void guardsAgainstFormulas(String text, String cell) {
        assertThat(CsvText.cell(text)).isEqualTo(cell);
    }

    @Test
    void writesAScheduleInPlainWords() {
        assertThat(Questionnaire.of(Given.SSCOP, RESELLER, Policy.buyer())
                        .contractSchedule()
                        .text())
                .startsWith(
                        "Contract schedule\nSoftware security\nBased on the Software Security Code of Practice, edition 2025-05\n")
                .contains("1 What the supplier undertakes", "  - 3.1 Secure distribution.")
                .doesNotContain("  - 1.1 Secure development framework.")
                .contains("Plain words to start from, and no legal advice.");
    }
}
