package org.letterpress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.letterpress.Statements.Asked;

/** How a database carries out what it is asked: by an index, or by reading a table from end to end. */
final class Plans {
    private static final Pattern SCAN = Pattern.compile("(?:Table Scan ResultSet for|Seq Scan on) (\\w+)");

    /** A table of fewer rows is read as a whole, and rightly. */
    private static final int FEW = 100;

    private final DataSource database;
    private final boolean postgresql;

    Plans(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            this.postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that plans are made for what is there. */
    void updateStatistics() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (postgresql) {
                statement.execute("vacuum analyze");
                return;
            }
            for (String table : TestDatabase.tables(connection)) {
                statement.execute("call syscs_util.syscs_update_statistics('LETTERPRESS', '" + table + "', null)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The scans of whole tables by these statements, but for small tables.
     *
     * @param small whether there is so little that PostgreSQL would rather read a table than use an index that serves
     */
    List<String> scans(List<Asked> all, boolean small) {
        return all.stream()
                .flatMap(asked -> SCAN.matcher(plan(asked, small))
                        .results()
                        .filter(found -> rows(found.group(1)) >= FEW)
                        .map(found -> found.group() + " by " + asked.sql()))
                .toList();
    }

    private int rows(String table) {
        try (Connection connection = database.getConnection()) {
            return Integer.parseInt(carryOut(connection, new Asked("select count(*) from " + table, List.of()))
                    .get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private String plan(Asked asked, boolean small) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String plan = postgresql ? explained(connection, asked, small) : observed(connection, asked);
            connection.rollback();
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(asked.sql(), e);
        }
    }

    private static String explained(Connection connection, Asked asked, boolean small) throws SQLException {
        execute(connection, "set local enable_seqscan = " + (small ? "off" : "on"));
        return String.join("\n", carryOut(connection, new Asked("explain " + asked.sql(), asked.settings())));
    }

    private static String observed(Connection connection, Asked asked) throws SQLException {
        execute(connection, "call syscs_util.syscs_set_runtimestatistics(1)");
        carryOut(connection, asked);
        return carryOut(connection, new Asked("values syscs_util.syscs_get_runtimestatistics()", List.of()))
                .get(0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row. */
    private static List<String> carryOut(Connection connection, Asked asked) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(asked.sql())) {
            asked.give(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
