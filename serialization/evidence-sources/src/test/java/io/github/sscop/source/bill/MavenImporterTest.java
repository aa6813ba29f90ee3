package io.github.sscop.source.bill;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenImporterTest {

    private static final String BILL = ValidFile.text("maven-pom/bom.json");
    private static final String LACKING = BILL.replace("/money@", "/coins@");
    private static final String POM = ValidFile.text("maven-pom/pom.xml");
    private static final String TREE = ValidFile.text("maven-pom/tree.txt");
    private static final String JSON = ValidFile.text("maven-dependency-list/tree.json");

    private static final String LOG = """
            [INFO] Scanning for projects...
            [INFO]
            [INFO] --------------------------< org.acme:ledger >---------------------------
            [INFO] Building Acme Ledger 4.2.0
            [INFO]   from pom.xml
            [INFO] --------------------------------[ jar ]---------------------------------
            [INFO]
            [INFO] --- dependency:3.8.1:list (default-cli) @ ledger ---
            [INFO]
            [INFO] The following files have been resolved:
            [INFO]    \u001b[1morg.example:money:jar:1.2.0:compile\u001b[m -- module org.example.money
            [INFO]    org.example:csv:jar:tests:3.0.1:runtime -- module csv (auto)
            [INFO]    org.example:testing:jar:5.0.0:test
            [INFO]
            [INFO] ------------------------------------------------------------------------
            [INFO] BUILD SUCCESS
            """;

    private static String result(String... files) {
        String all = told(collected(files));
        return all.substring(all.lastIndexOf('\n') + 1);
    }

    @Test
    void readsTreesListsAndLogs() {
        assertThat(result(BILL, TREE)).contains("2 of 2 are listed").endsWith("supports [1.2.1]");
        assertThat(result(BILL, JSON)).contains("2 of 2 are listed").endsWith("supports [1.2.1]");
        assertThat(result(BILL, LOG)).contains("2 of 2 are listed").endsWith("supports [1.2.1]");
        assertThat(result(BILL, TREE.replaceAll("(?m)^", "[INFO] ") + "[INFO] BUILD SUCCESS\n"))
                .contains("2 of 2 are listed")
                .endsWith("supports [1.2.1]");
    }

    @Test
    void readsTheWordyFormOfATree() {
        String wordy = TREE.replace(
                        "|  \\- ",
                        "|  +- (org.example:money:jar:1.1.0:compile - omitted for conflict with 1.2.0)\n|  \\- ")
                .replace(":runtime", ":runtime (scope managed from compile)");

        assertThat(result(BILL, wordy)).contains("2 of 2 are listed").endsWith("supports [1.2.1]");
    }

    @Test
    void refusesATreeWithoutAnEnd() {
        assertThat(told(collected(TREE.substring(0, TREE.lastIndexOf("\\-")))))
                .isEqualTo(
                        "1: maven-dependency-list, REFUSED; the tree of org.acme:ledger:jar:4.2.0 has no end, so that not all"
                                + " of it is here; expected all of the output");
        assertThat(told(collected(TREE.substring(0, TREE.length() - 3))))
                .isEqualTo("1: maven-dependency-list, REFUSED; the line \"\\- org.example:testing:jar:5.0.0:te\" is no"
                        + " dependency with its version and scope in a list, or not all of it is here; expected all of the"
                        + " output");
    }

    @Test
    void refusesAListThatIsCutOrOfAFailedBuild() {
        assertThat(told(collected(LOG.replace("BUILD SUCCESS", "")))).contains("REFUSED; the build did not succeed");
        assertThat(told(collected(LOG.replace("SUCCESS", "FAILURE")))).contains("REFUSED; the build did not succeed");
        assertThat(told(collected(
                        LOG.replace("[INFO]    org.example:csv", "[WARNING] slow\n[INFO]    org.example:csv"))))
                .contains("REFUSED; the line \"org.example:csv:jar:tests:3.0.1:runtime");
    }

    @Test
    void saysWhyNothingIsComparedWithAListWithoutProject() {
        String list = "\nThe following files have been resolved:\n   org.example:money:jar:1.2.0:compile\n\n";

        assertThat(told(collected(BILL, list)))
                .contains("2: maven-dependency-list, NOTHING_SHOWN; it does not say of which project and version it is")
                .doesNotContain("compared with the");
    }

    @Test
    void takesOtherTreesForNone() {
        assertThat(told(collected("runtimeClasspath\n+--- org.example:money:1.2.0\n\\--- org.example:csv:3.0.1\n")))
                .startsWith("1: unknown, NOT_RECOGNISED");
        assertThat(told(collected("10:20:30:40\n+- see below\n"))).startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void countsDependenciesOfJsonWhoseFieldsAreMissing() {
        assertThat(result(BILL, JSON.replace("\"version\": \"3.0.1\",", ""))).endsWith("refutes [1.2.1]");
        assertThat(told(collected(JSON.replaceFirst(
                        "(?s)\"children\": \\[\\s*\\{[^\\[\\]]*\\}\\s*\\]\\s*\\}", "\"children\": 1}"))))
                .isEqualTo(
                        "1: maven-dependency-list, REFUSED; the children of a dependency are no list; expected one, which may"
                                + " be empty");
    }

    @Test
    void resolvesWhatAProjectFileGivesItself() {
        assertThat(result(LACKING, POM)).contains("0 of 1 are listed").endsWith("refutes [1.2.1]");
        String managed = POM.replace("<version>${money.version}</version>", "")
                .replace(
                        "<dependencies>",
                        "<dependencyManagement><dependencies><dependency><groupId>org.example</groupId>"
                                + "<artifactId>money</artifactId><version>${money.version}</version></dependency></dependencies>"
                                + "</dependencyManagement><dependencies>");
        assertThat(result(LACKING, managed)).contains("0 of 1 are listed").endsWith("refutes [1.2.1]");
    }

    @Test
    void guessesNoVersion() {
        assertThat(result(LACKING, POM.replace("<version>${money.version}</version>", "")))
                .doesNotContain("compared");
        assertThat(result(LACKING, POM.replace("<money.version>1.2.0", "<money.version>[1.2,2)")))
                .doesNotContain("compared");
        assertThat(result(LACKING, POM.replace("<money.version>1.2.0", "<money.version>${money.version}")))
                .doesNotContain("compared");
        assertThat(result(
                        LACKING,
                        POM.replace(
                                "</project>",
                                "<profiles><profile><properties><money.version>2</money.version>"
                                        + "</properties></profile></profiles></project>")))
                .doesNotContain("compared");
        assertThat(told(collected(POM.replace("<version>4.2.0</version>", "<version>${revision}</version>"))))
                .isEqualTo(
                        "1: maven-pom, NOTHING_SHOWN; group, name or version of the project are given elsewhere, so that it"
                                + " cannot be compared with a bill");
    }

    @Test
    void readsWhatAProjectFileTakesFromItsParent() {
        String child = POM.replace(
                        "<groupId>org.acme</groupId>",
                        "<parent><groupId>org.acme</groupId><artifactId>parent</artifactId>"
                                + "<version>4.2.0</version></parent>")
                .replace("<version>4.2.0</version>\n", "");

        assertThat(result(LACKING, child)).contains("0 of 1 are listed");
    }

    @Test
    void leavesOutDependenciesThatNeedNotBeDelivered() {
        assertThat(result(LACKING, POM.replace("<version>${", "<optional>true</optional><version>${")))
                .doesNotContain("compared");
        assertThat(result(LACKING, POM.replace("<version>${", "<scope>provided</scope><version>${")))
                .doesNotContain("compared");
        assertThat(result(LACKING, POM.replace("<version>${", "<optional>false</optional><version>${")))
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void refusesProjectFilesOfAnotherModel() {
        assertThat(told(collected(POM.replace("4.0.0", "4.1.0"))))
                .isEqualTo("1: maven-pom, REFUSED; the version of this project file of Maven is 4.1.0"
                        + " http://maven.apache.org/POM/4.1.0, whose fields are not known here; expected 4.0.0");
    }

    @Test
    void refusesFieldsOfJsonBelowWhichThereMayBeMore() {
        assertThat(told(collected(JSON.replaceFirst("(?s)(.*)\"children\"", "$1\"dependencies\""))))
                .isEqualTo(
                        "1: maven-dependency-list, REFUSED; the version of this tree of dependencies is one with the field"
                                + " dependencies, whose fields are not known here; expected none but known fields");
    }
}
