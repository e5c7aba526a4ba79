package org.letterpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.AdjustableClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseReachTest {
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-07-04T12:00:00Z"));
    private final DatabaseReach reach = new DatabaseReach(stub(DataSource.class), clock);
    private boolean up = true;
    private boolean valid = true;
    private int asked;

    @Test
    void is_asked_once_a_second_however_many_want_to_know() {
        for (int i = 0; i < 100; i++) {
            assertThat(reach.answers()).isTrue();
        }
        assertThat(asked).isEqualTo(1);

        clock.advance(Duration.ofMillis(1_001));
        reach.answers();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void goes_and_comes_back() {
        up = false;
        assertThat(reach.answers()).isFalse();

        up = true;
        assertThat(reach.answers()).as("within the second").isFalse();
        clock.advance(Duration.ofMillis(1_001));
        assertThat(reach.answers()).isTrue();
    }

    @Test
    void a_connection_that_the_pool_still_holds_proves_nothing() {
        valid = false;

        assertThat(reach.answers()).isFalse();
    }

    /** Nothing but a pool and a connection of it. */
    private <T> T stub(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isValid")) {
                        return valid;
                    }
                    return method.getName().equals("getConnection") ? connection() : null;
                }));
    }

    private Connection connection() throws SQLException {
        asked++;
        if (!up) {
            throw new SQLException("refused", "08001");
        }
        return stub(Connection.class);
    }
}
