package kr.onjari.messaging.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When outboxes are looked at: a tenant's right after a message was committed, and everybody's every few seconds, for
 * retries and for what another node left behind.
 */
@ApplicationScoped
public class OutboxSchedule {
    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class);
    private static final long ROUND_SECONDS = 5;

    private final OutboxDispatcher dispatcher;
    private final TenantDirectory directory;
    private final Set<Tenant> atWork = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> rounds;

    @Inject
    public OutboxSchedule(OutboxDispatcher dispatcher, TenantDirectory directory) {
        this.dispatcher = dispatcher;
        this.directory = directory;
    }

    void begin(@Observes Startup started) {
        rounds = executor.scheduleWithFixedDelay(this::everybody, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageEnqueued event) {
        directory.tenant(event.tenant()).ifPresent(tenant -> executor.execute(() -> one(tenant)));
    }

    private void everybody() {
        try {
            directory.active().forEach(this::one);
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; this one is, when the database is back.
            LOG.error("The tenants could not be read; their messages wait", e);
        }
    }

    /** One tenant's trouble is not another's: it is logged here, and the round goes on. */
    private void one(Tenant tenant) {
        if (!atWork.add(tenant)) {
            return;
        }
        try {
            dispatcher.dispatch(tenant);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: messages could not be dispatched; they wait", tenant.code());
        } finally {
            atWork.remove(tenant);
        }
    }
}
