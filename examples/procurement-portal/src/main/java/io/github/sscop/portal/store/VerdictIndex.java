package io.github.sscop.portal.store;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts of the newest assessments, to search by item. */
@Repository
public class VerdictIndex {

    /** How many rows a search returns at most. */
    public static final int MOST = 1_000;

    /**
     * A supplier with its verdict on an item.
     *
     * @param supplier the supplier
     * @param name its name
     * @param verdict the verdict
     * @param reason the sentence of the first reason
     * @param assessment the row of the assessment
     */
    public record Hit(long supplier, String name, String verdict, String reason, long assessment) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    VerdictIndex(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Removes the verdicts of a supplier, before those of its newest assessments are added. */
    public void clear(long supplier) {
        sql.sql("delete from verdict_index where supplier_id = :supplier")
                .param("supplier", supplier)
                .update();
    }

    /** Adds the verdicts of one of a supplier's newest assessments. */
    public void add(long supplier, long row, Assessment assessment) {
        String code = assessment.code().id().toString();
        batches.batchUpdate("""
                insert into verdict_index (supplier_id, code, item, verdict, reason, assessment_row) values (?, ?, ?, ?, ?, ?)""", assessment.items(), assessment.items().size() + 1, (statement, item) -> {
            statement.setLong(1, supplier);
            statement.setString(2, code);
            statement.setString(3, item.id().value());
            statement.setString(4, item.verdict().name());
            statement.setString(5, reason(item));
            statement.setLong(6, row);
        });
    }

    private static String reason(ItemAssessment item) {
        return item.reasons().get(0).text().replace("\u0000", "\uFFFD");
    }

    /** Returns the suppliers that a viewer sees and that have one of these verdicts on an item. */
    public List<Hit> search(Viewer viewer, String code, String item, List<String> verdicts) {
        return sql.sql("""
                        select v.supplier_id, s.name, v.verdict, v.reason, v.assessment_row from verdict_index v
                        join (select id, name from supplier) s on s.id = v.supplier_id
                        where code = :code and item = :item and verdict in (:verdicts) and""" + Viewer.VISIBLE + "order by s.name, s.id limit :most")
                .param("code", code)
                .param("item", item)
                .param("verdicts", verdicts)
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("most", MOST)
                .query((row, number) ->
                        new Hit(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                .list();
    }
}
