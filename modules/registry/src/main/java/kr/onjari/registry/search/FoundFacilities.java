package kr.onjari.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.onjari.registry.FacilityHits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of facilities found. */
@Schema(name = "FoundFacilities")
public record FoundFacilities(
        List<FoundFacility> items,
        long total,

        @Schema(description = "Cursor of the next page; null on the last", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String next) {

    static FoundFacilities of(FacilityHits hits) {
        return new FoundFacilities(
                hits.items().stream().map(FoundFacility::of).toList(),
                hits.total(),
                hits.next().orElse(null));
    }
}
