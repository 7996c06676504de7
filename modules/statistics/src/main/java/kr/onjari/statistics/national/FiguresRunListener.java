package kr.onjari.statistics.national;

import jakarta.batch.api.listener.JobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Holds the lease from the job's beginning to its end, also when the server restarts a job it had to stop. */
@Named("nationalFiguresRun")
@Dependent
class FiguresRunListener implements JobListener {
    private final CountingLease lease;

    @Inject
    FiguresRunListener(CountingLease lease) {
        this.lease = lease;
    }

    /** @throws IllegalStateException when another node is counting, which fails this execution before it begins */
    @Override
    public void beforeJob() {
        if (!lease.isHeld() && !lease.take()) {
            throw new IllegalStateException("National figures are being counted by another node");
        }
    }

    @Override
    public void afterJob() {
        lease.giveBack();
    }
}
