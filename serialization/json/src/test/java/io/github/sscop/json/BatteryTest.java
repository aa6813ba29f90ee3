package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that try to be talked into MET do not succeed, and honest ones that look like them do not suffer. */
class BatteryTest {

    /** Cases of the same kinds, beside the repository where they may be had at all. */
    private static final Path SHARED =
            Given.ROOT.resolve(Path.of("..", "shared", "cases", "talked-into-met", "expected.tsv"));

    private static final BatteryFile FILE = new BatteryFile();

    static List<BatteryCase> cases() {
        return FILE.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void assessesEachDocumentAsItShould(BatteryCase each) {
        assertThat(each.faults()).as(each.document()).isEmpty();
    }

    @Test
    void stillFailsOnKnownFaults() {
        assertThat(FILE.known())
                .as("cases that are right by now, and are to move from the list known to a section")
                .filteredOn(each -> each.faults().isEmpty())
                .isEmpty();
    }

    @Test
    void hasEnoughCheatingAndEnoughHonestCases() {
        List<BatteryCase> cases = cases();
        long honest = cases.stream().filter(BatteryCase::honest).count();

        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(150)
                .extracting(BatteryCase::toString)
                .doesNotHaveDuplicates();
        assertThat(10 * honest).as("honest cases are about a third").isGreaterThanOrEqualTo(3L * cases.size());
        assertThat(FILE.unusedBases()).isEmpty();
    }

    @Test
    void assessesTheDocumentsBesideTheRepositoryAsItShould() throws IOException {
        assumeTrue(
                Files.isRegularFile(SHARED),
                "Skipped: further cases are not part of the repository and are not at "
                        + SHARED.toAbsolutePath().normalize());

        List<String> faults = new ArrayList<>();
        List<BatteryCase> cases = sharedCases();
        for (BatteryCase each : cases) {
            each.faults().forEach(fault -> faults.add(each.name() + ": " + fault));
        }

        assertThat(cases).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static List<BatteryCase> sharedCases() throws IOException {
        List<BatteryCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED).stream().skip(1).toList()) {
            String[] columns = line.split("\t", -1);
            Set<String> allowed = new TreeSet<>(List.of(columns[4].split(" or ")));
            cases.add(new BatteryCase(
                    "beside the repository",
                    columns[0],
                    Files.readString(SHARED.resolveSibling(columns[0])),
                    columns[1],
                    LocalDate.parse(columns[2]),
                    columns[3],
                    allowed,
                    List.of(),
                    columns[0].startsWith("stays-") ? List.of("CONTRADICTORY") : List.of(),
                    columns[0].startsWith("stays-"),
                    columns[5]));
        }
        return cases;
    }
}
