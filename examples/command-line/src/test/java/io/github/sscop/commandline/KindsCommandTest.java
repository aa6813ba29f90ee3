package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.vocabulary.KindVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sscop kinds}, and the kinds that {@code sscop show} shows for a claim. */
class KindsCommandTest {

    private static final String USAGE = """
            Usage: sscop kinds [-hV] [--no-config] [--code=CODE] [--color=WHEN]
                               [--config=FILE] [--format=FORMAT] [-o=FILE]
                               [--policy=POLICY] [CLAIM|KIND]
            For more, with examples: sscop kinds --help
            """;

    private static final String SBOM = """
            SBOM: Software bill of materials
              Age:   from its date
              Fact:  componentsFound (count): how many third-party components were found in the artefact, or in
                     its lock file, without looking at the bill
              Fact:  componentsListed (count): how many of those the bill lists
              Fact:  missing (list): the components that were found and that the bill does not list
              Rule:  sbom-lists-components (1.2.1; supports directly, refutes directly): The bill of materials
                     lists every component that was found in the software by other means.
            """;

    private static final String SBOM_AS_JSON = """
            {
              "contract": "sscop.kinds/1",
              "kinds": [
                {
                  "kind": "SBOM",
                  "definition": {
                    "title": "Software bill of materials",
                    "nature": "EVENT",
                    "reach": "PRODUCT",
                    "usualFor": {
                      "uk-sscop/2025-05": [
                        "1.2.1"
                      ]
                    },
                    "facts": {
                      "componentsFound": {
                        "type": "COUNT",
                        "meaning": "how many third-party components were found in the artefact, or in its lock file, without looking at the bill"
                      },
                      "componentsListed": {
                        "type": "COUNT",
                        "meaning": "how many of those the bill lists",
                        "partOf": [
                          "componentsFound"
                        ]
                      },
                      "missing": {
                        "type": "LIST",
                        "meaning": "the components that were found and that the bill does not list",
                        "remainderOf": [
                          "componentsListed",
                          "componentsFound"
                        ]
                      }
                    }
                  },
                  "rules": [
                    {
                      "rule": "sbom-lists-components",
                      "items": [
                        "1.2.1"
                      ],
                      "should": "The bill of materials lists every component that was found in the software by other means.",
                      "supports": "DIRECT",
                      "refutes": "DIRECT"
                    }
                  ]
                }
              ]
            }
            """;

    private static final String SECOND_FACTORS = """
            SECOND_FACTOR_REPORT: Report on second factors of accounts
              Age:   from the earlier of its date and reportedOn
              Fact:  accounts (count): how many accounts of the build environment the report looks at, those of
                     machines and guests included
              Fact:  withSecondFactor (count): how many of them cannot be used without a second factor
              Fact:  reportedOn (date): when the report was made
              Rule:  second-factor-on-accounts (2.1.5; supports directly, refutes directly): Every account of
                     the build environment has more than one factor.

            CERTIFICATE: Certificate of a scheme or standard
              Age:   from the last day on which it was seen in force (recordedOn, else occurredOn)
              Fact:  scheme (text): the scheme or standard: CYBER_ESSENTIALS, CYBER_ESSENTIALS_PLUS or ISO_27001
              Fact:  scopeCoversProduct (flag): whether the certificate's scope takes in where this product is
                     developed and built
              Fact:  validFrom (date): from when it is valid
              Fact:  validUntil (date): the last day on which it is valid
              Fact:  statementOfApplicability (flag): whether the statement of applicability was seen, and
                     includes the controls on development, access, logging, awareness and vulnerabilities
              Rule:  cyber-essentials-certificate (2.1.4, 2.1.5; supports indirectly, refutes never): A Cyber
                     Essentials certificate that is in force covers where the product is developed.
              Rule:  iso-27001-certificate (1.1.1, 1.1.2, 2.1.1, 2.1.6, 2.2.1, 2.2.3, 2.2.4, 3.3.2; supports
                     indirectly, refutes never): An ISO/IEC 27001 certificate that is in force covers where the
                     product is developed, and the controls that apply are known.
            """;

    @TempDir
    private Path folder;

    private static void refuses(String message, String... arguments) {
        assertThat(SscopTest.run(arguments)).isEqualTo(new Ran(2, "", message + "\n" + USAGE));
    }

    @Test
    void listsEveryKindWithTheItemsForWhichRulesReadIt() {
        Ran ran = SscopTest.run("kinds");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("""
                        ACCESS_POLICY                     Policy on who has access to what
                        ACCESS_REVIEW                     Review of the accounts of the build environment (2.1.6)
                        """).contains("""

                        CERTIFICATE                       Certificate of a scheme or standard (1.1.1, 1.1.2, 2.1.1, 2.1.4,
                                                          2.1.5, 2.1.6, 2.2.1, 2.2.3, 2.2.4, 3.3.2)
                        """);
        KindVocabulary.standard()
                .kinds()
                .forEach((kind, definition) -> assertThat(ran.out())
                        .containsPattern("(?m)^" + kind + " +\\Q" + definition.title() + "\\E( \\(|$)"));
    }

    @Test
    void showsTheKindsForAClaim() {
        assertThat(SscopTest.run("kinds", "2.1.5")).isEqualTo(new Ran(0, SECOND_FACTORS, ""));
    }

    @Test
    void showsAKindWithItsFactsAndRules() {
        assertThat(SscopTest.run("kinds", "SBOM")).isEqualTo(new Ran(0, SBOM, ""));
    }

    @Test
    void showsAKindThatNoRuleReads() {
        assertThat(SscopTest.run("kinds", "NARRATIVE")).isEqualTo(new Ran(0, """
                NARRATIVE: Description in prose
                  Age:   from the last day on which it was seen in force (recordedOn, else occurredOn)
                """, ""));
    }

    @Test
    void showsAKindAsJson() {
        assertThat(SscopTest.run("kinds", "SBOM", "--format", "json")).isEqualTo(new Ran(0, SBOM_AS_JSON, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "kinds 2.1.5"})
    void writesJsonOfTheSameKindsAsText(String line) {
        String json = SscopTest.run((line + " --format=json").split(" ", -1)).out();
        String text = SscopTest.run(line.split(" ", -1)).out();

        assertThat(json)
                .startsWith("{\n  \"contract\": \"sscop.kinds/1\",\n  \"kinds\": [\n")
                .endsWith("\n}\n");
        assertThat(json.lines().filter(each -> each.startsWith("      \"kind\": ")))
                .hasSameSizeAs(text.lines()
                        .filter(each -> each.matches("[A-Z][A-Z0-9_]*( .*|:.*)"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.json", "kinds.txt", "kinds"})
    void writesTheFormatOfTheEnding(String name) throws IOException {
        Path file = folder.resolve(name);

        assertThat(SscopTest.run("kinds", "SBOM", "-o", file.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(file).hasContent(name.endsWith(".json") ? SBOM_AS_JSON : SBOM);
    }

    @Test
    void refusesAnEndingThatItDoesNotWrite() {
        Path file = folder.resolve("kinds.html");

        refuses(
                "--out is " + file + "; expected a name that ends in .txt or .json, or has no ending",
                "kinds",
                "-o",
                file.toString());
        assertThat(Files.exists(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "sbom", "S BOM", "2.1", "2.1.99", ""})
    void refusesAWordThatIsNoItemAndNoKind(String word) {
        refuses(
                "CLAIM|KIND is " + word
                        + "; expected an item of uk-sscop/2025-05, or a known kind; sscop kinds lists the kinds",
                "kinds",
                word);
    }

    @Test
    void saysThatNoRuleReadsEvidenceForAClaim() {
        refuses(
                "No rule of the policy reads evidence for 1.1.4, so that it rests on links alone; sscop kinds lists the"
                        + " known kinds",
                "kinds",
                "1.1.4");
    }

    @Test
    void readsTheRulesOfAnotherPolicy() {
        Ran ran = SscopTest.run("kinds", "2.1.4", "--policy", "../policies/acme-own-rule.json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith("""

                CREDENTIAL_INVENTORY: Inventory of credentials
                  Age:   from the last day on which it was seen in force (recordedOn, else occurredOn)
                  Rule:  credential-rotation (2.1.4; supports indirectly, refutes directly): Every build credential
                         was changed within 90 days.
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy | buyers | --policy is buyers; expected good-faith, buyer, independent, or the file of a policy",
                "--code | uk-sscop/2031 | --code is uk-sscop/2031; expected one of uk-sscop/2025-05,"
                        + " uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01, uk-cyber-governance/2025-04,"
                        + " uk-consumer-iot/2018-10, uk-app-stores/2023-10"
            })
    void refusesAPolicyOrACodeThatItDoesNotKnow(String option, String value, String message) {
        refuses(message, "kinds", option, value);
    }

    // sscop show

    @Test
    void showsWithAClaimItsKindsAndTheFactsOfTheFirstToFillIn() {
        Ran ran = SscopTest.run("show", "uk-sscop", "2.1.5");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Claim 2.1.5 of Software Security Code of Practice (uk-sscop/2025-05)\n\n")
                .endsWith("\n\nKinds of evidence that rules read for it:\n" + SECOND_FACTORS + """

                        The first of them, to fill in:
                        kind: SECOND_FACTOR_REPORT
                        facts:
                          accounts: TBC # A whole number: how many accounts of the build environment the report looks at, \
                        those of machines and guests included
                          withSecondFactor: TBC # A whole number: how many of them cannot be used without a second factor
                          reportedOn: TBC # A date: when the report was made
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.4", "2", "2.1", "C-SRO", "IG-2.1-02"})
    void showsNoKindsForAnElementThatNoRuleIsAbout(String id) {
        assertThat(SscopTest.run("show", "uk-sscop", id).out()).doesNotContain("Kinds of evidence");
    }
}
