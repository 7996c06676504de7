package kr.onjari.kernel.persistence;

import java.util.concurrent.Callable;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * The one explicit way to work in another context: a transaction of its own, begun in that context and ended before
 * the caller goes on. The caller's transaction, if any, is set aside meanwhile and not shared.
 */
public interface OwnTransaction {

    /** Runs the work on nobody's behalf. Runtime exceptions roll back and pass through. */
    <T> T call(WorkContext context, Callable<T> work);

    /** As {@link #call}, for work without a result. */
    default void run(WorkContext context, Runnable work) {
        call(context, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
