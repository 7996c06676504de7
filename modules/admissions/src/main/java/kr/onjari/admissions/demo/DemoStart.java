package kr.onjari.admissions.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.configuration.Profile;
import kr.onjari.kernel.lease.Lease;
import kr.onjari.kernel.lease.Leases;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.registry.DemoCentres;
import org.jboss.logging.Logger;

/** Fills the demonstration when the server starts in the local profile and a demonstration centre has no long list yet. */
@ApplicationScoped
public class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Profile profile;
    private final Leases leases;
    private final TenantDirectory directory;
    private final DemoLists demo;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public DemoStart(Profile profile, Leases leases, TenantDirectory directory, DemoLists demo) {
        this.profile = profile;
        this.leases = leases;
        this.directory = directory;
        this.demo = demo;
    }

    void begin(@Observes Startup started) {
        if (profile.isLocal()) {
            executor.execute(this::fill);
        }
    }

    private void fill() {
        Optional<Lease> lease = leases.acquire("admissions.demo", LEASE);
        if (lease.isEmpty()) {
            return;
        }
        try {
            List<Tenant> tenants = DemoCentres.all().stream()
                    .flatMap(centre -> directory.tenant(centre.tenant()).stream())
                    .filter(tenant -> tenant.state().serves())
                    .filter(tenant -> !demo.isFilled(tenant))
                    .toList();
            if (!tenants.isEmpty()) {
                demo.families(tenants.get(0));
            }
            for (Tenant tenant : tenants) {
                leases.renew(lease.get(), LEASE);
                demo.centre(tenant);
            }
            for (Tenant tenant : tenants) {
                leases.renew(lease.get(), LEASE);
                demo.others(tenant);
            }
            LOG.infof("Demonstration: %d tenants' waiting lists filled", tenants.size());
        } catch (RuntimeException e) {
            LOG.error("The demonstration's lists could not be filled; the next start goes on with it", e);
        } finally {
            leases.release(lease.get());
        }
    }
}
