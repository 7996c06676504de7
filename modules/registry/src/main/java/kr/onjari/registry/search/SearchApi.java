package kr.onjari.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.registry.Facilities;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The search for other programs. */
@ApplicationScoped
@Path("api/v1/facilities")
@Produces(MediaType.APPLICATION_JSON)
public class SearchApi {
    @Inject
    private Facilities facilities;

    @GET
    @Needs(Permission.PUBLIC)
    @Operation(
            summary = "Find facilities",
            description =
                    "All conditions must hold. The same on every host. With near, only facilities whose position is"
                            + " known, the nearest first; else with q, those whose name begins with it first; else by name.")
    @APIResponse(responseCode = "200", description = "A page of facilities, with the total")
    @APIResponse(responseCode = "400", description = "A parameter can't be read; the problem names it")
    public FoundFacilities find(
            @Parameter(
                            description =
                                    "Words of name, address or region; spaces and punctuation don't matter; at most 100"
                                            + " characters")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "Code of a province or district; a former one stands for what became of it")
                    @QueryParam("region")
                    @Nullable
                    String region,
            @Parameter(description = "Kind of facility, for example PUBLIC") @QueryParam("type") @Nullable String type,
            @Parameter(description = "A point in Korea, lat,lon in degrees", example = "37.4837,127.0324")
                    @QueryParam("near")
                    @Nullable
                    String near,
            @Parameter(description = "Metres around the point, 1 to 100000") @QueryParam("radius") @Nullable
                    String radius,
            @Parameter(description = "1 to 100, usually 20") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "next of the page before, of the same search") @QueryParam("cursor") @Nullable
                    String cursor) {
        return FoundFacilities.of(
                facilities.search(SearchParameters.strictly(q, region, type, near, radius, limit, cursor)));
    }
}
