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

    /** Asked before a thread takes on a context. */
    public interface Guard {
        /** @throws NoWorkContextException while this thread's transaction belongs to another context or person */
        void admit(WorkContext next, Optional<String> person);
    }

    private static final ThreadLocal<@Nullable Frame> FRAME = new ThreadLocal<>();
    private static volatile Guard guard = (next, person) -> {};

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

    /**
     * Installs the guard of this application. An open Hibernate session would go on with the connection it has and
     * never notice a change, so the change itself is refused.
     */
    public static void guardedBy(Guard next) {
        guard = next;
    }

    /** Does the work in the given context and restores whatever was there before. */
    public static <T> T call(WorkContext context, Optional<String> person, Callable<T> work) throws Exception {
        guard.admit(context, person);
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
        guard.admit(context, person);
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
