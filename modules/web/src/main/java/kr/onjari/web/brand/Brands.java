package kr.onjari.web.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.tenancy.TenantCode;

/** Every tenant's brand, read when it is first asked for. */
@ApplicationScoped
public class Brands {
    private final TenantSettings settings;
    private final Map<TenantCode, Brand> known = new ConcurrentHashMap<>();

    @Inject
    public Brands(TenantSettings settings) {
        this.settings = settings;
    }

    public Brand of(TenantCode tenant) {
        return known.computeIfAbsent(tenant, code -> BrandFiles.read(settings.files(code, BrandFiles.NAME)));
    }
}
