package kr.onjari.statistics.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.statistics.LatestFigures;
import kr.onjari.statistics.NationalFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The national figures for the ministry's own systems. */
@ApplicationScoped
@MinistrySite
@Path("api/v1/national/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "National figures")
public class FiguresApi {
    @Inject
    private NationalFigures figures;

    @Inject
    private PublishedFigures published;

    /** The latest figures of every tenant, with small cells hidden as on the page. */
    @GET
    @Needs(Permission.READ_NATIONAL_FIGURES)
    @Operation(
            summary = "Figures of every tenant",
            description = "On the ministry's host only. Counts of people from 1 to 4 are left out and named in"
                    + " suppressed, as is a sum that would give one away.")
    @SecurityRequirement(name = "bearer")
    @APIResponse(responseCode = "200", description = "The latest figures, each with the time of its count")
    @APIResponse(responseCode = "404", description = "On any other tenant's host")
    public FiguresDocument read() {
        LatestFigures latest = figures.latest();
        return FiguresDocument.of(published.table(latest), latest);
    }
}
