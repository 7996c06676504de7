package kr.onjari.admissions.background;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at every tenant's lists every few seconds: published figures are at most that much behind the lists. */
@ApplicationScoped
public class RoundSchedule {
    private static final Logger LOG = Logger.getLogger(RoundSchedule.class);
    private static final long ROUND_SECONDS = 5;

    private final Rounds rounds;
    private final TenantDirectory directory;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> running;

    @Inject
    public RoundSchedule(Rounds rounds, TenantDirectory directory) {
        this.rounds = rounds;
        this.directory = directory;
    }

    void begin(@Observes Startup started) {
        running = executor.scheduleWithFixedDelay(this::everybody, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void everybody() {
        try {
            directory.active().forEach(this::one);
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; this one is, when the database is back.
            LOG.error("The tenants could not be read; their offers and figures wait", e);
        }
    }

    /** One tenant's trouble is not another's: it is logged here, and the round goes on. */
    private void one(Tenant tenant) {
        try {
            rounds.run(tenant);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: offers and figures could not be brought up to date; they wait", tenant.code());
        }
    }
}
