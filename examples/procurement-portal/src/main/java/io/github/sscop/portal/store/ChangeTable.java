package io.github.sscop.portal.store;

import io.github.sscop.assessment.comparison.AssessmentComparison;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each later assessment changed, and why. */
@Repository
public class ChangeTable {

    private final JdbcClient sql;

    ChangeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds what the later of two assessments changed. */
    public void add(
            AssessmentBasisRow basis,
            long before,
            long after,
            AssessmentComparison change,
            byte[] document,
            String by) {
        sql.sql("""
                        insert into assessment_change (supplier_id, code, before_row, after_row, is_internal, improved, worsened,
                            document, document_digest, made_by)
                        values (:supplier, :code, :before, :after, :internal, :improved, :worsened, :document,
                            :documentDigest, :by)""")
                .param("supplier", basis.supplier())
                .param("internal", basis.counterpart().isPresent())
                .param("code", change.after().code().id().toString())
                .param("before", before)
                .param("after", after)
                .param("improved", change.summary().improved().size())
                .param("worsened", change.summary().worsened().size())
                .param("document", document)
                .param("documentDigest", StoredDocument.json(document).digest().value())
                .param("by", by)
                .update();
    }

    /** Returns the newest changes that a viewer sees. */
    public List<ChangeRow> newest(Viewer viewer, int most) {
        return sql.sql("""
                        select id, supplier_id, code, before_row, after_row, improved, worsened, made_by, made_at
                        from assessment_change where""" + Viewer.VISIBLE_ASSESSMENT + "order by id desc limit :most")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("most", most)
                .query((row, number) -> new ChangeRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant()))
                .list();
    }
}
