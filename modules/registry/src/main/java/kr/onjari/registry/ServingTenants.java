package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.kernel.time.TransactionClock;

/**
 * Which tenant serves a region today: the one it is assigned to, else that of the nearest region above, else the
 * ministry, whose own site shows registry facts only. Answered from memory; no query a row.
 */
@ApplicationScoped
public class ServingTenants {
    private final Regions regions;
    private final TenantDirectory directory;
    private final TransactionClock clock;

    @Inject
    public ServingTenants(Regions regions, TenantDirectory directory, TransactionClock clock) {
        this.regions = regions;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws IllegalStateException when no tenant serves the region and there is no ministry */
    public TenantCode of(String regionCode) {
        LocalDate today = clock.today();
        return regions.lineage(regionCode).stream()
                .flatMap(region -> directory.assigned(region.code(), today).stream())
                .findFirst()
                .orElseGet(this::ministry);
    }

    /** The codes of all regions that a tenant serves today. */
    public List<String> regionsOf(TenantCode tenant) {
        return regions.all().stream()
                .map(Region::code)
                .filter(code -> of(code).equals(tenant))
                .toList();
    }

    /** The regions that are assigned to a tenant itself today; not those below them. Empty for the ministry. */
    public List<Region> assignedTo(TenantCode tenant) {
        LocalDate today = clock.today();
        return regions.all().stream()
                .filter(region -> directory
                        .assigned(region.code(), today)
                        .filter(tenant::equals)
                        .isPresent())
                .toList();
    }

    private TenantCode ministry() {
        return directory.active().stream()
                .filter(tenant -> tenant.level() == TenantLevel.MINISTRY)
                .map(Tenant::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no ministry among the tenants"));
    }
}
