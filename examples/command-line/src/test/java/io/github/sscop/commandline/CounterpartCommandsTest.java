package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a buyer does on the command line with a counterpart of a submission. */
class CounterpartCommandsTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";
    private static final String WHARFEDALE = "--counterpart=../counterparts/wharfedale-acme.yaml";
    private static final String AS_OF = "--as-of=2026-03-31";

    @TempDir
    private Path folder;

    private static Ran run(String... arguments) {
        return SscopTest.run(arguments);
    }

    @Test
    void assessesWithTheCounterpart() {
        assertThat(run("assess", ACME, AS_OF).out()).contains("\nMet\n");
        assertThat(run("assess", ACME, WHARFEDALE, AS_OF).out())
                .contains("\nNot met\n")
                .contains("Refuted by admissible direct evidence: counterpart/W-002.")
                .contains("By the buyer, accepted by Head of Digital, Wharfedale Borough Council until 2026-09-30.");
    }

    @Test
    void countsIndependenceThatTheBuyerVouchesFor() {
        String[] independent = {"assess", ACME, AS_OF, "--policy=independent"};

        assertThat(run(independent).out()).contains("0 of 45 claims that apply are met");
        assertThat(run("assess", ACME, AS_OF, "--policy=independent", "--trust=Harrowgate Test House Ltd")
                        .out())
                .doesNotContain("0 of 45 claims that apply are met");
    }

    @Test
    void refusesToTrustTheVendor() {
        assertThat(run("assess", ACME, AS_OF, "--trust=ACME Limited").err())
                .startsWith(
                        "--trust: ACME Limited is the vendor, a person who answers for it, or like one of them; expected"
                                + " another party, since the vendor cannot vouch for itself\n");
    }

    @Test
    void refusesTheCounterpartOfAnotherSupplierByName() {
        Ran ran = run("assess", BRIGHTDESK, AS_OF, WHARFEDALE);

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .contains("/submission/organisation: the counterpart is for organisation Acme Ltd; expected BrightDesk"
                        + " Software Ltd")
                .contains("Read from ../counterparts/wharfedale-acme.yaml as YAML.");
    }

    @Test
    void repeatsAndSignsOnlyWithTheCounterpart() {
        Path recorded = folder.resolve("assessment.json");
        run("assess", ACME, WHARFEDALE, AS_OF, "--format=json", "--out=" + recorded);

        assertThat(run("verify", recorded.toString(), ACME, WHARFEDALE).out()).isEqualTo("The same.\n");
        assertThat(run("verify", recorded.toString(), ACME))
                .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(1))
                .satisfies(
                        ran -> assertThat(ran.out()).contains("COUNTERPART. The recorded assessment used counterpart"));
    }

    @Test
    void reportsWithTheTitlesOfTheCounterpart() {
        Ran ran = run("report", ACME, WHARFEDALE, AS_OF);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("Notice of the outage of 2 March 2026, as it reached us")
                .contains("Counterpart of the buyer: wharfedale-acme-2026-03\n");
    }

    @Test
    void hidesTheBuyersRecordsFromThoseForWhomTheyAreNot() {
        Ran ran = run("report", ACME, WHARFEDALE, AS_OF, "--audience=PUBLIC");

        assertThat(ran.out()).contains("counterpart/W-002").doesNotContain("Notice of the outage of 2 March 2026");
    }

    @Test
    void reconcilesWhatVendorAndBuyerBring() {
        Ran ran = run("reconcile", ACME, WHARFEDALE, AS_OF);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\nNot met\n")
                .contains("By the evidence of the vendor alone: Met. By that of the buyer alone: Not met.")
                .contains("2 items disputed.")
                .contains("Disputed: MET by the evidence of the vendor alone, NOT_MET with what the buyer brings.")
                .contains("Disputed (2)");
        assertThat(run("reconcile", ACME, WHARFEDALE, AS_OF, "--format=json").out())
                .startsWith("{\n  \"contract\": \"sscop.reconciliation/1\"");
    }

    @Test
    void asksForTheBuyersFile() {
        assertThat(run("reconcile", ACME, AS_OF).err())
                .startsWith("No counterpart is given; expected --counterpart with the buyer's file, or --trust\n");
    }

    @Test
    void beginsACounterpartThatIsOneAlready() throws IOException {
        Path begun = folder.resolve("counterpart.yaml");

        assertThat(run("counterpart", ACME, "--out=" + begun).exitCode()).isZero();

        Counterpart counterpart = YamlDocuments.standard().readCounterpart(Files.newInputStream(begun));
        assertThat(counterpart.submission().organisation()).contains("Acme Ltd");
        assertThat(Files.readString(begun))
                .contains(
                        "# E-001  sha256:2efd2d107991875eebf01aa77b254cccc2c5d3f1412bafecb39b91ff2c0ea49a  Acme Secure"
                                + " Development Framework, issue 5\n");
        assertThat(run("reconcile", ACME, "--counterpart=" + begun, AS_OF).exitCode())
                .isZero();
    }
}
