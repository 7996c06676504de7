package kr.onjari.statistics.national;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts every five minutes, first half a minute after the start. Every node is on this schedule; the lease picks one. */
@ApplicationScoped
class FiguresSchedule {
    private static final Logger LOG = Logger.getLogger(FiguresSchedule.class);
    private static final long FIRST_SECONDS = 30;
    private static final long PERIOD_SECONDS = 300;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final FiguresRun run;
    private @Nullable ScheduledFuture<?> turns;

    @Inject
    FiguresSchedule(FiguresRun run) {
        this.run = run;
    }

    void begin(@Observes Startup startup) {
        turns = scheduler.scheduleAtFixedRate(this::turn, FIRST_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes Shutdown shutdown) {
        ScheduledFuture<?> running = turns;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A turn that fails must not end the schedule: the executor would never call it again. */
    private void turn() {
        try {
            run.start();
        } catch (RuntimeException failure) {
            LOG.warn("National figures can't be counted now; the next turn tries again", failure);
        }
    }
}
