package org.letterpress;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** An empty database of the kind that the system property {@code letterpress.test.database} names. */
public abstract class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String MISCOUNTED = """
            select counted, sum(more) from (
                select to_tray, comments from tray_move where to_tray is not null
                union all select from_tray, -comments from tray_move where from_tray is not null
                union all select tray, -1 from article_comment
                union all select to_status || ' by ' || email_key, comments from author_move where to_status is not null
                union all select from_status || ' by ' || email_key, -comments from author_move
                    where from_status is not null
                union all select status || ' by ' || email_key, -1 from article_comment where email_key is not null)
                as line (counted, more)
            group by counted having sum(more) <> 0""";

    /** A new one: Derby in memory, or a database on one PostgreSQL server that lives as long as the tests. */
    public static TestDatabase fresh() {
        String name = "press" + COUNT.incrementAndGet();
        return "postgresql".equals(System.getProperty("letterpress.test.database"))
                ? new PostgreSql(name)
                : new Derby(name, "memory:");
    }

    /** Derby in that folder, which is not there yet; or as {@link #fresh}. */
    public static TestDatabase onDisk(Path folder) {
        TestDatabase fresh = fresh();
        return fresh instanceof Derby ? new Derby(folder.toString(), "") : fresh;
    }

    public abstract DataSource dataSource();

    public abstract void drop();

    /** Deletes every row of every table but the record of migrations. */
    void clear() {
        try (Connection connection = dataSource().getConnection()) {
            List<String> tables = tables(connection);
            for (int round = 0; !tables.isEmpty() && round < 20; round++) {
                tables.removeIf(table -> deleted(connection, table));
            }
            if (!tables.isEmpty()) {
                throw new IllegalStateException("Not emptied: " + tables);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of which trays and authors more or fewer comments are counted than there are, with the difference. */
    List<String> miscounted() {
        List<String> miscounted = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MISCOUNTED)) {
            while (rows.next()) {
                miscounted.add(rows.getString(1) + " " + rows.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return miscounted;
    }

    /** Every row of every table, as text: for looking whether something is stored at all. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        try (Connection connection = dataSource().getConnection()) {
            for (String table : tables(connection)) {
                append(connection, table, all);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private static void append(Connection connection, String table, StringBuilder all) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                all.append(table);
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    all.append('|').append(rows.getString(column));
                }
                all.append('\n');
            }
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
                String table = rows.getString("TABLE_NAME");
                if (!schema.startsWith("sys") && !table.toLowerCase(Locale.ROOT).startsWith("flyway")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    // A comment refers to its parent: one statement deletes them together; other tables go in the order that works.
    private static boolean deleted(Connection connection, String table) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table);
            return true;
        } catch (SQLException e) {
            if (!e.getSQLState().startsWith("23")) {
                throw new IllegalStateException(e);
            }
            return false;
        }
    }

    private static final class Derby extends TestDatabase {
        private final EmbeddedDataSource dataSource = new EmbeddedDataSource();
        private final String name;

        Derby(String name, String where) {
            this.name = name;
            dataSource.setDatabaseName(where + name);
            dataSource.setCreateDatabase("create");
            dataSource.setUser("letterpress");
            dataSource.setPassword("letterpress");
        }

        @Override
        public DataSource dataSource() {
            return dataSource;
        }

        @Override
        public void drop() {
            EmbeddedDataSource dropping = new EmbeddedDataSource();
            dropping.setDatabaseName("memory:" + name);
            dropping.setConnectionAttributes("drop=true");
            try {
                dropping.getConnection().close();
            } catch (SQLException e) {
                if (!"08006".equals(e.getSQLState())) { // the way Derby says that it is done
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static final class PostgreSql extends TestDatabase {
        private static final EmbeddedPostgres SERVER = start();
        /** Fifty moderators at once, and what works beside them. */
        private static final int MOST_CONNECTIONS = 64;

        private static final Duration IDLE = Duration.ofSeconds(10);
        private final HikariDataSource dataSource;
        private final String name;

        PostgreSql(String name) {
            this.name = name;
            execute("create database " + name);
            this.dataSource = pooled(SERVER.getDatabase("postgres", name));
        }

        /** A server process for each transaction of a test would take most of its time. */
        private static HikariDataSource pooled(DataSource database) {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(database);
            pool.setMaximumPoolSize(MOST_CONNECTIONS);
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(IDLE.toMillis());
            return new HikariDataSource(pool);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void execute(String sql) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public DataSource dataSource() {
            return dataSource;
        }

        @Override
        public void drop() {
            dataSource.close();
            execute("drop database " + name + " with (force)");
        }
    }
}
