package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.LineCounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class SupplierGeneratorTest {

    private static LineCounts assess(SupplierGenerator suppliers, long number) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long each = 1; each <= number; each++) {
            lines.write(suppliers.line(each));
            lines.write('\n');
        }
        return AssessedLines.of(Given.basis().assessor(), SupplierGenerator.AS_OF)
                .run(new ByteArrayInputStream(lines.toByteArray()), OutputStream.nullOutputStream());
    }

    @Test
    void makesTheSameSupplierEachTime() {
        assertThat(new SupplierGenerator(3, 20, 1, 0).line(17)).isEqualTo(new SupplierGenerator(3, 20, 1, 0).line(17));
        assertThat(new SupplierGenerator(4, 20, 1, 0).line(17))
                .isNotEqualTo(new SupplierGenerator(3, 20, 1, 0).line(17));
    }

    @Test
    void makesSubmissionsThatAreVariedAndValid() throws Exception {
        LineCounts counts = assess(new SupplierGenerator(1, 90, 1, 0), 40);

        assertThat(counts.refused()).isZero();
        assertThat(counts.verdicts().get(Verdict.NOT_MET)).isPositive();
        assertThat(counts.verdicts().get(Verdict.UNDETERMINED)).isPositive();
        assertThat(counts.verdicts().get(Verdict.MET)).isPositive();
    }

    @Test
    void spoilsAShareOfTheLines() throws Exception {
        LineCounts counts = assess(new SupplierGenerator(1, 3, 1, 0.25), 200);

        assertThat(counts.refused()).isBetween(30L, 70L);
        assertThat(counts.refused() + counts.assessed()).isEqualTo(200);
    }

    @Test
    void comesCloseToTheSizeThatIsAskedFor() {
        SupplierGenerator suppliers = new SupplierGenerator(1, 150, 65_000, 0);

        for (long number = 1; number <= 20; number++) {
            assertThat(suppliers.line(number).length).isBetween(60_000, 70_000);
        }
    }

    @Test
    void hasTheAskedNumberOfRecords() {
        String line = new String(new SupplierGenerator(1, 150, 1, 0).line(5), UTF_8);

        assertThat(line).contains("\"E-00150\"").doesNotContain("\"E-00151\"");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new SupplierGenerator(1, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("records is 0 and bytes is 1; expected at least 1 of each");
        assertThatThrownBy(() -> new SupplierGenerator(1, 1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad is NaN; expected a share from 0 to 1");
    }
}
