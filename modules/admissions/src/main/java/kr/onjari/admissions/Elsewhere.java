package kr.onjari.admissions;

import java.time.Instant;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.FacilityId;

/** An active application of the caller's child that another tenant keeps; its position is visible on that tenant's host. */
public record Elsewhere(
        ApplicationId id,
        ChildId child,
        TenantCode tenant,
        FacilityId facility,
        WaitingListId list,
        Instant appliedAt) {}
