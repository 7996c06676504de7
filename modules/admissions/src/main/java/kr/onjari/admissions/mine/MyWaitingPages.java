package kr.onjari.admissions.mine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.Elsewhere;
import kr.onjari.admissions.Moment;
import kr.onjari.admissions.MyWaiting;
import kr.onjari.admissions.list.PageAddress;
import kr.onjari.admissions.policy.ItemisedScore;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/** A family's waiting: all of it, one application, its fragments for live values, and withdrawing. */
@Path("my/waiting")
@ApplicationScoped
public class MyWaitingPages {
    private static final int OK = 200;

    @Inject
    private Applications applications;

    @Inject
    private Standings standings;

    @Inject
    private PolicyBook policies;

    @Inject
    private TenantDirectory directory;

    @Inject
    private PortalAddresses addresses;

    @Inject
    private Flash flash;

    /** Everything the family waits for, an offer first. */
    @GET
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View showAll() {
        MyWaiting mine = applications.mine();
        List<Standing> all = mine.here().stream().map(standings::of).toList();
        return View.of(
                "admissions/mine/all",
                new MyWaitingPage(
                        all.stream().filter(Standing::waits).toList(),
                        all.stream().filter(Predicate.not(Standing::waits)).toList(),
                        mine.elsewhere().stream().map(this::away).toList()));
    }

    /** One application: its position, its score, its story. */
    @GET
    @Path("{application}")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View show(@PathParam("application") UUID id) {
        return View.of("admissions/mine/entry", entry(new ApplicationId(id)));
    }

    /** What changes on the page of one application. */
    @GET
    @Path("{application}/fragment")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View refresh(@PathParam("application") UUID id) {
        return View.of("admissions/mine/entryLive", entry(new ApplicationId(id)));
    }

    /** What changes about one application on the page of all. */
    @GET
    @Path("{application}/card")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public View refreshCard(@PathParam("application") UUID id) {
        return View.of("admissions/mine/card", standings.find(new ApplicationId(id)));
    }

    /** What withdrawing would mean. */
    @GET
    @Path("{application}/withdraw")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response askToWithdraw(@PathParam("application") UUID id) {
        Standing standing = standings.find(new ApplicationId(id));
        return standing.waits() ? withdrawal(Form.empty(), standing).status(OK) : Redirect.to(standing.href());
    }

    /** Withdraws the application; its place is gone for good. */
    @POST
    @Path("{application}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response withdraw(@PathParam("application") UUID id, Form form, @Context HttpServletRequest request) {
        ApplicationId application = new ApplicationId(id);
        Standing standing = standings.find(application);
        try {
            applications.withdraw(application);
        } catch (Refusal refusal) {
            return withdrawal(form.reject(refusal), standing).invalid();
        }
        flash.success("admissions.mine.withdraw.done", standing.centre().name(CurrentUi.language(request)));
        return Redirect.to("/my/waiting");
    }

    private EntryPage entry(ApplicationId id) {
        ApplicationView application = PageAddress.orElsewhere(() -> applications.find(id));
        List<Moment> story = applications.story(id);
        return new EntryPage(
                standings.of(application, story),
                ItemisedScore.of(
                        policies.version(CurrentWork.requireTenant().code(), application.policyVersion()),
                        application.score()),
                story);
    }

    private MyWaitingPage.Away away(Elsewhere elsewhere) {
        return new MyWaitingPage.Away(
                standings.childName(elsewhere.child()),
                standings.centre(elsewhere.facility()),
                directory.tenant(elsewhere.tenant()).map(Tenant::name).orElse(""),
                elsewhere.appliedAt(),
                addresses.of(elsewhere.tenant(), "/my/waiting/" + elsewhere.id()));
    }

    private static View withdrawal(Form form, Standing standing) {
        return View.of("admissions/mine/withdraw", new WithdrawPage(form, standing));
    }
}
