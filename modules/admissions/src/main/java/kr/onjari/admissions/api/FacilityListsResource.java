package kr.onjari.admissions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.registry.AgeClass;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waiting lists of one facility in numbers. A class of its own: paths under a facility match by their longest form. */
@ApplicationScoped
@Path("api/v1/facilities/{id}/waiting-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting lists")
public class FacilityListsResource {
    @Inject
    private WaitingLists lists;

    /** A facility's waiting lists in numbers. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FacilityLists(List<Summary> items, int total, Optional<String> next) {}

    /** One list in numbers. */
    public record Summary(
            UUID id,
            UUID facilityId,
            String tenant,
            AgeClass ageClass,
            int schoolYear,
            int waiting,
            int vacancies,
            int offered,
            Instant asOf) {

        static Summary of(ListSummary list) {
            return new Summary(
                    list.id().value(),
                    list.facility().value(),
                    list.tenant().value(),
                    list.ageClass(),
                    list.schoolYear(),
                    list.waiting(),
                    list.vacancies(),
                    list.offered(),
                    list.asOf());
        }
    }

    @GET
    @Needs(Permission.PUBLIC)
    @Operation(summary = "A facility's waiting lists of this school year, readable on every host")
    public FacilityLists ofFacility(@PathParam("id") String id) {
        List<Summary> items =
                lists.ofFacility(Ids.facility(id)).stream().map(Summary::of).toList();
        return new FacilityLists(items, items.size(), Optional.empty());
    }
}
