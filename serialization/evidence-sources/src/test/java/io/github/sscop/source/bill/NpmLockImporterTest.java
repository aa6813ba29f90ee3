package io.github.sscop.source.bill;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpmLockImporterTest {

    private static final String BILL = ValidFile.text("npm-lock/bom.json");
    private static final String LOCK = ValidFile.text("npm-lock/package-lock.json");

    private static final String NESTED = """
            {"name": "ledger", "version": "4.2.0", "lockfileVersion": 1, "requires": true, "dependencies": {
              "@example/money": {"version": "1.2.0", "dependencies": {"csv": {"version": "3.0.1"}}},
              "tests": {"version": "npm:testing@5.0.0", "dev": true}}}
            """;

    private static String result(String... files) {
        String all = told(collected(files));
        return all.substring(all.lastIndexOf('\n') + 1);
    }

    @Test
    void readsEveryVersion() {
        assertThat(result(BILL, LOCK)).contains("3 of 3 are listed").endsWith("supports [1.2.1]");
        assertThat(result(BILL, LOCK.replace("\"lockfileVersion\": 3", "\"lockfileVersion\": 2")))
                .contains("3 of 3 are listed")
                .endsWith("supports [1.2.1]");
        assertThat(result(BILL, NESTED)).contains("3 of 3 are listed").endsWith("supports [1.2.1]");
        assertThat(told(collected(LOCK.replace("\"lockfileVersion\": 3", "\"lockfileVersion\": 4"))))
                .isEqualTo(
                        "1: npm-lock, REFUSED; the version of this lock file of npm is 4, whose fields are not known here;"
                                + " expected 1, 2 or 3");
    }

    @Test
    void takesLockFilesOfOtherToolsForNone() {
        assertThat(told(collected("{\"lockfileVersion\": 1, \"workspaces\": {}, \"packages\": {}}")))
                .startsWith("1: unknown, NOT_RECOGNISED");
        assertThat(told(collected("lockfileVersion: '9.0'\nimporters: {}\npackages: {}\n")))
                .startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void leavesUndecidedWhetherDevelopmentIsDelivered() {
        String delivered = BILL.replace("npm/testing@", "npm/other@");

        assertThat(result(delivered, LOCK)).contains("without a result").doesNotContain("1.2.1]");
        assertThat(result(delivered, LOCK.replace("\"dev\": true", "\"dev\": \"true\"")))
                .endsWith("refutes [1.2.1]");
        assertThat(result(delivered, LOCK.replace("\"dev\": true", "\"peer\": true")))
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void countsPackagesWhoseVersionIsUnknown() {
        assertThat(result(BILL, LOCK.replace("\"version\": \"3.0.1\"", "\"size\": 1")))
                .endsWith("refutes [1.2.1]");
        assertThat(result(BILL, LOCK.replaceFirst("csv\": \\{\\s*\"version\": \"3.0.1\"\\s*\\}", "csv\": \"3.0.1\"")))
                .endsWith("refutes [1.2.1]");
    }

    @Test
    void passesOverWorkspacesThatAreTheProductsOwn() {
        String linked = LOCK.replace(
                "\"node_modules/testing\"",
                "\"packages/web\": {\"name\": \"web\", \"version\": \"0.0.1\"},"
                        + " \"node_modules/web\": {\"resolved\": \"packages/web\", \"link\": true}, \"node_modules/testing\"");

        assertThat(result(BILL, linked)).contains("2 of 3 are listed").endsWith("refutes [1.2.1]");
        assertThat(result(
                        BILL,
                        linked.replaceFirst("\"dependencies\"", "\"workspaces\": [\"packages/*\"], \"dependencies\"")))
                .contains("3 of 3 are listed")
                .endsWith("supports [1.2.1]");
    }

    @Test
    void readsWhatAnAliasMeans() {
        assertThat(result(
                        BILL,
                        LOCK.replace("\"node_modules/testing\": {", "\"node_modules/tests\": {\"name\": \"testing\",")))
                .contains("3 of 3 are listed")
                .endsWith("supports [1.2.1]");
    }

    @Test
    void refusesTwoNamesOfTheRootAndPackagesThatAreNone() {
        assertThat(told(collected(LOCK.replaceFirst("\"name\": \"ledger\"", "\"name\": \"abacus\""))))
                .isEqualTo(
                        "1: npm-lock, REFUSED; /packages//name: the name of the root is ledger, and that of the file abacus;"
                                + " expected the same");
        assertThat(told(collected("{\"lockfileVersion\": 3, \"packages\": []}")))
                .isEqualTo(
                        "1: npm-lock, REFUSED; /packages: the packages are no object; expected one, by their names or folders");
        assertThat(told(collected("{\"lockfileVersion\": 3}"))).contains("REFUSED; /packages");
    }

    @Test
    void comparesNothingWithALockFileWithoutAName() {
        String nameless = LOCK.replace("\"name\": \"ledger\",", "");

        assertThat(result(BILL, nameless)).doesNotContain("compared");
    }

    @Test
    void refusesALockFileThatLacksWhatOneOfItsPackagesRequires() {
        String lacking = LOCK.replace("node_modules/csv\"", "node_modules/zip\"");

        assertThat(told(collected(lacking)))
                .isEqualTo(
                        "1: npm-lock, REFUSED; /packages: the package in \"node_modules/@example/money\" requires csv, which"
                                + " is not in the file; expected all packages");
    }
}
