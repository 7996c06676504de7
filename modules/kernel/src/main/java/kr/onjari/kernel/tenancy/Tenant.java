package kr.onjari.kernel.tenancy;

import java.util.Optional;

/**
 * A government that runs its own instance.
 *
 * @param code its stable short name
 * @param name its Korean name as citizens know it
 * @param parent the tenant it inherits from; empty for the ministry only
 */
public record Tenant(TenantCode code, String name, TenantLevel level, Optional<TenantCode> parent, TenantState state) {

    /** The schema that holds this tenant's rows. */
    public String schema() {
        return "t_" + code.value();
    }

    /** The database role that may touch {@link #schema()} and no other tenant's. */
    public String role() {
        return "rt_" + code.value();
    }
}
