package io.github.sscop.portal.store;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions, each with the bytes that came. */
@Repository
public class SubmissionTable {

    private static final String ROW =
            "select id, supplier_id, version, submission_id, submission_digest, document_digest, made_by, made_at from submission where";

    private final JdbcClient sql;

    SubmissionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Adds a version.
     *
     * @param version the version, one after that which the sender saw
     * @throws VersionTakenException if it is there already
     */
    public long add(long supplier, int version, StoredDocument document, Submission submission, String by) {
        try {
            return sql.sql("""
                            insert into submission (supplier_id, version, media_type, document, document_digest, submission_id,
                                submission_digest, organisation, product, made_by)
                            values (:supplier, :version, :mediaType, :document, :documentDigest, :submissionId, :submissionDigest,
                                :organisation, :product, :by)
                            returning id""")
                    .param("supplier", supplier)
                    .param("version", version)
                    .param("mediaType", document.mediaType())
                    .param("document", document.bytes())
                    .param("documentDigest", document.digest().value())
                    .param("submissionId", StoredText.of(submission.id()))
                    .param("submissionDigest", submission.digest().value())
                    .param(
                            "organisation",
                            StoredText.of(submission.organisation().name()))
                    .param(
                            "product",
                            submission
                                    .product()
                                    .map(Product::name)
                                    .map(StoredText::of)
                                    .orElse(null))
                    .param("by", by)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new VersionTakenException("submission", supplier);
        }
    }

    /** Returns the submissions of a supplier, the newest first. */
    public List<SubmissionRow> of(Viewer viewer, long supplier) {
        return sql.sql(ROW + Viewer.VISIBLE + "and supplier_id = :supplier order by version desc")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .query(SubmissionTable::row)
                .list();
    }

    /** Returns the newest submission of a supplier. */
    public Optional<SubmissionRow> newest(Viewer viewer, long supplier) {
        return of(viewer, supplier).stream().findFirst();
    }

    /**
     * Returns the document of a submission.
     *
     * @throws NotVisibleException if there is none of that supplier and row that the viewer sees
     */
    public StoredDocument document(Viewer viewer, long supplier, long id) {
        return sql.sql("select media_type, document from submission where" + Viewer.VISIBLE
                        + "and supplier_id = :supplier and id = :id")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .param("id", id)
                .query((row, number) -> new StoredDocument(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private static SubmissionRow row(ResultSet row, int number) throws SQLException {
        return new SubmissionRow(
                row.getLong("id"),
                row.getLong("supplier_id"),
                row.getInt("version"),
                row.getString("submission_id"),
                row.getString("submission_digest"),
                row.getString("document_digest"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
