package kr.onjari.kernel.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;

/**
 * What a tenant's folder says about it: enough to onboard it.
 *
 * @param regions codes of the regions assigned to it (those below them follow)
 */
public record TenantDefinition(
        TenantCode code,
        String name,
        TenantLevel level,
        Optional<TenantCode> parent,
        List<Site> sites,
        List<String> regions) {

    /**
     * Reads all tenants of a folder, parents before children.
     *
     * @throws IllegalArgumentException naming the tenant and key when a description is incomplete or wrong
     */
    public static List<TenantDefinition> readAll(TenantsFolder folder) {
        List<TenantDefinition> all = new ArrayList<>();
        for (String code : folder.codes()) {
            all.add(of(code, folder.properties(code)));
        }
        all.sort((a, b) -> a.level() == b.level()
                ? a.code().compareTo(b.code())
                : a.level().compareTo(b.level()));
        return List.copyOf(all);
    }

    static TenantDefinition of(String code, Map<String, String> values) {
        TenantCode tenant = TenantCode.of(code);
        List<Site> sites = new ArrayList<>();
        for (SiteKind kind : SiteKind.values()) {
            String host = values.get("site." + kind.name().toLowerCase(Locale.ROOT) + ".host");
            if (host != null && !host.isBlank()) {
                sites.add(new Site(host.strip().toLowerCase(Locale.ROOT), tenant, kind));
            }
        }
        if (sites.isEmpty()) {
            throw missing(code, "site.portal.host");
        }
        String level = values.get("level");
        String name = values.get("name.ko");
        if (level == null) {
            throw missing(code, "level");
        }
        if (name == null) {
            throw missing(code, "name.ko");
        }
        return new TenantDefinition(
                tenant,
                name.strip(),
                TenantLevel.valueOf(level.strip()),
                Optional.ofNullable(values.get("parent"))
                        .filter(parent -> !parent.isBlank())
                        .map(String::strip)
                        .map(TenantCode::of),
                List.copyOf(sites),
                Arrays.stream(values.getOrDefault("regions", "").split(","))
                        .map(String::strip)
                        .filter(region -> !region.isEmpty())
                        .toList());
    }

    private static IllegalArgumentException missing(String code, String key) {
        return new IllegalArgumentException("tenants/" + code + "/tenant.properties lacks " + key);
    }
}
