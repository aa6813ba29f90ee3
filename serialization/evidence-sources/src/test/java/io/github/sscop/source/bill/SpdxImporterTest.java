package io.github.sscop.source.bill;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpdxImporterTest {

    private static final String JSON = ValidFile.text("spdx/bom.spdx.json");
    private static final String GRAPH = ValidFile.text("spdx-3/bom.spdx3.json");
    private static final String TREE = ValidFile.text("spdx/tree.txt");

    private static final String TAGS = """
            # A bill
            SPDXVersion: SPDX-2.3
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            Creator: Tool: bill maker-1.0
            Created: 2026-11-20T10:00:00Z

            PackageName: ledger
            SPDXID: SPDXRef-ledger
            PackageVersion: 4.2.0
            ExternalRef: PACKAGE-MANAGER purl pkg:maven/org.acme/ledger@4.2.0
            PackageComment: <text>Several
            PackageName: in a text
            lines</text>

            PackageName: money
            SPDXID: SPDXRef-money
            PackageVersion: 1.2.0
            PackageChecksum: SHA256: %s
            ExternalRef: PACKAGE-MANAGER purl pkg:maven/org.example/money@1.2.0

            PackageName: csv
            SPDXID: SPDXRef-csv
            PackageVersion: 3.0.1
            PackageChecksum: SHA256: %s
            ExternalRef: PACKAGE_MANAGER purl pkg:maven/org.example/csv@3.0.1

            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-ledger
            """.formatted("a".repeat(64), "b".repeat(64));

    private static final String RECORD =
            "SBOM Bill of materials of 2 components, compared with the dependencies that Maven resolved: 2 of 2 are listed"
                    + " | bound by purl pkg:maven/org.acme/ledger@4.2.0 | dated 2026-11-20 by its own time | supports [1.2.1]";

    @Test
    void readsJsonTagsAndGraphAlike() {
        assertThat(told(collected(JSON, TREE)))
                .startsWith("1: spdx, COLLECTED\n")
                .endsWith(RECORD);
        assertThat(told(collected(TAGS, TREE)))
                .startsWith("1: spdx, COLLECTED\n")
                .endsWith(RECORD);
        assertThat(told(collected(GRAPH, TREE)))
                .startsWith("1: spdx-3, COLLECTED\n")
                .endsWith(RECORD);
        assertThat(record(collected(TAGS)).links())
                .isEqualTo(record(collected(JSON)).links());
        assertThat(record(collected(GRAPH)).links())
                .isEqualTo(record(collected(JSON)).links());
    }

    @Test
    void readsTheOlderVersionAndTheOlderField() {
        String old = JSON.replace("SPDX-2.3", "SPDX-2.2")
                .replaceFirst("(?s)\"relationships\": \\[.*", "\"documentDescribes\": [\"SPDXRef-ledger\"]}");

        assertThat(told(collected(old, TREE))).endsWith(RECORD);
        assertThat(told(collected(
                        JSON.replace(
                                        "\"SPDXRef-DOCUMENT\",\n      \"relationshipType\": \"DESCRIBES\"",
                                        "\"SPDXRef-ledger\",\n      \"relationshipType\": \"DESCRIBED_BY\"")
                                .replace(
                                        "\"relatedSpdxElement\": \"SPDXRef-ledger\"",
                                        "\"relatedSpdxElement\": \"SPDXRef-DOCUMENT\""),
                        TREE)))
                .endsWith(RECORD);
    }

    @Test
    void refusesVersionsThatItDoesNotKnow() {
        assertThat(told(collected(JSON.replace("SPDX-2.3", "SPDX-2.1"))))
                .isEqualTo(
                        "1: spdx, REFUSED; the version of this bill in SPDX is SPDX-2.1, whose fields are not known here;"
                                + " expected SPDX-2.2 or SPDX-2.3");
        assertThat(told(collected(TAGS.replace("SPDX-2.3", "SPDX-1.2")))).startsWith("1: spdx, REFUSED; the version");
        assertThat(told(collected(GRAPH.replace("rdf/3.0.1", "rdf/3.1.0"))))
                .startsWith("1: spdx-3, REFUSED; the version");
    }

    @Test
    void hasNoProductWhereItIsAboutSeveralThings() {
        String several = JSON.replace(
                "\"relationships\": [", "\"documentDescribes\": [\"SPDXRef-money\"], \"relationships\": [");

        assertThat(told(collected(several)))
                .startsWith("1: spdx, COLLECTED; it is about 2 things, so that none of them is the product")
                .contains("(bound to nothing)");
    }

    @Test
    void takesAPackageWithSeveralPackageUrlsForNoneOfThem() {
        String several = JSON.replace(
                "\"referenceLocator\": \"pkg:maven/org.example/csv@3.0.1\"",
                "\"referenceLocator\": \"pkg:maven/org.example/csv@3.0.1\"}, {\"referenceType\": \"purl\","
                        + " \"referenceLocator\": \"pkg:maven/org.example/zip@1.0\"");

        assertThat(told(collected(several, TREE))).endsWith("refutes [1.2.1]");
    }

    @Test
    void passesOverWhatIsNotAsserted() {
        String unknown = JSON.replace("\"versionInfo\": \"3.0.1\"", "\"versionInfo\": \"NOASSERTION\"");

        assertThat(told(collected(unknown, TREE))).endsWith(RECORD);
        assertThat(told(collected(unknown.replace("csv@3.0.1", "csv"), TREE))).endsWith("refutes [1.2.1]");
    }

    @Test
    void refusesTwoPackagesWithOneId() {
        assertThat(told(collected(JSON.replace("SPDXRef-csv", "SPDXRef-money"))))
                .isEqualTo(
                        "1: spdx, REFUSED; /packages/2/SPDXID: two packages have the id SPDXRef-money; expected one of its"
                                + " own for each");
        assertThat(told(collected(TAGS.replace("SPDXRef-csv", "SPDXRef-money"))))
                .contains("REFUSED; two packages");
        assertThat(told(collected(GRAPH.replace("spdx/csv", "spdx/money")))).contains("REFUSED; /@graph: two elements");
    }

    @Test
    void refusesWhatIsNotAllThere() {
        assertThat(told(collected(TAGS.substring(0, TAGS.indexOf("in a text")))))
                .isEqualTo(
                        "1: spdx, REFUSED; a text has no end, so that not all of the file is here; expected the whole bill");
        assertThat(told(collected(JSON.replaceFirst(
                        "(?s)\"packages\": \\[.*\\],\\s*\"relationships\"", "\"packages\": 1, \"relationships\""))))
                .isEqualTo("1: spdx, REFUSED; /packages: the packages are no list; expected one, which may be empty");
        assertThat(told(collected(
                        "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": {}}")))
                .isEqualTo("1: spdx-3, REFUSED; /@graph: the graph is no list; expected one");
    }

    @Test
    void datesAGraphByItsDocument() {
        String two = GRAPH.replace(
                "\"creationInfo\": \"_:creation\",\n      \"name\"", "\"creationInfo\": \"_:other\",\n      \"name\"");

        assertThat(told(collected(two, TREE))).endsWith(RECORD);
        assertThat(told(collected(GRAPH.replace("\"created\"", "\"made\"")))).startsWith("1: spdx-3, UNDATED");
    }

    @Test
    void readsTheProductThroughARelationship() {
        String described = GRAPH.replace(
                "\"rootElement\": [\n        \"https://acme.example/spdx/ledger\"\n      ]\n    },",
                "\"element\": []}, {\"type\": \"Relationship\", \"spdxId\": \"https://acme.example/spdx/r\","
                        + " \"relationshipType\": \"describes\", \"from\": \"https://acme.example/spdx/bill\","
                        + " \"to\": [\"https://acme.example/spdx/ledger\"]},");

        assertThat(described).isNotEqualTo(GRAPH);
        assertThat(told(collected(described, TREE))).endsWith(RECORD);
    }
}
