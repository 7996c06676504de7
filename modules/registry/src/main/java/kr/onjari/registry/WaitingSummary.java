package kr.onjari.registry;

import java.time.Instant;
import java.util.UUID;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * A waiting list in numbers, as the tenant that keeps it published them.
 *
 * @param schoolYear the calendar year in which it begins
 * @param waiting entries waiting or offered
 * @param vacancies free places not on offer
 * @param asOf when these were the numbers
 */
public record WaitingSummary(
        UUID waitingListId,
        FacilityId facility,
        TenantCode tenant,
        AgeClass ageClass,
        int schoolYear,
        int waiting,
        int vacancies,
        Instant asOf) {}
