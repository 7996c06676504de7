package kr.onjari.families;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.FacilityId;

/**
 * One of a child's active applications anywhere in the country, as its guardian's own index across tenants.
 *
 * @param offer the latest offer made to it
 */
public record ActiveApplication(
        UUID application,
        ChildId child,
        TenantCode tenant,
        FacilityId facility,
        UUID waitingList,
        Optional<UUID> offer,
        Instant claimedAt) {}
