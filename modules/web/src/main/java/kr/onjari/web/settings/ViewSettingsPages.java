package kr.onjari.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Cookies;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/** Choosing text size, contrast and motion, then back to where one came from. */
@Path("settings/view")
@ApplicationScoped
@Produces(Pages.HTML)
public class ViewSettingsPages {
    private static final Duration ONE_YEAR = Duration.ofDays(365);
    private static final String HOME = "/";

    @Inject
    private Flash flash;

    @GET
    @Needs(Permission.PUBLIC)
    public View show(@Context HttpServletRequest request, @QueryParam("from") @DefaultValue(HOME) String from) {
        ViewSettings now = ViewSettings.of(request);
        Form form = Form.of(
                Map.of("size", String.valueOf(now.textSize()), "contrast", now.contrast(), "motion", now.motion()));
        return View.of("web/settings/view", new ViewSettingsForm(form, safe(from)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PUBLIC)
    public Response keep(Form form, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        ViewSettings chosen = ViewSettings.read(form.text("size"), form.text("contrast"), form.text("motion"));
        Cookies.keep(request, response, ViewSettings.COOKIE, chosen.cookie(), ONE_YEAR);
        flash.success("web.settings.saved");
        return Redirect.to(safe(form.text("from")));
    }

    private static String safe(String from) {
        return Redirect.isPathOfThisHost(from) ? from : HOME;
    }
}
