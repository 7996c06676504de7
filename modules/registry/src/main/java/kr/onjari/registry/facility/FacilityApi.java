package kr.onjari.registry.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.Regions;
import kr.onjari.registry.ServingTenants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One facility for other programs. */
@ApplicationScoped
@Path("api/v1/facilities/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class FacilityApi {
    @Inject
    private FacilityRecords records;

    @Inject
    private Regions regions;

    @Inject
    private ServingTenants tenants;

    @GET
    @Transactional
    @Needs(Permission.PUBLIC)
    @Operation(
            summary = "One facility",
            description = "The same on every host. Carries an ETag; ask again with If-None-Match.")
    @APIResponse(responseCode = "200", description = "The facility")
    @APIResponse(responseCode = "304", description = "Nothing has changed since")
    @APIResponse(responseCode = "404", description = "The registry has no such facility")
    public Response find(@PathParam("id") String id, @Context Request request) {
        Facility facility = records.require(id);
        TenantCode tenant = tenants.of(facility.regionCode());
        EntityTag tag = new EntityTag(tenant + "-" + facility.updatedAt().toEpochMilli());
        CacheControl everyTime = new CacheControl();
        everyTime.setNoCache(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(
                        FacilityAnswer.of(facility, tenant, regions.fullName(facility.regionCode(), Locale.KOREAN)));
        return answer.tag(tag).cacheControl(everyTime).build();
    }
}
