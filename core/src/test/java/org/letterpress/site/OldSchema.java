package org.letterpress.site;

import javax.sql.DataSource;

/** The database as an earlier version of the library left it. */
public final class OldSchema {
    private OldSchema() {}

    /** Brings an empty database to that version of the schema; {@link Migrations#run} then goes on from there. */
    public static void migrate(DataSource database, String version) {
        Migrations.configured(database).target(version).load().migrate();
    }
}
