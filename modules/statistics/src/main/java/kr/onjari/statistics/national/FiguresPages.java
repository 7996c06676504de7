package kr.onjari.statistics.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.statistics.NationalFigures;
import kr.onjari.statistics.TenantFigures;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;
import kr.onjari.web.text.Language;

/** The ministry's page of national figures (전국 현황). */
@ApplicationScoped
@MinistrySite
@Path("figures")
@Produces(Pages.HTML)
public class FiguresPages {
    @Inject
    private NationalFigures figures;

    @Inject
    private PublishedFigures published;

    @Inject
    private FiguresRun run;

    @Inject
    private TenantSettings settings;

    @Inject
    private Flash flash;

    @GET
    @Needs(Permission.READ_NATIONAL_FIGURES)
    public View show() {
        return View.of("statistics/national/figures", FiguresPage.of(published.table(figures.latest()), this::names));
    }

    /** Starts a count now; with one running already it only says so. */
    @POST
    @Path("recount")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.READ_NATIONAL_FIGURES)
    public Response recount(Form form) {
        if (run.start()) {
            flash.success("statistics.national.recount-started");
        } else {
            flash.info("statistics.national.recount-running");
        }
        return Redirect.to("/figures");
    }

    private Map<Language, String> names(TenantFigures tenant) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(
                    language,
                    settings.own(tenant.tenant(), "name." + language.tag()).orElse(tenant.name()));
        }
        return Map.copyOf(names);
    }
}
