package kr.onjari.admissions;

import java.time.Instant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityId;

/**
 * A waiting list in numbers.
 *
 * @param tenant who keeps the list; its people are visible only on that tenant's host
 * @param waiting entries that are WAITING or OFFERED
 * @param vacancies seats that can be offered now
 * @param offered seats with an open offer
 * @param version grows by one with every change of the list; 0 when the figures come from the published summary
 * @param asOf when the figures were true; now for the own tenant's lists
 */
public record ListSummary(
        WaitingListId id,
        FacilityId facility,
        TenantCode tenant,
        AgeClass ageClass,
        int schoolYear,
        int waiting,
        int vacancies,
        int offered,
        long version,
        Instant asOf) {}
