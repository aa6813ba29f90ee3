package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.portal.desk.NightlyReassessment;
import io.github.sscop.portal.store.NightlyRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NightlyReassessmentTest {

    private final NightlyReassessment nightly = PortalFixture.bean(NightlyReassessment.class);

    private static long count(String table) {
        return PortalFixture.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void passesOverWhatCannotHaveChangedAndStoresWhatDidAndWhy() {
        nightly.run(LocalDate.parse("2026-04-02"));

        NightlyRow quiet = nightly.run(LocalDate.parse("2026-04-02"));
        assertThat(quiet.assessed()).isZero();
        assertThat(quiet.failed()).isZero();
        assertThat(quiet.skipped()).isEqualTo((int) PortalFixture.sql()
                .sql("select count(distinct supplier_id) from assessment_version")
                .query(Long.class)
                .single()
                .longValue());

        long changes = count("assessment_change");
        NightlyRow later = nightly.run(LocalDate.parse("2027-04-01"));
        assertThat(later.assessed()).isPositive();
        assertThat(later.changed()).isPositive();
        assertThat(later.failed()).isZero();
        assertThat(count("assessment_change")).isGreaterThan(changes);
        assertThat(PortalFixture.sql()
                        .sql(
                                "select convert_from(document, 'UTF8') from assessment_change where worsened > 0 order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"causes\"");
        assertThat(PortalUser.signedIn("assessor").get("/nights").body()).contains("2027-04-01");

        assertThat(nightly.run(LocalDate.parse("2027-04-01")).assessed()).isZero();
    }

    @Test
    void neverGoesBackInTime() {
        assertThat(nightly.run(LocalDate.parse("2020-01-01")).assessed()).isZero();
    }
}
