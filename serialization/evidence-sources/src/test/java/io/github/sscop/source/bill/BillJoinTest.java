package io.github.sscop.source.bill;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Sample;
import io.github.sscop.source.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillJoinTest {

    private static final String BILL = ValidFile.text("cyclonedx/bom.json");
    private static final String TREE = ValidFile.text("cyclonedx/tree.txt");
    private static final String POM = ValidFile.text("maven-pom/pom.xml");
    private static final String BOUND = " | bound by purl pkg:maven/org.acme/ledger@4.2.0?type=jar";
    private static final String DATED = " | dated 2026-11-20 by its own time";

    private static String records(String... files) {
        String all = told(collected(files));
        int start = all.indexOf("\nSBOM");
        return start < 0 ? "" : all.substring(start + 1);
    }

    @Test
    void countsWhatBothHave() {
        assertThat(record(collected(BILL, TREE)).facts())
                .containsExactly(
                        Map.entry("componentsFound", new FactValue.Whole(2)),
                        Map.entry("componentsListed", new FactValue.Whole(2)));
        assertThat(record(collected(BILL, TREE)).sample()).contains(new Sample(2, 2, Sample.Selection.ALL));
        assertThat(record(collected(TREE, BILL)))
                .isEqualTo(
                        record(collected(BILL, TREE)).toBuilder().location("2").build());
    }

    @Test
    void namesWhatTheBillLacks() {
        String other = BILL.replace("csv@3.0.1", "csv@3.0.2").replace("\"3.0.1\"", "\"3.0.2\"");

        assertThat(record(collected(other, TREE)).facts())
                .containsEntry("componentsListed", new FactValue.Whole(1))
                .containsEntry(
                        "missing",
                        new FactValue.Sequence(List.of(new FactValue.Text("pkg:maven/org.example/csv@3.0.1"))));
        assertThat(records(other, TREE))
                .isEqualTo("SBOM Bill of materials of 2 components, compared with the dependencies that Maven resolved:"
                        + " 1 of 2 are listed" + BOUND + DATED + " | refutes [1.2.1]");
    }

    @Test
    void takesAComponentInTwoVersionsForMissing() {
        assertThat(records(BILL.replace("\"version\": \"3.0.1\"", "\"version\": \"3.0.2\""), TREE))
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void makesARecordOfABillAloneThatSupportsNothingDirectly() {
        assertThat(told(collected(BILL)))
                .isEqualTo("1: cyclonedx, COLLECTED\nSBOM Bill of materials of 2 components" + BOUND + DATED);
        assertThat(record(collected(BILL)).facts()).isEmpty();
        assertThat(record(collected(BILL)).sample()).isEmpty();
    }

    @Test
    void makesNoRecordOfAListAlone() {
        assertThat(told(collected(TREE))).isEqualTo("1: maven-dependency-list, NOTHING_SHOWN; " + ComponentList.REMARK);
    }

    @Test
    void refutesByWhatAProjectFileDeclaresAndNeverSupports() {
        assertThat(records(BILL, POM)).isEqualTo("SBOM Bill of materials of 2 components" + BOUND + DATED);
        assertThat(records(BILL.replace("/money@", "/coins@"), POM))
                .isEqualTo("SBOM Bill of materials of 2 components, compared with the project file of Maven: 0 of 1 are"
                        + " listed" + BOUND + DATED + " | refutes [1.2.1]");
    }

    @Test
    void comparesEveryPairSoThatNoListHidesWhatAnotherRefutes() {
        String more =
                TREE.replace("\\- org.example:testing", "+- org.example:zip:jar:1.0:compile\n\\- org.example:testing");

        assertThat(records(BILL, TREE, more)).contains("supports [1.2.1]").contains("refutes [1.2.1]");
        assertThat(collected(BILL, TREE, more).records()).hasSize(2);
    }

    @Test
    void leavesOutListsOfOtherVersionsAndThoseThatDoNotNameOne() {
        assertThat(records(BILL, TREE.replace("4.2.0", "4.1.0"))).doesNotContain("compared");
        assertThat(records(BILL.replace("ledger@4.2.0", "ledger").replace("\"version\": \"4.2.0\",", ""), TREE))
                .doesNotContain("compared");
    }

    @Test
    void leavesABillUndecidedThatLacksOnlyWhatNeedNotBeDelivered() {
        String lacking = BILL.replace("/csv@", "/other@");

        assertThat(records(lacking, TREE.replace(":runtime", ":provided")))
                .isEqualTo("SBOM Bill of materials of 2 components, compared with the dependencies that Maven resolved,"
                        + " without a result" + BOUND + DATED);
    }

    @Test
    void leavesABillWithoutPackageNamesUndecidedButNotAnEmptyOne() {
        String nameless = BILL.replace("\"purl\": \"pkg:maven/org.example", "\"swid\": \"pkg:maven/org.example");
        String empty = BILL.substring(0, BILL.indexOf("\"components\": [\n    {\n      \"type\": \"library\""))
                + "\"components\": []}";

        assertThat(records(nameless, TREE)).contains("without a result").doesNotContain("refutes");
        assertThat(records(empty, TREE)).contains("0 of 2 are listed").endsWith("refutes [1.2.1]");
    }

    @Test
    void saysNothingOfAnEmptyList() {
        String tests = "org.acme:ledger:jar:4.2.0\n\\- org.example:testing:jar:5.0.0:test\n";

        assertThat(records(BILL, tests)).isEqualTo("SBOM Bill of materials of 2 components" + BOUND + DATED);
    }

    @Test
    void believesABillThatCallsItselfIncomplete() {
        String incomplete = BILL.replace(
                "\"components\": [\n    {\n      \"type\": \"library\"",
                "\"compositions\": [{\"aggregate\": \"incomplete\"}],\n\"components\": [\n    {\n      \"type\": \"library\"");

        assertThat(record(collected(incomplete, TREE)).facts()).isEmpty();
        assertThat(records(incomplete, TREE)).endsWith("refutes [1.2.1]");
        assertThat(records(incomplete.replace("\"incomplete\"", "\"complete\"")))
                .doesNotContain("1.2.1]");
    }

    @Test
    void recordsDigestsAsNoMoreThanAHint() {
        assertThat(record(collected(BILL)).links()).hasSize(2);
        assertThat(record(collected(BILL.replace("SHA-256", "MD5"))).links()).hasSize(1);
    }

    @Test
    void makesNothingOfFilesAboutOthers() {
        String bill = BILL.replace("org.acme/ledger", "org.other/abacus").replace("\"ledger\"", "\"abacus\"");

        assertThat(told(collected(Ledger.CONTEXT, bill))).startsWith("1: cyclonedx, OTHER_SUBJECT; about another purl");
    }
}
