package io.github.sscop.portal.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what, when, to which document. The database numbers and chains the entries, and makes those of documents itself. */
@Repository
public class AuditTrail {

    private final JdbcClient sql;

    AuditTrail(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds an entry about what stores no document, such as a sign-in. */
    public void enter(String by, String action, Optional<Long> supplier, String subject) {
        sql.sql(
                        "insert into audit_entry (made_by, action, supplier_id, subject) values (:by, :action, :supplier, :subject)")
                .param("by", by)
                .param("action", action)
                .param("supplier", supplier.orElse(null))
                .param("subject", StoredText.of(subject, 256))
                .update();
    }

    /** Returns the newest entries before a number. */
    public List<AuditEntry> newest(long before, int most) {
        return sql.sql("""
                        select seq, made_at, made_by, action, supplier_id, subject, digest, hash
                        from audit_entry where seq < :before order by seq desc limit :most""")
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new AuditEntry(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, Long.class)),
                        row.getString(6),
                        Optional.ofNullable(row.getString(7)),
                        row.getString(8)))
                .list();
    }

    /** Returns the numbers of the entries at which the chain is broken; none if nothing was changed. */
    public List<Long> breaks() {
        return sql.sql("select seq from audit_break order by seq limit 100")
                .query(Long.class)
                .list();
    }
}
