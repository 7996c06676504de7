package kr.onjari.statistics.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.onjari.admissions.WaitingCounts;
import kr.onjari.admissions.WaitingFigures;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.registry.Facilities;

/**
 * Counts one tenant, as that tenant and in a transaction of its own, and publishes nothing but the counts. Repeating
 * it replaces what was published.
 */
@ApplicationScoped
class TenantCount {
    private final OwnTransaction ownTransaction;
    private final Database database;
    private final Facilities facilities;
    private final WaitingFigures waiting;

    @Inject
    TenantCount(OwnTransaction ownTransaction, Database database, Facilities facilities, WaitingFigures waiting) {
        this.ownTransaction = ownTransaction;
        this.database = database;
        this.facilities = facilities;
        this.waiting = waiting;
    }

    /**
     * Counts and publishes. When that fails the tenant keeps its earlier figures and is marked.
     *
     * @throws RuntimeException what the count failed with
     */
    void publish(Tenant tenant) {
        WorkContext context = WorkContext.of(tenant);
        try {
            ownTransaction.run(context, () -> countAndPublish(tenant));
        } catch (RuntimeException failure) {
            markFailed(context, failure);
            throw failure;
        }
    }

    private void countAndPublish(Tenant tenant) {
        WaitingCounts counted = waiting.count();
        database.query(
                "select national.publish_figures(?, ?, ?, ?, ?)",
                row -> tenant,
                facilities.countServedBy(tenant.code()),
                counted.waitingChildren(),
                counted.waitingEntries(),
                counted.openOffers(),
                counted.acceptedOffers());
    }

    private void markFailed(WorkContext context, RuntimeException failure) {
        try {
            ownTransaction.run(
                    context, () -> database.query("select national.report_failed_count()", row -> Boolean.TRUE));
        } catch (RuntimeException markFailure) {
            failure.addSuppressed(markFailure);
        }
    }
}
