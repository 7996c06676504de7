package kr.onjari.kernel.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
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
import java.time.Clock;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.Site;
import org.jboss.logging.Logger;

/**
 * Logging in and out of the pages of one host: to the identity provider and back. {@code /login?to=/path} returns to
 * that path; {@code /logout} ends the login here, on every other host and at the provider.
 */
@Path("/")
@ApplicationScoped
public class LoginPages {
    private static final Logger LOG = Logger.getLogger(LoginPages.class);
    private static final String CALLBACK = "/callback";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final OidcClient client;
    private final LoginSessions sessions;
    private final Clock clock;

    @Inject
    LoginPages(OidcClient client, LoginSessions sessions, Clock clock) {
        this.client = client;
        this.sessions = sessions;
        this.clock = clock;
    }

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
        String returnTo = ReturnAddress.sameHostPath(to);
        if (Caller.personOf(request).isPresent()) {
            return goTo(URI.create(returnTo));
        }
        PendingLogin login = new PendingLogin(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                returnTo,
                clock.instant());
        URI provider;
        try {
            provider = client.loginAddress(
                    login, RequestOrigin.address(request, CALLBACK), LoginLanguages.of(request));
        } catch (ProviderUnavailable e) {
            throw unavailable(e, response);
        }
        sessions.expect(request, login);
        return goTo(provider);
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
        Optional<PendingLogin> pending = sessions.take(request, state);
        if (pending.isEmpty()) {
            // "Back" or a reload after a login that succeeded ends here too; that person is where they want to be.
            if (Caller.personOf(request).isPresent()) {
                return goTo(URI.create(ReturnAddress.HOME));
            }
            throw beginAgain(ReturnAddress.HOME);
        }
        String returnTo = pending.get().returnTo();
        if (code.isEmpty()) {
            LOG.infof("The identity provider did not log somebody in: %s", safe(error));
            if (error.equals("access_denied")) {
                return goTo(URI.create(ReturnAddress.HOME));
            }
            throw beginAgain(returnTo);
        }
        try {
            OidcClient.Tokens tokens =
                    client.exchange(code, pending.get(), RequestOrigin.address(request, CALLBACK));
            sessions.begin(request, site(request), tokens);
        } catch (TokenRefused e) {
            LOG.warn("A login could not be finished", e);
            throw beginAgain(returnTo);
        } catch (ProviderUnavailable e) {
            throw unavailable(e, response);
        }
        return goTo(URI.create(returnTo));
    }

    /** Logs out from a plain link; a link on another site's page does nothing. */
    @GET
    @Path("logout")
    @Needs(Permission.PUBLIC)
    public Response logoutByLink(@Context HttpServletRequest request) {
        return RequestOrigin.isCausedElsewhere(request) ? goTo(URI.create(ReturnAddress.HOME)) : end(request);
    }

    /** Logs out from a form. */
    @POST
    @Path("logout")
    @Needs(Permission.PUBLIC)
    public Response logout(@Context HttpServletRequest request) {
        return end(request);
    }

    private Response end(HttpServletRequest request) {
        URI home = RequestOrigin.address(request, ReturnAddress.HOME);
        Optional<String> idToken = sessions.end(request).map(LoginSession::idToken);
        if (idToken.isEmpty()) {
            return goTo(home);
        }
        try {
            return goTo(client.logoutAddress(idToken.get(), home));
        } catch (ProviderUnavailable e) {
            // Here the person is logged out; the provider's own session ends by itself.
            LOG.warnf("A person was logged out on this side only: %s", e.getMessage());
            return goTo(home);
        }
    }

    private static Site site(HttpServletRequest request) {
        return Caller.siteOf(request)
                .orElseThrow(() -> new IllegalStateException("The request belongs to no site"));
    }

    private static Refusal unavailable(ProviderUnavailable cause, HttpServletResponse response) {
        LOG.warnf("Nobody can log in: %s", cause.getMessage());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        return Refusal.unavailable("kernel.login-unavailable");
    }

    private static Refusal beginAgain(String returnTo) {
        return Refusal.conflict("kernel.login-expired").linkingTo(LoginRedirect.address(returnTo));
    }

    /** The provider's error code without anything that does not belong in one, for the log. */
    private static String safe(String error) {
        return error.replaceAll("[^a-z_]", "?");
    }

    private static Response goTo(URI address) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.seeOther(address).cacheControl(never).build();
    }
}
