package kr.onjari.kernel.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The context of the work this thread is doing. It is set for the length of a call and taken back afterwards; it is
 * not inherited by other threads, so that a task which was not given its tenant explicitly fails instead of guessing.
 */
public final class CurrentWork {
    private record Frame(WorkContext context, Optional<String> person) {}

    private static final ThreadLocal<@Nullable Frame> FRAME = new ThreadLocal<>();

    private CurrentWork() {}

    /** @throws NoWorkContextException when this thread works for nobody */
    public static WorkContext require() {
        return frame().context();
    }

    /** @throws NoWorkContextException when this thread works for nobody, or for the platform */
    public static Tenant requireTenant() {
        if (require() instanceof WorkContext.ForTenant work) {
            return work.tenant();
        }
        throw new NoWorkContextException("This work belongs to a tenant, but runs as " + require());
    }

    /** The context, if there is one. For code that must cope with both, such as log decoration. */
    public static Optional<WorkContext> find() {
        return Optional.ofNullable(FRAME.get()).map(Frame::context);
    }

    /** The identity provider's subject of the person on whose behalf the work is done. */
    public static Optional<String> person() {
        Frame frame = FRAME.get();
        return frame == null ? Optional.empty() : frame.person();
    }

    /** Does the work in the given context and restores whatever was there before. */
    public static <T> T call(WorkContext context, Optional<String> person, Callable<T> work) throws Exception {
        Frame before = FRAME.get();
        FRAME.set(new Frame(context, person));
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** As {@link #call}, for work that returns nothing and throws nothing checked. */
    public static void run(WorkContext context, Optional<String> person, Runnable work) {
        Frame before = FRAME.get();
        FRAME.set(new Frame(context, person));
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Frame before) {
        if (before == null) {
            FRAME.remove();
        } else {
            FRAME.set(before);
        }
    }

    private static Frame frame() {
        Frame frame = FRAME.get();
        if (frame == null) {
            throw new NoWorkContextException("No tenant and no platform purpose is set on this thread");
        }
        return frame;
    }
}
