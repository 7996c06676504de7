package kr.onjari.admissions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityId;

/**
 * An application as its guardian sees it.
 *
 * @param position from 1 while WAITING or OFFERED, else empty
 * @param of how many are WAITING or OFFERED in this list now
 * @param listVersion the version of the list these figures belong to
 * @param offer the open or last offer made to it
 */
public record ApplicationView(
        ApplicationId id,
        ChildId child,
        WaitingListId list,
        FacilityId facility,
        TenantCode tenant,
        AgeClass ageClass,
        int schoolYear,
        String pseudonym,
        ApplicationState state,
        OptionalInt position,
        int of,
        long applicationNo,
        Instant appliedAt,
        Score score,
        List<String> claims,
        String policyVersion,
        long listVersion,
        Optional<OfferView> offer) {}
