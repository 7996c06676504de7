package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kr.onjari.kernel.refusal.Refusal;
import org.jboss.logging.Logger;

/**
 * Logging in and out of the pages of one host: {@code /login?to=/path} returns to that path; {@code /logout} ends the
 * login here, on every other host and at the identity provider.
 */
@Path("/")
@ApplicationScoped
public class LoginPages {
    private static final Logger LOG = Logger.getLogger(LoginPages.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    @Inject
    private LoginFlow flow;

    /**
     * Sends the person to the identity provider, in the language of the page they come from.
     *
     * @param to where to return to; anything but a path of this host counts as the home page
     * @throws Refusal unavailable, while the provider is down
     */
    @GET
    @Path("login")
    @Needs(Permission.PUBLIC)
    public Response login(
            @QueryParam("to") @DefaultValue(ReturnAddress.HOME) String to,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        try {
            return goTo(flow.begin(request, to));
        } catch (ProviderUnavailable e) {
            throw unavailable(e, response);
        }
    }

    /**
     * Where the identity provider sends the person back to.
     *
     * @throws Refusal conflict, when the login cannot be finished and has to be begun again; unavailable, while the
     *     provider is down
     */
    @GET
    @Path("callback")
    @Needs(Permission.PUBLIC)
    public Response callback(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("error") @DefaultValue("") String error,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        try {
            return goTo(flow.finish(request, state, code, error));
        } catch (ProviderUnavailable e) {
            throw unavailable(e, response);
        }
    }

    /** Logs out from a plain link; a link on another site's page does nothing. */
    @GET
    @Path("logout")
    @Needs(Permission.PUBLIC)
    public Response logoutByLink(@Context HttpServletRequest request) {
        return goTo(
                RequestOrigin.isCausedElsewhere(request)
                        ? RequestOrigin.address(request, ReturnAddress.HOME)
                        : flow.end(request));
    }

    /** Logs out from a form. */
    @POST
    @Path("logout")
    @Needs(Permission.PUBLIC)
    public Response logout(@Context HttpServletRequest request) {
        return goTo(flow.end(request));
    }

    private static Refusal unavailable(ProviderUnavailable cause, HttpServletResponse response) {
        LOG.warnf("Nobody can log in: %s", cause.getMessage());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        return Refusal.unavailable("kernel.login-unavailable");
    }

    private static Response goTo(URI address) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.seeOther(address).cacheControl(never).build();
    }
}
