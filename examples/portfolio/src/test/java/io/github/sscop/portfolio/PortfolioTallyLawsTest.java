package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However submissions are ordered and parted, and in whatever order the parts come together, they come to the same. */
class PortfolioTallyLawsTest {

    private static final AssessmentSetup BASIS = Given.basis();

    /** Assessments of suppliers; a submission that is there twice among them. */
    private static final List<Assessment> ASSESSMENTS =
            SupplierLines.good(24).stream().map(PortfolioTallyLawsTest::assess).toList();

    private static Assessment assess(String line) {
        try {
            return BASIS.assess(
                    BASIS.documents().readValidatedSubmission(new ByteArrayInputStream(line.getBytes(UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which assessment each submission has; one that is less than 0 is refused. */
    @Provide
    Arbitrary<List<Integer>> portfolios() {
        return Arbitraries.integers().between(-1, ASSESSMENTS.size() - 1).list().ofMaxSize(40);
    }

    private static PortfolioTally tally(List<Integer> portfolio) {
        PortfolioTally tally = BASIS.newTally();
        for (int each : portfolio) {
            if (each < 0) {
                tally.addRefused(1);
            } else {
                tally.add(ASSESSMENTS.get(each));
            }
        }
        return tally;
    }

    private static PortfolioTally sum(PortfolioTally one, PortfolioTally other) {
        PortfolioTally sum = BASIS.newTally();
        sum.add(one);
        sum.add(other);
        return sum;
    }

    @Property
    void addsInAnyOrderAndAnyParts(@ForAll("portfolios") List<Integer> portfolio, @ForAll Random chance) {
        PortfolioSummary expected = tally(portfolio).summary(BASIS);
        List<PortfolioTally> parts = new ArrayList<>();
        List<Integer> shuffled = new ArrayList<>(portfolio);
        Collections.shuffle(shuffled, chance);
        int start = 0;
        while (start < shuffled.size()) {
            int end = start + 1 + chance.nextInt(shuffled.size() - start);
            parts.add(tally(shuffled.subList(start, end)));
            start = end;
        }
        parts.add(BASIS.newTally());
        while (parts.size() > 1) {
            PortfolioTally one = parts.remove(chance.nextInt(parts.size()));
            PortfolioTally other = parts.remove(chance.nextInt(parts.size()));
            parts.add(sum(one, other));
        }

        PortfolioSummary found = parts.get(0).summary(BASIS);

        assertThat(found).isEqualTo(expected);
        assertThat(SummaryJson.write(found)).isEqualTo(SummaryJson.write(expected));
    }

    @Property(tries = 50)
    void isCommutative(@ForAll("portfolios") List<Integer> one, @ForAll("portfolios") List<Integer> other) {
        assertThat(sum(tally(one), tally(other)).summary(BASIS))
                .isEqualTo(sum(tally(other), tally(one)).summary(BASIS));
    }

    @Property(tries = 50)
    void isAssociative(
            @ForAll("portfolios") List<Integer> one,
            @ForAll("portfolios") List<Integer> other,
            @ForAll("portfolios") List<Integer> third) {
        assertThat(sum(sum(tally(one), tally(other)), tally(third)).summary(BASIS))
                .isEqualTo(sum(tally(one), sum(tally(other), tally(third))).summary(BASIS));
    }

    @Property(tries = 50)
    void countsEverySubmissionOnceAtEachLevel(@ForAll("portfolios") List<Integer> portfolio) {
        PortfolioSummary summary = tally(portfolio).summary(BASIS);

        long assessed = portfolio.stream().filter(each -> each >= 0).count();
        assertThat(summary.submissions())
                .isEqualTo(
                        new PortfolioSummary.SubmissionCounts(portfolio.size(), assessed, portfolio.size() - assessed));
        assertThat(summary.items())
                .hasSameSizeAs(Given.CODE.items())
                .allSatisfy(row -> assertThat(
                                row.verdicts().applicable() + row.verdicts().notApplicable())
                        .isEqualTo(assessed));
    }
}
