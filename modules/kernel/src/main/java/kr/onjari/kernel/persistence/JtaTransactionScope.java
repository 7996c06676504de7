package kr.onjari.kernel.persistence;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** The server's transaction; the binding lives and ends with it. */
final class JtaTransactionScope implements TransactionScope {
    private static final Object KEY = JtaTransactionScope.class.getName();

    private final TransactionSynchronizationRegistry registry;

    JtaTransactionScope(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean isActive() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    @Override
    public @Nullable Bound bound() {
        return isActive() ? (Bound) registry.getResource(KEY) : null;
    }

    @Override
    public void remember(Bound bound) {
        registry.putResource(KEY, bound);
    }
}
