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

/** The national figures for the ministry's own systems. */
@ApplicationScoped
@MinistrySite
@Path("api/v1/national/figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresApi {
    private final NationalFigures figures;
    private final PublishedFigures published;

    @Inject
    FiguresApi(NationalFigures figures, PublishedFigures published) {
        this.figures = figures;
        this.published = published;
    }

    /** The latest figures of every tenant, with small cells hidden as on the page. */
    @GET
    @Needs(Permission.READ_NATIONAL_FIGURES)
    public FiguresDocument read() {
        LatestFigures latest = figures.latest();
        return FiguresDocument.of(published.table(latest), latest);
    }
}
