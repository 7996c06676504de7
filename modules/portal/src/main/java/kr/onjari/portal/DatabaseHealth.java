package kr.onjari.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the tenant directory can be read, which needs the database and its roles. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private final TenantDirectory directory;

    @Inject
    public DatabaseHealth(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            int tenants = directory.active().size();
            return HealthCheckResponse.named("tenants")
                    .status(tenants > 0)
                    .withData("active", tenants)
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("tenants").down().build();
        }
    }
}
