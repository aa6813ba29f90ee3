package io.github.sscop.portal.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suppliers. */
@Repository
public class SupplierTable {

    /** How many a page shows. */
    public static final int PAGE = 50;

    private static final String ROW = """
            select s.supplier_id, s.name, sub.version as submission, sub.product, a.version as assessment, a.verdict, a.as_of
            from (select id as supplier_id, name from supplier) s
            left join lateral (select version, product from submission x where x.supplier_id = s.supplier_id
                               order by version desc limit 1) sub on true
            left join lateral (select version, verdict, as_of from assessment x where x.supplier_id = s.supplier_id
                               and (:seesAll or not x.is_internal) order by version desc, is_internal desc, id limit 1) a on true
            where""";

    private final JdbcClient sql;

    SupplierTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Returns the suppliers that a viewer sees, by name, from the given one on. */
    public List<SupplierRow> list(Viewer viewer, String name, int offset) {
        return sql.sql(ROW + Viewer.VISIBLE
                        + "and s.name ilike :name order by s.name, s.supplier_id limit :most offset :offset")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("name", "%" + StoredText.of(name).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", PAGE + 1)
                .param("offset", offset)
                .query(SupplierTable::row)
                .list();
    }

    /**
     * Returns a supplier.
     *
     * @throws NotVisibleException if there is none of that id that the viewer sees
     */
    public SupplierRow get(Viewer viewer, long id) {
        return sql.sql(ROW + Viewer.VISIBLE + "and s.supplier_id = :id")
                .param("seesAll", viewer.seesAll())
                .param("own", viewer.own())
                .param("id", id)
                .query(SupplierTable::row)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /** Adds a supplier and returns its id. */
    public long add(String name, String by) {
        return sql.sql("insert into supplier (name, made_by) values (:name, :by) returning id")
                .param("name", StoredText.of(name, 256))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Returns the ids of all suppliers that have a submission, in order. */
    public List<Long> withSubmission() {
        return sql.sql("select distinct supplier_id from submission order by 1")
                .query(Long.class)
                .list();
    }

    /** Returns how many suppliers there are. */
    public long count() {
        return sql.sql("select count(*) from supplier").query(Long.class).single();
    }

    private static SupplierRow row(ResultSet row, int number) throws SQLException {
        return new SupplierRow(
                row.getLong("supplier_id"),
                row.getString("name"),
                row.getInt("submission"),
                Optional.ofNullable(row.getString("product")),
                row.getInt("assessment"),
                Optional.ofNullable(row.getString("verdict")),
                Optional.ofNullable(row.getDate("as_of")).map(Date::toLocalDate));
    }
}
