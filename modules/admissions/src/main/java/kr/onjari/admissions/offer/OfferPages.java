package kr.onjari.admissions.offer;

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
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.OfferId;
import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.Offers;
import kr.onjari.admissions.mine.Standing;
import kr.onjari.admissions.mine.Standings;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Flash;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.Redirect;
import kr.onjari.web.page.View;

/** A guardian's answer to an offer (입소 제안): a page that says what it means, then the answer. */
@Path("my/offers/{offer}")
@ApplicationScoped
public class OfferPages {
    private static final int OK = 200;

    @Inject
    private Offers offers;

    @Inject
    private Applications applications;

    @Inject
    private Standings standings;

    @Inject
    private Flash flash;

    @GET
    @Path("accept")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response askToAccept(@PathParam("offer") UUID id) {
        return ask(new OfferId(id), true);
    }

    @GET
    @Path("refuse")
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response askToRefuse(@PathParam("offer") UUID id) {
        return ask(new OfferId(id), false);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response accept(@PathParam("offer") UUID id, Form form, @Context HttpServletRequest request) {
        return answer(new OfferId(id), true, form, request);
    }

    @POST
    @Path("refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.OWN_FAMILY)
    @Produces(Pages.HTML)
    public Response refuse(@PathParam("offer") UUID id, Form form, @Context HttpServletRequest request) {
        return answer(new OfferId(id), false, form, request);
    }

    /** The page before the answer; an offer that is no longer open has its story told instead. */
    private Response ask(OfferId id, boolean accept) {
        Standing standing = standing(id);
        return standing.openOffer().isPresent()
                ? page(Form.empty(), standing, accept).status(OK)
                : Redirect.to(standing.href());
    }

    private Response answer(OfferId id, boolean accept, Form form, HttpServletRequest request) {
        Standing standing = standing(id);
        String centre = standing.centre().name(CurrentUi.language(request));
        try {
            if (accept) {
                offers.accept(id);
                flash.success("admissions.offer.accepted", standing.child(), centre);
            } else {
                offers.refuse(id);
                flash.info("admissions.offer.refused", centre);
            }
        } catch (Refusal refusal) {
            return page(form.reject(refusal), standing(id), accept).invalid();
        }
        return Redirect.to(standing.href());
    }

    private Standing standing(OfferId id) {
        return standings.find(offers.find(id).application());
    }

    private View page(Form form, Standing standing, boolean accept) {
        Optional<OfferView> offer = standing.application().offer();
        int others = (int) applications.mine().here().stream()
                .filter(other -> other.state().isOnTheList())
                .filter(other -> other.child().equals(standing.application().child()))
                .filter(other -> !other.id().equals(standing.application().id()))
                .count();
        return View.of("admissions/offer/answer", new AnswerPage(form, standing, offer.orElseThrow(), accept, others));
    }
}
