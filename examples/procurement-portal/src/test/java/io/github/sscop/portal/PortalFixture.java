package io.github.sscop.portal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal with its example suppliers, on the database that it brings with it, started once for all tests. */
final class PortalFixture {

    static final String PASSWORD = "a password for tests";
    static final String TODAY = "2026-04-01";

    private static final ConfigurableApplicationContext PORTAL = Portal.start(
            "--server.port=0", "--portal.password=" + PASSWORD, "--portal.today=" + TODAY, "--portal.nightly=-");

    private PortalFixture() {}

    static String address() {
        return "http://127.0.0.1:" + PORTAL.getEnvironment().getProperty("local.server.port");
    }

    static <T> T bean(Class<T> type) {
        return PORTAL.getBean(type);
    }

    /** Returns the database as the portal sees it. */
    static JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** Runs a statement as the owner of the database, who may do everything. */
    static void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        PORTAL.getEnvironment().getProperty("spring.datasource.url"), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Returns the id of the supplier with a name. */
    static long supplier(String name) {
        return sql().sql("select min(id) from supplier where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    static long newest(String table, long supplier) {
        return sql().sql("select max(id) from " + table + " where supplier_id = :supplier")
                .param("supplier", supplier)
                .query(Long.class)
                .single();
    }
}
