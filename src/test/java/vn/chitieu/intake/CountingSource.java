package vn.chitieu.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts every statement sent, COPY among them. */
final class CountingSource extends DelegatingDataSource {
    private final AtomicInteger count = new AtomicInteger();

    CountingSource(DataSource target) {
        super(target);
    }

    int count() {
        return count.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(Connection.class, super.getConnection());
    }

    private <T> T counting(Class<T> type, T target) {
        Object proxy =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("unwrap")) count.incrementAndGet();
                    try {
                        Object result = method.invoke(target, args);
                        if (result instanceof PreparedStatement prepared)
                            return counting(PreparedStatement.class, prepared);
                        if (result instanceof Statement statement) return counting(Statement.class, statement);
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
