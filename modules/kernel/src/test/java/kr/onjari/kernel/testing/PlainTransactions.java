package kr.onjari.kernel.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.persistence.TransactionScope;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * Transactions without a container, for tests: one connection a thread and transaction, as the server's pool gives it,
 * nested for work in a transaction of its own.
 */
public final class PlainTransactions implements TransactionScope, OwnTransaction, DataSource {
    private static final class Open {
        final Connection connection;
        Bound bound;

        Open(Connection connection) {
            this.connection = connection;
        }
    }

    private final DataSource cell;
    private final ThreadLocal<Deque<Open>> open = ThreadLocal.withInitial(ArrayDeque::new);

    PlainTransactions(DataSource cell) {
        this.cell = cell;
    }

    @Override
    public <T> T call(WorkContext context, Callable<T> work) {
        return call(context, Optional.empty(), work);
    }

    /** One transaction in a context on behalf of a person; commits at the end, rolls back on any exception. */
    public <T> T call(WorkContext context, Optional<String> person, Callable<T> work) {
        try {
            return inNew(() -> CurrentWork.call(context, person, work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inNew(Callable<T> work) throws Exception {
        try (Connection connection = cell.getConnection()) {
            connection.setAutoCommit(false);
            open.get().push(new Open(connection));
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception | Error e) {
                connection.rollback();
                throw e;
            } finally {
                open.get().pop();
            }
        }
    }

    @Override
    public boolean isActive() {
        return !open.get().isEmpty();
    }

    @Override
    public Bound bound() {
        return isActive() ? open.get().peek().bound : null;
    }

    @Override
    public void remember(Bound bound) {
        open.get().peek().bound = bound;
    }

    /** The transaction's connection; closing it only gives the handle back. */
    @Override
    public Connection getConnection() {
        Connection real = open.get().peek().connection;
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return cell.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        cell.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        cell.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return cell.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return cell.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return cell.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return cell.isWrapperFor(type);
    }
}
