package kr.onjari.registry.facility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility as the open API tells it; what is not known is left out. */
@Schema(name = "Facility", description = "A facility with all its known facts; what no source has told is left out")
public record FacilityAnswer(
        String id,
        String name,
        String nameEn,
        FacilityType type,
        FacilityStatus status,
        String regionCode,
        String region,

        @Schema(description = "The tenant that serves it today, on whose host one applies")
        String tenant,

        Optional<Double> lat,
        Optional<Double> lon,
        Optional<String> postcode,
        Optional<String> address,
        Optional<String> phone,
        Optional<String> fax,
        Optional<String> homepage,
        Optional<Integer> rooms,
        @Schema(description = "Square metres") Optional<BigDecimal> roomArea,
        Optional<Integer> playgrounds,
        Optional<Integer> cctv,
        Optional<Integer> staff,
        Optional<Integer> capacity,
        Optional<Integer> enrolled,
        Optional<Boolean> vehicle,
        Optional<List<CareService>> services,

        @Schema(description = "Grade of the evaluation that ended in 2024, A to D")
        Optional<String> evaluation,

        Optional<LocalDate> licensedOn,
        Optional<LocalDate> pausedFrom,
        Optional<LocalDate> pausedTo,
        Optional<LocalDate> closedOn,
        @Schema(description = "The day the facts are of") Optional<LocalDate> sourceDate,

        @Schema(description = "When the registry last learned something about it")
        Instant updatedAt) {

    static FacilityAnswer of(Facility facility, TenantCode tenant, String region) {
        return new FacilityAnswer(
                facility.id().toString(),
                facility.name(),
                facility.nameEn(),
                facility.type(),
                facility.status(),
                facility.regionCode(),
                region,
                tenant.value(),
                facility.position().map(Position::lat),
                facility.position().map(Position::lon),
                facility.postcode(),
                facility.address(),
                facility.phone(),
                facility.fax(),
                facility.homepage(),
                facility.rooms(),
                facility.roomArea(),
                facility.playgrounds(),
                facility.cctv(),
                facility.staff(),
                facility.capacity(),
                facility.enrolled(),
                facility.vehicle(),
                facility.services(),
                facility.evaluation(),
                facility.licensedOn(),
                facility.pausedFrom(),
                facility.pausedTo(),
                facility.closedOn(),
                facility.sourceDate(),
                facility.updatedAt());
    }
}
