package kr.onjari.statistics.national;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;

/** Plans one partition for each tenant that is served when the job begins. */
@Named("aPartitionPerTenant")
@Dependent
class APartitionPerTenant implements PartitionMapper {
    /** Counting should leave the node to its visitors. */
    private static final int THREADS = 2;

    private final TenantDirectory directory;

    @Inject
    APartitionPerTenant(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    public PartitionPlan mapPartitions() {
        List<Tenant> tenants = directory.active();
        Properties[] properties = tenants.stream()
                .map(tenant -> {
                    Properties one = new Properties();
                    one.setProperty(CountTenant.TENANT, tenant.code().value());
                    return one;
                })
                .toArray(Properties[]::new);
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(tenants.size());
        plan.setThreads(THREADS);
        plan.setPartitionProperties(properties);
        return plan;
    }
}
