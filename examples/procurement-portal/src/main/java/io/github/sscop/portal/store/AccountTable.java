package io.github.sscop.portal.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts. */
@Repository
public class AccountTable {

    private final JdbcClient sql;

    AccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds an account. */
    public void add(AccountRow account) {
        sql.sql("insert into account (name, password, role, supplier_id) values (:name, :password, :role, :supplier)")
                .param("name", account.viewer().name())
                .param("password", account.password())
                .param("role", account.viewer().role().name())
                .param("supplier", account.viewer().supplier().orElse(null))
                .update();
    }

    /** Returns an account by its name. */
    public Optional<AccountRow> find(String name) {
        return sql.sql("select name, role, supplier_id, password from account where name = :name")
                .param("name", StoredText.of(name))
                .query((row, number) -> new AccountRow(
                        new Viewer(
                                row.getString(1),
                                Role.valueOf(row.getString(2)),
                                Optional.ofNullable(row.getObject(3, Long.class))),
                        row.getString(4)))
                .optional();
    }

    /** Returns how many accounts there are. */
    public long count() {
        return sql.sql("select count(*) from account").query(Long.class).single();
    }
}
