package org.letterpress.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database schema to the version of this library: forward only, one script a version, the same scripts on
 * Derby and PostgreSQL. Run once before anything touches the data. Servers that start together wait for each other on
 * PostgreSQL, which Flyway locks; an embedded Derby has one server only.
 */
public final class Migrations {
    private static final String SCRIPTS = "classpath:db/migration";
    private static final String CALLBACKS = "classpath:db/callback";
    private static final Map<String, String> POSTGRESQL =
            Map.of("text", "text", "blob", "bytea", "foreign_key_index", "create index", "on_postgresql", "");
    // Derby makes an index for each foreign key by itself, so the statement becomes a comment.
    private static final Map<String, String> DERBY =
            Map.of("text", "clob", "blob", "blob", "foreign_key_index", "-- create index", "on_postgresql", "--");

    private Migrations() {}

    /**
     * @throws org.flywaydb.core.api.FlywayException when a script fails or the database is newer than this library
     * @throws IllegalStateException when the database cannot be reached
     */
    public static void run(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(SCRIPTS)
                .callbackLocations(CALLBACKS)
                .failOnMissingLocations(true)
                .placeholders(dialect(database))
                .load()
                .migrate();
    }

    private static Map<String, String> dialect(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            return postgresql ? POSTGRESQL : DERBY;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
