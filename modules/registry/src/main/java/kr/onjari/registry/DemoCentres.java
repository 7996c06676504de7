package kr.onjari.registry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * The fictitious public centre that each demonstration tenant's director leads. It is always there after
 * {@link RegistryTool#generate}, with the same id in every installation.
 */
public final class DemoCentres {

    /**
     * @param tenant whose director leads it
     * @param regionCode served by that tenant
     */
    public record DemoCentre(TenantCode tenant, FacilityId id, String regionCode, String name) {}

    private static final List<DemoCentre> ALL = List.of(
            centre("seocho", "11650", "구립 온자리어린이집"),
            centre("gangnam", "11680", "구립 한빛나래어린이집"),
            centre("nowon", "11350", "구립 불암숲어린이집"),
            centre("haeundae", "26350", "구립 달맞이물결어린이집"),
            centre("seoul", "11440", "구립 와우산어린이집"),
            centre("busan", "26110", "구립 용두산빛어린이집"));

    private DemoCentres() {}

    public static List<DemoCentre> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException for a tenant that has no director in the demonstration */
    public static DemoCentre of(TenantCode tenant) {
        return ALL.stream()
                .filter(centre -> centre.tenant().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no demonstration centre of " + tenant));
    }

    /** The identity provider's subject of a demonstration account. */
    static String subjectOf(String username) {
        return UUID.nameUUIDFromBytes(("onjari-demo:" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static DemoCentre centre(String tenant, String regionCode, String name) {
        UUID id = UUID.nameUUIDFromBytes(("onjari-demo-centre:" + tenant).getBytes(StandardCharsets.UTF_8));
        return new DemoCentre(TenantCode.of(tenant), new FacilityId(id), regionCode, name);
    }
}
