package kr.onjari.registry.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility among those found; what is not known is left out. */
@Schema(name = "FoundFacility")
public record FoundFacility(
        String id,
        String name,
        String nameEn,
        FacilityType type,
        FacilityStatus status,
        String regionCode,

        @Schema(description = "The tenant that serves it today, on whose host one applies")
        String tenant,

        Optional<Double> lat,
        Optional<Double> lon,

        @Schema(description = "From the point asked for, on the ground")
        OptionalLong distanceMetres,

        Optional<String> address,
        Optional<String> phone,
        Optional<Integer> capacity,
        Optional<Integer> enrolled,
        Optional<Boolean> vehicle,
        List<CareService> services) {

    static FoundFacility of(FacilityHits.Hit hit) {
        FacilitySummary facility = hit.facility();
        return new FoundFacility(
                facility.id().toString(),
                facility.name(),
                facility.nameEn(),
                facility.type(),
                facility.status(),
                facility.regionCode(),
                facility.tenant().value(),
                facility.position().map(Position::lat),
                facility.position().map(Position::lon),
                hit.distanceMetres(),
                facility.address(),
                facility.phone(),
                facility.capacity(),
                facility.enrolled(),
                facility.vehicle(),
                facility.services());
    }
}
