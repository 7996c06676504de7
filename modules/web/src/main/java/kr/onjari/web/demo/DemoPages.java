package kr.onjari.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import kr.onjari.kernel.configuration.Profile;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;

/** Pages of a local demonstration: its accounts, and every component in this tenant's look. Elsewhere they don't exist. */
@Path("/")
@ApplicationScoped
@Produces(Pages.HTML)
public class DemoPages {
    private static final List<String> DISTRICT_STAFF = List.of("director", "official", "inspector", "admin");
    private static final List<String> MINISTRY_STAFF = List.of("analyst", "admin");

    @Inject
    private Profile profile;

    @Inject
    private Caller caller;

    /** Whom one can log in as on this host. */
    @GET
    @Path("demo")
    @Needs(Permission.PUBLIC)
    public View accounts() {
        requireLocal();
        boolean ministry = caller.tenant().level() == TenantLevel.MINISTRY;
        return View.of("web/demo/accounts", new DemoAccounts(ministry ? MINISTRY_STAFF : DISTRICT_STAFF));
    }

    /** Every component, for designers and for tests of contrast. */
    @GET
    @Path("components")
    @Needs(Permission.PUBLIC)
    public View components() {
        requireLocal();
        Form form = Form.empty().reject("name", "web.form.required").reject("birthDate", "web.form.date");
        return View.of("web/demo/components", new ComponentSamples(form, ComponentSamples.NOON));
    }

    private void requireLocal() {
        if (!profile.isLocal()) {
            throw new NotFoundException();
        }
    }
}
