package io.github.sscop.portal.store;

import io.github.sscop.assessment.Assessment;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments. */
@Repository
public class AssessmentTable {

    private static final String ROW = """
            select id, supplier_id, version, code, code_digest, policy_id, policy_digest, submission_row, counterpart_row, as_of,
                verdict, changes_on, produced_by, document_digest, made_by, made_at
            from assessment where""";

    private final JdbcClient sql;

    AssessmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Begins a version, to which the assessments by each code are then added.
     *
     * @throws VersionTakenException if that version is there already
     */
    public void begin(long supplier, int version) {
        try {
            sql.sql("insert into assessment_version (supplier_id, version) values (:supplier, :version)")
                    .param("supplier", supplier)
                    .param("version", version)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new VersionTakenException("assessment", supplier);
        }
    }

    /**
     * Adds the assessment by one code of a version.
     *
     * @param basis the rows from which it was made
     */
    public long add(AssessmentBasisRow basis, Assessment assessment, byte[] document, String by) {
        return sql.sql("""
                            insert into assessment (supplier_id, version, code, code_digest, policy_id, policy_digest,
                                submission_row, counterpart_row, as_of, verdict, changes_on, produced_by, document,
                                document_digest, made_by)
                            values (:supplier, :version, :code, :codeDigest, :policyId, :policyDigest, :submission,
                                :counterpart, :asOf, :verdict, :changesOn, :producedBy, :document, :documentDigest, :by)
                            returning id""")
                .param("supplier", basis.supplier())
                .param("version", basis.version())
                .param("code", assessment.code().id().toString())
                .param("codeDigest", assessment.code().digest().value())
                .param("policyId", assessment.policy().id())
                .param("policyDigest", assessment.policy().digest().value())
                .param("submission", basis.submission())
                .param("counterpart", basis.counterpart().orElse(null))
                .param("asOf", Date.valueOf(assessment.asOf()))
                .param("verdict", assessment.verdict().name())
                .param(
                        "changesOn",
                        assessment
                                .unchangedUntil()
                                .map(day -> Date.valueOf(day.plusDays(1)))
                                .orElse(null))
                .param("producedBy", assessment.producedBy().version())
                .param("document", document)
                .param("documentDigest", StoredDocument.json(document).digest().value())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Returns the assessments of a supplier, the newest first. */
    public List<AssessmentRow> of(Viewer viewer, long supplier) {
        return sql.sql(ROW + Viewer.VISIBLE_ASSESSMENT + "and supplier_id = :supplier order by version desc, id")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .query(AssessmentTable::row)
                .list();
    }

    /** Returns all assessments of the newest version of a supplier. */
    public List<AssessmentRow> newest(Viewer viewer, long supplier) {
        List<AssessmentRow> all = of(viewer, supplier);
        return all.stream().filter(row -> row.version() == all.get(0).version()).toList();
    }

    /**
     * Returns the documents of the assessments, one for each code, of suppliers' newest versions in which something changes until a day:
     * those with the buyer's file, where there is one and the viewer may see it.
     */
    public List<byte[]> changingUntil(Viewer viewer, LocalDate last, int most) {
        return sql.sql("""
                        select document from (
                            select distinct on (supplier_id, code) supplier_id, code, document, changes_on
                            from assessment a where""" + Viewer.VISIBLE_ASSESSMENT + """
                              and version = (select max(version) from assessment_version v where v.supplier_id = a.supplier_id)
                            order by supplier_id, code, is_internal desc) newest
                        where changes_on <= :last order by changes_on, supplier_id, code limit :most""")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("last", Date.valueOf(last))
                .param("most", most)
                .query(byte[].class)
                .list();
    }

    /**
     * Returns an assessment.
     *
     * @throws NotVisibleException if there is none of that supplier and row that the viewer sees
     */
    public AssessmentRow get(Viewer viewer, long supplier, long id) {
        return sql.sql(ROW + Viewer.VISIBLE_ASSESSMENT + "and supplier_id = :supplier and id = :id")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .param("id", id)
                .query(AssessmentTable::row)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /**
     * Returns the document of an assessment.
     *
     * @throws NotVisibleException if there is none of that supplier and row that the viewer sees
     */
    public byte[] document(Viewer viewer, long supplier, long id) {
        return sql.sql("select document from assessment where" + Viewer.VISIBLE_ASSESSMENT
                        + "and supplier_id = :supplier and id = :id")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("supplier", supplier)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private static AssessmentRow row(ResultSet row, int number) throws SQLException {
        return new AssessmentRow(
                row.getLong("id"),
                row.getLong("supplier_id"),
                row.getInt("version"),
                row.getString("code"),
                row.getString("code_digest"),
                row.getString("policy_id"),
                row.getString("policy_digest"),
                row.getLong("submission_row"),
                Optional.ofNullable(row.getObject("counterpart_row", Long.class)),
                row.getDate("as_of").toLocalDate(),
                row.getString("verdict"),
                Optional.ofNullable(row.getDate("changes_on")).map(Date::toLocalDate),
                row.getString("produced_by"),
                row.getString("document_digest"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
