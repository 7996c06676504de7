package kr.onjari.statistics.national;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;

/** Starts the count of all tenants, unless one is running. */
@ApplicationScoped
class FiguresRun {
    private static final String JOB = "national-figures";

    private final CountingLease lease;

    @Inject
    FiguresRun(CountingLease lease) {
        this.lease = lease;
    }

    /**
     * Starts the job and returns at once.
     *
     * @return false when a count is running, here or on another node
     * @throws BatchRuntimeException when the job can't be started
     */
    boolean start() {
        if (!lease.take()) {
            return false;
        }
        try {
            BatchRuntime.getJobOperator().start(JOB, new Properties());
            return true;
        } catch (RuntimeException refused) {
            lease.giveBack();
            throw refused;
        }
    }
}
