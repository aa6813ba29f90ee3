package io.github.sscop.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The PostgreSQL that the portal brings with it; its data are in a folder that is given, or in a temporary one. */
final class EmbeddedDatabase {

    private static final String APPLICATION = "sscop_portal";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the database and has the portal connect to it, unless the settings have the URL of another. */
    static void startUnlessGiven(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        if (settings.getProperty("spring.datasource.url") == null) {
            EmbeddedDatabase database = start(Optional.ofNullable(settings.getProperty("portal.folder")));
            settings.getPropertySources().addLast(new MapPropertySource("embedded database", database.settings()));
            // Registered first, and so closed last.
            ((DefaultListableBeanFactory) context.getBeanFactory())
                    .registerDisposableBean("embeddedDatabase", database.postgres::close);
        }
    }

    /**
     * Starts the database.
     *
     * @param folder the folder of its data, which stay there; a temporary one, which is removed, if absent
     */
    private static EmbeddedDatabase start(Optional<String> folder) {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder().setServerConfig("unix_socket_directories", "");
            folder.map(given -> Path.of(given).toAbsolutePath().toFile())
                    .ifPresent(given -> builder.setDataDirectory(given).setCleanDataDirectory(false));
            EmbeddedPostgres postgres = builder.start();
            addRole(postgres);
            return new EmbeddedDatabase(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded database did not start; give another with --spring.datasource.url", e);
        }
    }

    private static void addRole(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role " + APPLICATION
                    + " login; exception when duplicate_object then null; end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("The role of the portal was not made", e);
        }
    }

    /** Returns the settings with which the portal connects: as one role that owns the tables, and as one that may only add rows. */
    private Map<String, Object> settings() {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", APPLICATION,
                "spring.flyway.url", url,
                "spring.flyway.user", "postgres",
                "spring.flyway.placeholders.application", APPLICATION,
                "portal.examples", "true");
    }
}
