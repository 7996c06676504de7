package kr.onjari.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;

/** The first page of a site, by what the site is for, and the two pages every site has to have. */
@Path("/")
@ApplicationScoped
@Produces(Pages.HTML)
public class HomePages {
    @Inject
    private Caller caller;

    @Inject
    private SiteLinks sites;

    @GET
    @Needs(Permission.PUBLIC)
    public View home() {
        if (caller.site().kind() == SiteKind.CENTRE) {
            return View.of("web/home/centre", sites.centreHome(caller.tenant()));
        }
        return caller.tenant().level() == TenantLevel.MINISTRY
                ? View.of("web/home/ministry", sites.ministryHome())
                : View.of("web/home/portal", sites.portalHome(caller.tenant()));
    }

    @GET
    @Path("accessibility")
    @Needs(Permission.PUBLIC)
    public View accessibility() {
        return View.of("web/home/accessibility");
    }

    @GET
    @Path("privacy")
    @Needs(Permission.PUBLIC)
    public View privacy() {
        return View.of("web/home/privacy");
    }
}
