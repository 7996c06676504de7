package kr.onjari.kernel.persistence;

import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.tenancy.WorkContext;
import org.jspecify.annotations.Nullable;

/**
 * The transaction a thread is in, as far as binding needs to know it. Two of them exist: the server's (JTA) and a
 * plain one for tools and tests.
 */
public interface TransactionScope {

    /** What a transaction was bound to when its first statement ran. */
    record Bound(WorkContext context, Optional<String> person, Instant now) {}

    /** Whether a transaction is open on this thread. */
    boolean isActive();

    /** What the open transaction is bound to, or null before its first connection. */
    @Nullable
    Bound bound();

    /** Remembers the binding until the transaction ends. */
    void remember(Bound bound);
}
