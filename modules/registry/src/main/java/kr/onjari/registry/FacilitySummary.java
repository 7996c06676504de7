package kr.onjari.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * What lists and other modules need of a facility. What no source has told is empty.
 *
 * @param nameEn the name in Latin letters
 * @param tenant that serves it today
 * @param services empty when none is known
 * @param changedAt when the registry last learned something about it
 */
public record FacilitySummary(
        FacilityId id,
        String name,
        String nameEn,
        FacilityType type,
        FacilityStatus status,
        String regionCode,
        TenantCode tenant,
        Optional<Position> position,
        Optional<String> address,
        Optional<String> phone,
        Optional<Integer> capacity,
        Optional<Integer> enrolled,
        Optional<Boolean> vehicle,
        List<CareService> services,
        Instant changedAt) {

    /** The name for a reader of the given language: Korean, or romanised for everybody else. */
    public String name(Locale language) {
        return language.getLanguage().equals("ko") ? name : nameEn;
    }
}
