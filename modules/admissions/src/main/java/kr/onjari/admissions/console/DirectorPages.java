package kr.onjari.admissions.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.onjari.admissions.ListConsole;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.Offers;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.admissions.list.Centre;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/** A director's console: {@code /console/waiting} and one page for each of her lists. */
@Path("console/waiting")
@ApplicationScoped
public class DirectorPages {
    private static final int OK = 200;

    @Inject
    private WaitingLists lists;

    @Inject
    private Offers offers;

    @Inject
    private Facilities facilities;

    @Inject
    private PolicyBook policies;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** What is to do, then the lists of her centre. */
    @GET
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Produces(Pages.HTML)
    public View show() {
        List<ListSummary> mine = lists.ofMyFacility();
        Optional<Centre> centre = mine.stream().findFirst().map(list -> centre(list.facility()));
        return View.of("admissions/console/home", new ConsolePage(centre, mine, openOffers(mine), clock.instant()));
    }

    /** One list in its order. */
    @GET
    @Path("{list}")
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Produces(Pages.HTML)
    public View showList(@PathParam("list") UUID id) {
        return list(Form.empty(), new WaitingListId(id));
    }

    /** What changes on the page of a list. */
    @GET
    @Path("{list}/fragment")
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Produces(Pages.HTML)
    public View refreshList(@PathParam("list") UUID id) {
        return View.of("admissions/console/listLive", page(Form.empty(), new WaitingListId(id)));
    }

    /** To whom the next seat goes, before it is offered. */
    @GET
    @Path("{list}/offer")
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Produces(Pages.HTML)
    public Response askToOffer(@PathParam("list") UUID id) {
        ListConsole console = lists.console(new WaitingListId(id));
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.inForce(CurrentWork.requireTenant().code(), today);
        return console.next()
                .map(next -> new OfferNextPage(
                        centre(console.list().facility()),
                        console.list(),
                        next,
                        today.plusDays(policy.offer().answerDays()),
                        policy.offer().article()))
                .map(page -> View.of("admissions/console/offer", page).status(OK))
                .orElseGet(() -> Redirect.to(address(id)));
    }

    /** Offers the next seat to the child the director saw. Somebody else being next by now is refused, and shown. */
    @POST
    @Path("{list}/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.MANAGE_OWN_WAITING_LISTS)
    @Produces(Pages.HTML)
    public Response offer(@PathParam("list") UUID id, Form form) {
        WaitingListId list = new WaitingListId(id);
        form.require("expected");
        if (form.isValid()) {
            try {
                OfferView offer = offers.offerNext(list, form.optional("expected"));
                flash.success("admissions.console.offer.done", offer.pseudonym());
                return Redirect.to(address(id));
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return list(form, list).invalid();
    }

    private View list(Form form, WaitingListId id) {
        return View.of("admissions/console/list", page(form, id));
    }

    private ListConsolePage page(Form form, WaitingListId id) {
        ListConsole console = lists.console(id);
        return new ListConsolePage(form, centre(console.list().facility()), console, clock.instant());
    }

    private List<OpenOffer> openOffers(List<ListSummary> mine) {
        return mine.stream()
                .filter(list -> list.offered() > 0)
                .flatMap(this::openOffers)
                .sorted(Comparator.comparing(OpenOffer::expiresAt))
                .toList();
    }

    private Stream<OpenOffer> openOffers(ListSummary list) {
        return lists.console(list.id()).entries().stream().flatMap(entry -> entry.offerExpiresAt().stream()
                .map(until -> new OpenOffer(
                        list, entry.line().pseudonym(), entry.line().position(), until)));
    }

    private Centre centre(FacilityId id) {
        return Centre.of(facilities, id);
    }

    private static String address(UUID list) {
        return "/console/waiting/" + list;
    }
}
