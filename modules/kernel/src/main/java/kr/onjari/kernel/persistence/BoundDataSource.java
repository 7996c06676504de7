package kr.onjari.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.NoWorkContextException;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * The only source of connections for everything that runs in a transaction: both persistence units and plain SQL.
 * Whichever comes first binds the transaction to the thread's context; all later ones must be in the same context.
 */
public class BoundDataSource implements CurrentWork.Guard {
    private final DataSource pool;
    private final TransactionScope transaction;

    public BoundDataSource(DataSource pool, TransactionScope transaction) {
        this.pool = pool;
        this.transaction = transaction;
    }

    /**
     * A connection of the current transaction, bound to {@link CurrentWork}. Close it as usual.
     *
     * @throws NoWorkContextException without a context, without an open transaction, or when the context is not the
     *     one this transaction began with: a tenant never changes inside a transaction
     * @throws SQLException when the database refuses
     */
    public Connection connection() throws SQLException {
        WorkContext context = CurrentWork.require();
        if (!transaction.isActive()) {
            throw new NoWorkContextException("No transaction is open: tenant data is reached inside one only");
        }
        TransactionScope.Bound bound = transaction.bound();
        if (bound == null) {
            return bind(context);
        }
        requireSame(bound, context, CurrentWork.person());
        return pool.getConnection();
    }

    /** The transaction's time, binding the transaction if nothing has yet. */
    public Instant now() throws SQLException {
        TransactionScope.Bound bound = transaction.bound();
        if (bound == null) {
            connection().close();
            bound = transaction.bound();
        }
        if (bound == null) {
            throw new IllegalStateException("The transaction was not bound");
        }
        requireSame(bound, CurrentWork.require(), CurrentWork.person());
        return bound.now();
    }

    @Override
    public void admit(WorkContext next, Optional<String> person) {
        TransactionScope.Bound bound = transaction.isActive() ? transaction.bound() : null;
        if (bound != null) {
            requireSame(bound, next, person);
        }
    }

    private Connection bind(WorkContext context) throws SQLException {
        Optional<String> person = CurrentWork.person();
        Connection connection = pool.getConnection();
        try {
            Instant now = ConnectionBinding.bind(connection, context, person);
            transaction.remember(new TransactionScope.Bound(context, person, now));
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireSame(TransactionScope.Bound bound, WorkContext context, Optional<String> person) {
        if (!bound.context().role().equals(context.role()) || !bound.person().equals(person)) {
            throw new NoWorkContextException("This transaction belongs to "
                    + bound.context().role() + " and can't go on as " + context.role()
                    + " or for another person; use OwnTransaction");
        }
    }
}
