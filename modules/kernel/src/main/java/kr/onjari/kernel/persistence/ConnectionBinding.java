package kr.onjari.kernel.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * Binds a connection to a context for the length of the transaction that is open on it: role, search path, person and
 * timeouts, all transaction-local and in one round trip, which also reads the transaction's time. After commit or
 * rollback nothing of it is left on the connection. The only place in the product that sets a role or a search path.
 */
public final class ConnectionBinding {
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

    private static final String BIND = """
            select set_config('search_path', ?, true), set_config('onjari.person', ?, true),
                   set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),
                   set_config('role', ?, true), now()
            """;

    private ConnectionBinding() {}

    /**
     * @param connection with auto-commit off; its transaction may have begun already
     * @param person the identity provider's subject, seen by row-level security; empty for work on nobody's behalf
     * @return the database's {@code now()}: the time of everything in this transaction
     * @throws SQLException when auto-commit is on, or the login may not take the context's role
     */
    public static Instant bind(Connection connection, WorkContext context, Optional<String> person)
            throws SQLException {
        return bind(connection, context, person, STATEMENT_LIMIT);
    }

    /** As above, with another limit for a single statement: imports and batches take longer than requests may. */
    public static Instant bind(
            Connection connection, WorkContext context, Optional<String> person, Duration statementLimit)
            throws SQLException {
        if (connection.getAutoCommit()) {
            throw new SQLException("A tenant is bound inside a transaction, but none is open");
        }
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, context.searchPath());
            statement.setString(2, person.orElse(""));
            statement.setString(3, statementLimit.toMillis() + "ms");
            statement.setString(4, LOCK_LIMIT.toMillis() + "ms");
            statement.setString(5, context.role());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getObject(6, OffsetDateTime.class).toInstant();
            }
        }
    }
}
