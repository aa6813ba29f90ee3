package io.github.sscop.portal.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nightly runs, and the suppliers that are due in one. */
@Repository
public class NightlyTable {

    private final JdbcClient sql;

    NightlyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Returns the suppliers, in order, whose newest assessment may have changed on a date: a day of its calendar has come, there is a newer
     * submission or buyer's file, or another version of the library, a catalog or a policy.
     *
     * @param current the digests of the catalogs and policies, and the version of the library, as they are now
     */
    public List<Long> due(LocalDate asOf, List<String> current) {
        return sql.sql("""
                        select a.supplier_id from assessment a
                        where a.version = (select max(version) from assessment_version v where v.supplier_id = a.supplier_id)
                          and a.as_of <= :asOf and (a.changes_on <= :asOf
                           or a.code_digest not in (:current) or a.policy_digest not in (:current)
                           or a.produced_by not in (:current)
                           or a.submission_row <> (select s.id from submission s where s.supplier_id = a.supplier_id
                                                   order by s.version desc limit 1)
                           or exists (select from counterpart c where c.supplier_id = a.supplier_id
                                      and not exists (select from assessment with_it where with_it.supplier_id = a.supplier_id
                                                      and with_it.version = a.version and with_it.counterpart_row >= c.id)))
                        group by a.supplier_id order by a.supplier_id""")
                .param("asOf", Date.valueOf(asOf))
                .param("current", current)
                .query(Long.class)
                .list();
    }

    /** Returns how many suppliers have an assessment. */
    public int assessed() {
        return sql.sql("select count(distinct supplier_id) from assessment_version")
                .query(Integer.class)
                .single();
    }

    /** Adds what a run came to. */
    public void add(NightlyRow run, String by) {
        sql.sql("""
                        insert into nightly_run (as_of, skipped, assessed, changed, failed, millis, made_by)
                        values (:asOf, :skipped, :assessed, :changed, :failed, :millis, :by)""")
                .param("asOf", Date.valueOf(run.asOf()))
                .param("skipped", run.skipped())
                .param("assessed", run.assessed())
                .param("changed", run.changed())
                .param("failed", run.failed())
                .param("millis", run.millis())
                .param("by", by)
                .update();
    }

    /** Returns the newest runs. */
    public List<NightlyRow> newest() {
        return sql.sql(
                        "select as_of, skipped, assessed, changed, failed, millis from nightly_run order by id desc limit 20")
                .query((row, number) -> new NightlyRow(
                        row.getDate(1).toLocalDate(),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6)))
                .list();
    }
}
