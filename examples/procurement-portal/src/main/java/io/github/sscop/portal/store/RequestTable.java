package io.github.sscop.portal.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests to suppliers. */
@Repository
public class RequestTable {

    /**
     * A request.
     *
     * @param id the id of the row
     * @param assessment the row of the assessment whose gaps it asks to close
     * @param due the last day for an answer
     * @param documentDigest the digest of the document
     * @param madeBy who asks
     * @param madeAt when
     */
    public record RequestRow(
            long id, long assessment, LocalDate due, String documentDigest, String madeBy, Instant madeAt) {}

    private final JdbcClient sql;

    RequestTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a request. */
    public void add(long supplier, long assessment, LocalDate due, byte[] document, String by) {
        sql.sql("""
                        insert into evidence_request (supplier_id, assessment_row, due_on, document, document_digest, made_by)
                        values (:supplier, :assessment, :due, :document, :documentDigest, :by)""")
                .param("supplier", supplier)
                .param("assessment", assessment)
                .param("due", Date.valueOf(due))
                .param("document", document)
                .param("documentDigest", StoredDocument.json(document).digest().value())
                .param("by", by)
                .update();
    }

    /** Returns the requests to a supplier, the newest first. */
    public List<RequestRow> of(Viewer viewer, long supplier) {
        return sql.sql(
                        "select id, assessment_row, due_on, document_digest, made_by, made_at from evidence_request where"
                                + Viewer.VISIBLE + "and supplier_id = :supplier order by id desc")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .query((row, number) -> new RequestRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getDate(3).toLocalDate(),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
