package io.github.sscop.source.bill;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxImporterTest {

    private static final String JSON = ValidFile.text("cyclonedx/bom.json");
    private static final String XML = ValidFile.text("cyclonedx-xml/bom.xml");
    private static final String TREE = ValidFile.text("cyclonedx/tree.txt");

    @Test
    void readsTheSameInBothForms() {
        var json = record(collected(JSON, TREE));
        var xml = record(collected(XML, TREE));

        assertThat(xml.facts()).isEqualTo(json.facts());
        assertThat(xml.subject()).isEqualTo(json.subject());
        assertThat(xml.title()).isEqualTo(json.title());
        assertThat(xml.links()).isEqualTo(json.links());
        assertThat(xml.occurredOn()).isEqualTo(json.occurredOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.3", "1.4", "1.5", "1.7"})
    void readsEveryVersion(String version) {
        assertThat(told(collected(JSON.replace("\"1.6\"", "\"" + version + "\""), TREE)))
                .endsWith("supports [1.2.1]");
        assertThat(told(collected(XML.replace("bom/1.6", "bom/" + version), TREE)))
                .endsWith("supports [1.2.1]");
    }

    @Test
    void readsTheOlderFormOfTools() {
        String old = JSON.replaceFirst("(?s)\"tools\": \\{.*?\\]\\s*\\}", "\"tools\": [{\"name\": \"bill maker\"}]");

        assertThat(told(collected(old, TREE))).endsWith("supports [1.2.1]");
    }

    @Test
    void refusesVersionsThatItDoesNotKnow() {
        assertThat(told(collected(JSON.replace("\"1.6\"", "\"2.0\""))))
                .isEqualTo(
                        "1: cyclonedx, REFUSED; the version of this bill in CycloneDX is 2.0, whose fields are not known"
                                + " here; expected 1.2 to 1.7");
        assertThat(told(collected(XML.replace("bom/1.6", "bom/1.1"))))
                .isEqualTo(
                        "1: cyclonedx-xml, REFUSED; the version of this bill in CycloneDX is 1.1, whose fields are not"
                                + " known here; expected 1.2 to 1.7");
    }

    @Test
    void takesNoAdvisoryOrAttestationForABill() {
        assertThat(told(collected("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"vulnerabilities\": []}")))
                .startsWith("1: unknown, NOT_RECOGNISED");
        assertThat(told(collected("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"declarations\": {}}")))
                .startsWith("1: unknown, NOT_RECOGNISED");
        assertThat(told(collected("<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><vulnerabilities/></bom>")))
                .startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void takesAListOfWhatVulnerabilitiesAffectForNone() {
        String affected = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"bom-ref": "a", "type": "library", "name": "money", "version": "1.2.0"}],
                 "vulnerabilities": [{"id": "CVE-2026-1", "affects": [{"ref": "a"}]}]}
                """;

        assertThat(told(collected(affected)))
                .startsWith(
                        "1: cyclonedx, NOTHING_SHOWN; it lists no components but those that its vulnerabilities affect,"
                                + " and is no bill of all");
    }

    @Test
    void refusesABillWithoutAListOfComponents() {
        String none = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": {}}";

        assertThat(told(collected(none)))
                .isEqualTo(
                        "1: cyclonedx, REFUSED; /components: the components are no list; expected one, which may be empty");
    }

    @Test
    void refusesAProductInTwoVersions() {
        assertThat(told(collected(JSON.replace("\"version\": \"4.2.0\"", "\"version\": \"4.1.0\""))))
                .isEqualTo(
                        "1: cyclonedx, REFUSED; /metadata/component: the product has the version 4.1.0 and the package URL"
                                + " pkg:maven/org.acme/ledger@4.2.0?type=jar; expected the same version in both");
    }

    @Test
    void leavesABillWithoutTimeUndated() {
        assertThat(told(collected(JSON.replace("\"timestamp\"", "\"time\"")))).startsWith("1: cyclonedx, UNDATED");
    }

    @Test
    void takesNoFolderForTheProduct() {
        String folder =
                JSON.replaceFirst("\"purl\": \"[^\"]*\"", "\"group\": \"x\"").replace("\"ledger\"", "\"src/ledger\"");

        assertThat(told(collected(folder))).contains("bound to nothing: the file does not say what it is about");
    }

    @Test
    void doesNotLookForANameWhereThePackageUrlCannotBeRead() {
        String malformed = JSON.replaceFirst("\"purl\": \"[^\"]*\"", "\"purl\": \"ledger\"")
                .replace("\"ledger\",", "\"Acme Ledger\",");

        assertThat(told(collected(malformed))).contains("bound to nothing");
    }

    @Test
    void remarksOnFurtherBills() {
        String linked = JSON.replaceFirst(
                "\"hashes\"",
                "\"externalReferences\": [{\"type\": \"bom\", \"url\": \"urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1\"}],"
                        + " \"hashes\"");

        assertThat(told(collected(linked)))
                .startsWith(
                        "1: cyclonedx, COLLECTED; it refers to further bills, whose components count as not listed here");
    }

    @Test
    void refusesTruncatedBills() {
        assertThat(told(collected(JSON.substring(0, 300)))).startsWith("1: unknown, REFUSED; the file begins as JSON");
        assertThat(told(collected(XML.substring(0, 300)))).startsWith("1: unknown, REFUSED; the file begins as XML");
    }
}
