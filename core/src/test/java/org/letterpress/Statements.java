package org.letterpress;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the statements that a database is asked to carry out, whoever asks; or writes them down. */
final class Statements {
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<Asked> written = new ConcurrentLinkedQueue<>();
    private volatile boolean writing;

    int count() {
        return count.get();
    }

    /** What the database was asked by {@code work}. */
    List<Asked> asked(Runnable work) {
        written.clear();
        writing = true;
        try {
            work.run();
        } finally {
            writing = false;
        }
        return List.copyOf(written);
    }

    DataSource counting(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(method, source, arguments);
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                count.incrementAndGet();
            }
            Object result = call(method, connection, arguments);
            return writing && arguments != null && result instanceof PreparedStatement statement
                    ? written((String) arguments[0], statement)
                    : result;
        });
    }

    private PreparedStatement written(String sql, PreparedStatement statement) {
        Asked asked = new Asked(sql, new ArrayList<>());
        written.add(asked);
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (arguments != null && arguments.length > 1 && method.getName().startsWith("set")) {
                asked.settings.add(new Setting(method, arguments));
            }
            return call(method, statement, arguments);
        });
    }

    /** A statement with its parameters. */
    record Asked(String sql, List<Setting> settings) {
        void give(PreparedStatement other) {
            for (Setting setting : settings) {
                try {
                    setting.method.invoke(other, setting.arguments);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** How a parameter was set. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is
    record Setting(Method method, Object[] arguments) {}

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }
}
