package io.github.sscop.portal.store;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buyer's file about each supplier, in versions. Only the buyer's accounts may read it. */
@Repository
public class CounterpartTable {

    /**
     * A version of the buyer's file.
     *
     * @param id the id of the row
     * @param version its version, from 1 on
     * @param document the document
     */
    @SuppressWarnings("ArrayRecordComponent") // It is read once and compared with none.
    public record CounterpartRow(long id, int version, byte[] document) {}

    private final JdbcClient sql;

    CounterpartTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Adds a version.
     *
     * @param version the version, one after that which the sender saw
     * @throws VersionTakenException if it is there already
     */
    public void add(long supplier, int version, byte[] document, String by) {
        try {
            sql.sql("""
                            insert into counterpart (supplier_id, version, document, document_digest, made_by)
                            values (:supplier, :version, :document, :documentDigest, :by)""")
                    .param("supplier", supplier)
                    .param("version", version)
                    .param("document", document)
                    .param(
                            "documentDigest",
                            StoredDocument.json(document).digest().value())
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new VersionTakenException("buyer's file", supplier);
        }
    }

    /**
     * Returns the document of a version.
     *
     * @throws NotVisibleException if there is none of that supplier and row that the viewer sees
     */
    public byte[] document(Viewer viewer, long supplier, long id) {
        return sql.sql("select document from counterpart where :seesAll and supplier_id = :supplier and id = :id")
                .param("seesAll", viewer.seesAll())
                .param("supplier", supplier)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /** Returns the newest version, if there is one that the viewer may see. */
    public Optional<CounterpartRow> newest(Viewer viewer, long supplier) {
        return sql.sql("""
                        select id, version, document from counterpart
                        where :seesAll and supplier_id = :supplier order by version desc limit 1""")
                .param("seesAll", viewer.seesAll())
                .param("supplier", supplier)
                .query((row, number) -> new CounterpartRow(row.getLong(1), row.getInt(2), row.getBytes(3)))
                .optional();
    }
}
