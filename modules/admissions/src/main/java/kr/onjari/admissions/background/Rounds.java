package kr.onjari.admissions.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.onjari.admissions.Offers;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.list.Summaries;
import kr.onjari.kernel.lease.Lease;
import kr.onjari.kernel.lease.Leases;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.WorkContext;

/**
 * The background work on one tenant's lists, under a lease, in small transactions of that tenant. Both parts may run twice at the
 * same time without harm: an offer is checked again under its list's lock, and figures are written over.
 */
@ApplicationScoped
public class Rounds {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int LISTS_AT_ONCE = 200;

    private final Leases leases;
    private final OwnTransaction transactions;
    private final Offers offers;
    private final Summaries summaries;

    @Inject
    public Rounds(Leases leases, OwnTransaction transactions, Offers offers, Summaries summaries) {
        this.leases = leases;
        this.transactions = transactions;
        this.offers = offers;
        this.summaries = summaries;
    }

    /** Ends what has run out and publishes what has changed, unless another node is at it. */
    public void run(Tenant tenant) {
        Optional<Lease> lease = leases.acquire("admissions:" + tenant.code(), LEASE);
        if (lease.isEmpty()) {
            return;
        }
        try {
            WorkContext context = WorkContext.of(tenant);
            List<WaitingListId> due = transactions.call(context, offers::listsWithRunOut);
            for (WaitingListId list : due) {
                transactions.run(context, () -> offers.expireRunOut(list));
            }
            int published = LISTS_AT_ONCE;
            while (published == LISTS_AT_ONCE && leases.renew(lease.get(), LEASE)) {
                published = transactions.call(context, () -> summaries.publish(LISTS_AT_ONCE));
            }
        } finally {
            leases.release(lease.get());
        }
    }
}
