package io.github.sscop.portal.store;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.evidence.AcceptedRisk;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts and accepted risks of the newest assessments, to search by. */
@Repository
public class SearchIndex {

    /** How many rows a search returns at most. */
    public static final int MOST = 1_000;

    /** Who may find a row. */
    public enum SearchAudience {
        /** The buyer alone, since the buyer's file was used. */
        BUYER,
        /** The supplier alone, where the buyer finds the row that was made with its file. */
        SUPPLIER,
        /** Both. */
        BOTH
    }

    /**
     * A supplier with its verdict on an item.
     *
     * @param supplier the supplier
     * @param name its name
     * @param verdict the verdict
     * @param reason the sentence of the first reason
     * @param assessment the row of the assessment
     */
    public record VerdictHit(long supplier, String name, String verdict, String reason, long assessment) {}

    /**
     * An accepted risk.
     *
     * @param supplier the supplier
     * @param name its name
     * @param code the code
     * @param item the item that is not met
     * @param risk what may happen
     * @param party whose risk it is: VENDOR where the submission lists it, BUYER where the buyer's file does
     * @param owner who accepts it
     * @param endsOn the last day on which it is accepted
     * @param action what is being done about it; empty if nothing is
     */
    public record RiskHit(
            long supplier,
            String name,
            String code,
            String item,
            String risk,
            String party,
            String owner,
            LocalDate endsOn,
            String action) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    SearchIndex(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Removes the rows of a supplier, before those of its newest assessments are added. */
    public void clear(long supplier) {
        for (String table : List.of("verdict_index", "risk_index")) {
            sql.sql("delete from " + table + " where supplier_id = :supplier")
                    .param("supplier", supplier)
                    .update();
        }
    }

    /** Adds the rows of one of a supplier's newest assessments. */
    public void add(long supplier, long row, SearchAudience audience, Assessment assessment) {
        String code = assessment.code().id().toString();
        batches.batchUpdate(
                "insert into verdict_index (supplier_id, code, item, audience, verdict, reason, assessment_row)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                assessment.items(),
                1_000,
                (statement, item) -> {
                    statement.setLong(1, supplier);
                    statement.setString(2, code);
                    statement.setString(3, item.id().value());
                    statement.setString(4, audience.name());
                    statement.setString(5, item.verdict().name());
                    statement.setString(6, reason(item));
                    statement.setLong(7, row);
                });
        risks(supplier, row, audience, code, "VENDOR", assessment.acceptedRisks());
        risks(supplier, row, audience, code, "BUYER", assessment.counterpartRisks());
    }

    private void risks(
            long supplier, long row, SearchAudience audience, String code, String party, List<AcceptedRisk> risks) {
        batches.batchUpdate(
                "insert into risk_index (supplier_id, code, item, audience, risk, owner, ends_on, action, assessment_row, party)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                risks,
                1_000,
                (statement, risk) -> {
                    statement.setLong(1, supplier);
                    statement.setString(2, code);
                    statement.setString(3, risk.item().value());
                    statement.setString(4, audience.name());
                    statement.setString(5, StoredText.of(risk.risk()));
                    statement.setString(6, StoredText.of(risk.owner()));
                    statement.setDate(7, Date.valueOf(risk.until().lastDay()));
                    statement.setString(8, StoredText.of(risk.action().orElse("")));
                    statement.setLong(9, row);
                    statement.setString(10, party);
                });
    }

    private static String reason(ItemAssessment item) {
        return StoredText.of(item.reasons().get(0).text());
    }

    /** Returns the suppliers that a viewer sees and that have one of these verdicts on an item. */
    public List<VerdictHit> verdicts(Viewer viewer, String code, String item, List<String> verdicts) {
        return sql.sql("""
                        select v.supplier_id, s.name, v.verdict, v.reason, v.assessment_row from verdict_index v
                        join supplier s on s.id = v.supplier_id
                        where code = :code and item = :item and verdict in (:verdicts) and""" + Viewer.VISIBLE_IN_SEARCH + "order by s.name, s.id limit :most")
                .param("code", code)
                .param("item", item)
                .param("verdicts", verdicts)
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("most", MOST)
                .query((row, number) -> new VerdictHit(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                .list();
    }

    /** Returns the accepted risks that a viewer sees, those that end first before the others. */
    public List<RiskHit> risks(Viewer viewer) {
        return sql.sql("""
                        select r.supplier_id, s.name, r.code, r.item, r.risk, r.party, r.owner, r.ends_on, r.action from risk_index r
                        join supplier s on s.id = r.supplier_id
                        where""" + Viewer.VISIBLE_IN_SEARCH + "order by r.ends_on, s.name, s.id, r.item limit :most")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("most", MOST)
                .query((row, number) -> new RiskHit(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getDate(8).toLocalDate(),
                        row.getString(9)))
                .list();
    }
}
