package kr.onjari.statistics.national;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;

/** One partition of the job: the tenant it was planned for. A failure is this partition's alone; the others go on. */
@Named("countTenant")
@Dependent
class CountTenant extends AbstractBatchlet {
    static final String TENANT = "tenant";

    private final TenantDirectory directory;
    private final TenantCount count;
    private final CountingLease lease;

    /** The batch runtime gives properties to fields only. */
    @Inject
    @BatchProperty(name = TENANT)
    String tenant;

    @Inject
    CountTenant(TenantDirectory directory, TenantCount count, CountingLease lease) {
        this.directory = directory;
        this.count = count;
        this.lease = lease;
    }

    /** @throws IllegalStateException when the lease was lost: another node may be counting by now */
    @Override
    public String process() {
        if (!lease.keep()) {
            throw new IllegalStateException("The lease on counting national figures was lost before " + tenant);
        }
        count.publish(directory.require(TenantCode.of(tenant)));
        return "COUNTED";
    }
}
