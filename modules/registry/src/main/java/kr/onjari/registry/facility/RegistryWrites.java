package kr.onjari.registry.facility;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import kr.onjari.kernel.persistence.ConnectionBinding;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.WorkContext;

/** Transactions of the tools that write the registry: bound to the import role, which may do nothing else. */
public final class RegistryWrites {
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);

    private final DataSource source;

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public RegistryWrites(DataSource source) {
        this.source = source;
    }

    /** Commits when the work returns, rolls back when it throws. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        return inTransaction(WorkContext.of(Purpose.REGISTRY_IMPORT), work);
    }

    /** The same in another context. */
    public <T> T inTransaction(WorkContext context, Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ConnectionBinding.bind(connection, context, Optional.empty(), STATEMENT_LIMIT);
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
