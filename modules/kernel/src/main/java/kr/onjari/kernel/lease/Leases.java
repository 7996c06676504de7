package kr.onjari.kernel.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * Leases in the database, by name: at most one node holds one at a time, and a holder that stops renewing loses it.
 * Times are the database's. Each call runs in a transaction of its own.
 */
@ApplicationScoped
public class Leases {
    private final Database database;
    private final OwnTransaction ownTransaction;
    private final String holder = UUID.randomUUID().toString();

    @Inject
    public Leases(Database database, OwnTransaction ownTransaction) {
        this.database = database;
        this.ownTransaction = ownTransaction;
    }

    /** Takes the lease if it is free, expired, or already ours. */
    public Optional<Lease> acquire(String name, Duration length) {
        return scheduling(() -> database.first(
                """
                insert into platform.lease as l (name, holder, fence, expires_at)
                values (?, ?, 1, now() + make_interval(secs => ?))
                on conflict (name) do update
                   set fence = case when l.holder = excluded.holder then l.fence else l.fence + 1 end,
                       holder = excluded.holder, expires_at = excluded.expires_at
                 where l.expires_at < now() or l.holder = excluded.holder
                returning fence
                """, row -> new Lease(name, holder, row.longValue("fence")), name, holder, seconds(length)));
    }

    /** Prolongs a lease. @return false when it was lost meanwhile: stop the work */
    public boolean renew(Lease lease, Duration length) {
        return scheduling(() -> database.update("""
                        update platform.lease set expires_at = now() + make_interval(secs => ?)
                         where name = ? and holder = ? and fence = ? and expires_at >= now()
                        """, seconds(length), lease.name(), lease.holder(), lease.fence()))
                == 1;
    }

    /** Gives a lease back at once; the fence is kept. */
    public void release(Lease lease) {
        scheduling(() -> database.update(
                "update platform.lease set expires_at = now() - interval '1 second' where name = ? and holder = ? and fence = ?",
                lease.name(),
                lease.holder(),
                lease.fence()));
    }

    private <T> T scheduling(java.util.concurrent.Callable<T> work) {
        return ownTransaction.call(WorkContext.of(Purpose.SCHEDULING), work);
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
