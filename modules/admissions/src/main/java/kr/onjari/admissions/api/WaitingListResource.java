package kr.onjari.admissions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ListEntry;
import kr.onjari.admissions.ListPage;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.registry.AgeClass;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Waiting lists as anybody may read them. */
@ApplicationScoped
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting lists")
public class WaitingListResource {
    private static final String USUAL_PAGE = "200";

    @Inject
    private WaitingLists lists;

    /** A list with a part of its entries, in order. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ListDocument(
            UUID id,
            UUID facilityId,
            String tenant,
            AgeClass ageClass,
            int schoolYear,
            int waiting,
            int vacancies,
            int offered,
            long version,
            List<ListEntry> items,
            int total,
            Optional<String> next) {

        static ListDocument of(ListPage page) {
            ListSummary list = page.list();
            return new ListDocument(
                    list.id().value(),
                    list.facility().value(),
                    list.tenant().value(),
                    list.ageClass(),
                    list.schoolYear(),
                    list.waiting(),
                    list.vacancies(),
                    list.offered(),
                    list.version(),
                    page.entries(),
                    list.waiting(),
                    page.next().isPresent()
                            ? Optional.of(String.valueOf(page.next().getAsInt()))
                            : Optional.empty());
        }
    }

    @GET
    @Path("waiting-lists/{id}")
    @Needs(Permission.PUBLIC)
    @Operation(summary = "A waiting list in its order, without personal data")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("cursor") @DefaultValue("0") int cursor,
            @QueryParam("limit") @DefaultValue(USUAL_PAGE) int limit,
            @Context Request request) {
        ListPage page = lists.page(Ids.list(id), cursor, limit);
        EntityTag tag = new EntityTag(String.valueOf(page.list().version()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return (unchanged != null ? unchanged : Response.ok(ListDocument.of(page)))
                .tag(tag)
                .cacheControl(control)
                .build();
    }
}
