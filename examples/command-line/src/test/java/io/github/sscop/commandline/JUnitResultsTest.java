package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.json.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code sscop assess --format junit}. */
class JUnitResultsTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");

    /** The schema of a program that reads such results. */
    private static final Path SCHEMA =
            Path.of("..", "..", "..", "shared", "samples", "exchange", "schemas", "junit-10.xsd");

    private static final String MARKET = """
            contract: sscop.submission/1
            id: market-1
            code: {id: uk-app-stores, edition: 2023-10}
            organisation: {name: Market Ltd, stakeholderGroup: SOFTWARE_RESELLER}
            product: {name: Market}
            exclusions:
              - {item: "5", reason: We show "no" <details> & more, approvedBy: A Person}
              - {item: "6", reason: We sell no apps, approvedBy: A Person}
              - {item: "7", reason: We sell no apps, approvedBy: A Person}
              - {item: "8", reason: We sell no apps, approvedBy: A Person}
            evidence:
              - id: E-1
                kind: PAGE
                title: How to report
                method: DOCUMENT_INSPECTION
                location: https://market.example/report
                occurredOn: 2026-01-10
                originator: {name: Market Ltd, independence: VENDOR}
                links:
                  - {item: "1", stance: SUPPORTS, strength: DIRECT, argument: It is public.}
                  - {item: "2", stance: REFUTES, strength: DIRECT, argument: It is old.}
                  - {item: "3", stance: REFUTES, strength: INDIRECT, argument: It is old.}
            """;

    @TempDir
    private Path folder;

    private static Ran assess(Object file, String... more) {
        List<String> words = new ArrayList<>(List.of("assess", file.toString(), "--as-of=2026-03-31"));
        words.addAll(List.of(more));
        return SscopTest.run(words.toArray(String[]::new));
    }

    private static Element parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Test
    void writesASuiteForEachPrincipleAndACaseForEachItem() throws IOException {
        Path file = Files.writeString(folder.resolve("market.yaml"), MARKET);
        Assessment assessment = read(assess(file, "--format=json").out());

        assertThat(assess(file, "--format=junit"))
                .isEqualTo(new Ran(
                        1,
                        """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="market-1" tests="8" failures="3" errors="0">
                  <testsuite name="uk-app-stores/2023-10 1 Only apps that meet the baseline are admitted" tests="1" failures="0" errors="0" skipped="0" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="1 App stores vet submissions and updates against the baseline and act on malicious apps. Aimed at app store operators." classname="uk-app-stores/2023-10 1 Only apps that meet the baseline are admitted"/>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 2 Apps keep to the security and privacy baseline" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="2 Apps meet baseline security and privacy requirements. Aimed mainly at app developers." classname="uk-app-stores/2023-10 2 Apps keep to the security and privacy baseline">
                      <failure type="NOT_MET" message="principle 2 is NOT_MET">Asks: Apps meet baseline security and privacy requirements. Aimed mainly at app developers.
                Why: REFUTED: Refuted by admissible direct evidence: E-1.
                Why: E-1 (How to report) refutes it.
                Next: Correct what is shown by E-1 (How to report), then supersede that evidence: add a direct record about Market of Market Ltd, dated 2026-01-10 or later, with an argument, with its location or digest.</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 3 A process for disclosing vulnerabilities" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="3 Each app has a way to report vulnerabilities. Operators back it up when developers do not respond." classname="uk-app-stores/2023-10 3 A process for disclosing vulnerabilities">
                      <failure type="UNDETERMINED" message="principle 3 is UNDETERMINED">Asks: Each app has a way to report vulnerabilities. Operators back it up when developers do not respond.
                Why: INDIRECTLY_REFUTED: Called into question by admissible indirect evidence: E-1.
                Why: E-1 (How to report) refutes it.
                Next: Clear up what is suggested by E-1 (How to report), then supersede that evidence: add a direct record about Market of Market Ltd, dated 2026-01-10 or later, with an argument, with its location or digest.</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 4 Apps kept updated for users' protection" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="4 Developers ship security updates and operators check on apps left without updates." classname="uk-app-stores/2023-10 4 Apps kept updated for users' protection">
                      <failure type="UNDETERMINED" message="principle 4 is UNDETERMINED">Asks: Developers ship security updates and operators check on apps left without updates.
                Why: NO_EVIDENCE: No evidence is relevant to the item.
                Next: Add a direct record about Market of Market Ltd, dated 2024-03-31 or later, with an argument, with its location or digest.</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 5 Security and privacy information users can reach" tests="1" failures="0" errors="0" skipped="1" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="5 Users can find out about data handling and update history before and after installing." classname="uk-app-stores/2023-10 5 Security and privacy information users can reach">
                      <skipped message="Excluded by the vendor, approved by A Person: We show &quot;no&quot; &lt;details&gt; &amp; more"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 6 Security and privacy guidance for developers" tests="1" failures="0" errors="0" skipped="1" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="6 Operators give developers guidance on security and privacy." classname="uk-app-stores/2023-10 6 Security and privacy guidance for developers">
                      <skipped message="Excluded by the vendor, approved by A Person: We sell no apps"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 7 Clear feedback for developers" tests="1" failures="0" errors="0" skipped="1" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="7 Operators explain to developers why an app was rejected or removed on security or privacy grounds." classname="uk-app-stores/2023-10 7 Clear feedback for developers">
                      <skipped message="Excluded by the vendor, approved by A Person: We sell no apps"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="uk-app-stores/2023-10 8 Right steps after a personal data breach" tests="1" failures="0" errors="0" skipped="1" timestamp="2026-03-31T00:00:00">
                PROPERTIES
                    <testcase name="8 Operators and developers act properly when an app is involved in a personal data breach." classname="uk-app-stores/2023-10 8 Right steps after a personal data breach">
                      <skipped message="Excluded by the vendor, approved by A Person: We sell no apps"/>
                    </testcase>
                  </testsuite>
                </testsuites>
                """.replace("PROPERTIES", """
                    <properties>
                      <property name="code" value="uk-app-stores/2023-10 CODE"/>
                      <property name="policy" value="good-faith POLICY"/>
                      <property name="submission" value="market-1 SUBMISSION"/>
                      <property name="asOf" value="2026-03-31"/>
                    </properties>""".indent(4)
                                .stripTrailing()
                                .replace("CODE", assessment.code().digest().toString())
                                .replace("POLICY", assessment.policy().digest().toString())
                                .replace(
                                        "SUBMISSION",
                                        assessment.submission().digest().toString())),
                        ""));
    }

    private static Assessment read(String json) throws IOException {
        return Documents.standard().readAssessment(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    /** Nothing but MET is passed, nothing but NOT_APPLICABLE is skipped, and no item is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"acme-ledger", "brightdesk-saas", "kestrel-developer", "northgate-reseller"})
    void givesEachVerdictItsResult(String example) throws IOException {
        Path file = EXAMPLES.resolve(example + ".json");
        for (String policy : List.of("good-faith", "buyer", "independent")) {
            Assessment assessment =
                    read(assess(file, "--format=json", "--policy=" + policy).out());
            Element suites =
                    parsed(assess(file, "--format=junit", "--policy=" + policy).out());

            List<Element> cases = elements(suites, "testcase");
            assertThat(cases).hasSameSizeAs(assessment.items());
            for (Element each : cases) {
                String id = each.getAttribute("name").split(" ", 2)[0];
                ItemAssessment row = assessment.items().stream()
                        .filter(item -> item.id().value().equals(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(children(each).stream().map(child -> child.getTagName() + " " + child.getAttribute("type")))
                        .as("%s is %s", id, row.verdict())
                        .isEqualTo(
                                switch (row.verdict()) {
                                    case MET -> List.of();
                                    case NOT_APPLICABLE -> List.of("skipped ");
                                    case NOT_MET, UNDETERMINED -> List.of("failure " + row.verdict());
                                });
            }
            assertThat(suites.getAttribute("tests")).isEqualTo("" + cases.size());
            assertThat(suites.getAttribute("failures"))
                    .isEqualTo("" + elements(suites, "failure").size());
            for (Element suite : elements(suites, "testsuite")) {
                assertThat(suite.getAttribute("tests"))
                        .isEqualTo("" + elements(suite, "testcase").size());
                assertThat(suite.getAttribute("failures"))
                        .isEqualTo("" + elements(suite, "failure").size());
                assertThat(suite.getAttribute("skipped"))
                        .isEqualTo("" + elements(suite, "skipped").size());
            }
            assertThat(elements(suites, "skipped")).hasSize((int) assessment.items().stream()
                    .filter(row -> row.verdict() == Verdict.NOT_APPLICABLE)
                    .count());
        }
    }

    @Test
    void writesAllCodesAsOneDocument() {
        Element suites = parsed(
                assess(EXAMPLES.resolve("lumen-ai.json"), "--format=junit").out());

        assertThat(elements(suites, "testcase")).hasSize(46 + 72);
        assertThat(elements(suites, "testsuite"))
                .extracting(suite -> suite.getAttribute("name").split(" ", 2)[0])
                .contains("uk-sscop/2025-05", "uk-ai-cyber/2025-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "\u0001\u001b[31m",
                "\t\n\r",
                "\uffff\ufffe",
                "<!--",
                "&amp;",
                "\ud83d\ude00",
                "</failure>"
            })
    void isWellFormedWhateverTheTexts(String text) throws IOException {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
        Path file = Files.writeString(folder.resolve("market.json"), """
                {"contract": "sscop.submission/1", "id": "mTEXT", "code": {"id": "uk-app-stores", "edition": "2023-10"},
                 "organisation": {"name": "Market TEXT", "stakeholderGroup": "SOFTWARE_RESELLER"},
                 "exclusions": [{"item": "5", "reason": "rTEXT", "approvedBy": "bTEXT"}],
                 "evidence": [{"id": "E-1", "kind": "PAGE", "title": "tTEXT", "method": "DOCUMENT_INSPECTION",
                   "originator": {"name": "oTEXT", "independence": "VENDOR"},
                   "links": [{"item": "2", "stance": "REFUTES", "strength": "DIRECT", "argument": "aTEXT"}]}]}
                """.replace("TEXT", escaped));
        Ran ran = assess(file, "--format=junit");

        Element suites = parsed(ran.out());
        assertThat(elements(suites, "testcase")).hasSize(8);
        assertThat(elements(suites, "skipped")).hasSize(1);
        assertThat(elements(suites, "failure")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-ledger", "brightdesk-saas", "lumen-ai", "northgate-reseller"})
    void keepsToTheSchemaOfReaders(String example) throws Exception {
        assumeTrue(Files.exists(SCHEMA), "There is no " + SCHEMA + " beside the checkout.");
        String xml =
                assess(EXAMPLES.resolve(example + ".json"), "--format=junit").out();

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void isTheFormatOfAFileThatEndsInXml() throws IOException {
        Path out = folder.resolve("assessment.xml");
        Path acme = EXAMPLES.resolve("acme-ledger.json");

        assertThat(assess(acme, "--out", out.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(out))
                .isEqualTo(assess(acme, "--format=junit").out());
    }

    @Test
    void isWhatThePageForBuildsShows() throws IOException {
        String page = Files.readString(Path.of("../../docs/builds.md"));
        String shown = page.substring(page.indexOf("    <testcase "), page.indexOf("    </testcase>"));

        assertThat(SscopTest.run(
                                "assess",
                                EXAMPLES.resolve("acme-ledger.json").toString(),
                                "--as-of=2026-07-01",
                                "--format=junit")
                        .out())
                .contains(shown);
    }

    @Test
    void isNotForManySubmissions() {
        assertThat(assess(EXAMPLES.resolve("acme-ledger.json"), "--jsonl", "--format=junit")
                        .firstOfErr())
                .isEqualTo("--format is junit; expected json, or none, with --jsonl");
    }
}
