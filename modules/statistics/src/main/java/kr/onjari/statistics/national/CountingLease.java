package kr.onjari.statistics.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.lease.Lease;
import kr.onjari.kernel.lease.Leases;
import org.jspecify.annotations.Nullable;

/** One count at a time in the whole cluster: between nodes by a lease in the database, within a node by this bean. */
@ApplicationScoped
class CountingLease {
    private static final String NAME = "statistics.national-figures";
    private static final Duration LENGTH = Duration.ofMinutes(5);

    private record Held(Lease lease, Instant until) {}

    private final Leases leases;
    private final Clock clock;
    private @Nullable Held held;

    @Inject
    CountingLease(Leases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Begins a count. @return false when one is running, here or on another node */
    synchronized boolean take() {
        if (isHeld()) {
            return false;
        }
        Optional<Lease> lease = leases.acquire(NAME, LENGTH);
        held = lease.map(one -> new Held(one, clock.instant().plus(LENGTH))).orElse(null);
        return lease.isPresent();
    }

    /** Whether a count was begun here and has not run out of time. */
    synchronized boolean isHeld() {
        return held != null && clock.instant().isBefore(held.until());
    }

    /** Prolongs the running count. @return false when it was lost to another node: stop */
    synchronized boolean keep() {
        Held current = held;
        if (current == null || !leases.renew(current.lease(), LENGTH)) {
            held = null;
            return false;
        }
        held = new Held(current.lease(), clock.instant().plus(LENGTH));
        return true;
    }

    /** Ends a count. */
    synchronized void giveBack() {
        Held current = held;
        held = null;
        if (current != null) {
            leases.release(current.lease());
        }
    }
}
