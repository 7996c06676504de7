package kr.onjari.kernel.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.Site;
import org.jboss.logging.Logger;

/** The steps of logging in and out in a browser. Each says where the browser goes next. */
@ApplicationScoped
class LoginFlow {
    private static final Logger LOG = Logger.getLogger(LoginFlow.class);
    private static final String CALLBACK = "/callback";
    private static final URI HOME = URI.create(ReturnAddress.HOME);

    private final OidcClient client;
    private final LoginSessions sessions;
    private final Clock clock;

    @Inject
    LoginFlow(OidcClient client, LoginSessions sessions, Clock clock) {
        this.client = client;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Leaves for the identity provider; somebody who is logged in already goes straight on.
     *
     * @param wanted where to return to; anything but a path of this host counts as the home page
     */
    URI begin(HttpServletRequest request, String wanted) throws ProviderUnavailable {
        String returnTo = ReturnAddress.sameHostPath(wanted);
        if (Caller.personOf(request).isPresent()) {
            return URI.create(returnTo);
        }
        PendingLogin login = new PendingLogin(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                returnTo,
                clock.instant());
        URI provider = client.loginAddress(login, RequestOrigin.address(request, CALLBACK), LoginLanguages.of(request));
        sessions.expect(request, login);
        return provider;
    }

    /**
     * Comes back from the identity provider, with a code or an error.
     *
     * @throws Refusal conflict, when the login cannot be finished and has to be begun again
     */
    URI finish(HttpServletRequest request, String state, String code, String error) throws ProviderUnavailable {
        Optional<PendingLogin> pending = sessions.take(request, state);
        if (pending.isEmpty()) {
            // "Back" or a reload after a login that succeeded ends here too; that person is where they want to be.
            if (Caller.personOf(request).isPresent()) {
                return HOME;
            }
            throw beginAgain(ReturnAddress.HOME);
        }
        String returnTo = pending.get().returnTo();
        if (code.isEmpty()) {
            LOG.infof("The identity provider did not log somebody in: %s", safe(error));
            if (error.equals("access_denied")) {
                return HOME;
            }
            throw beginAgain(returnTo);
        }
        try {
            sessions.begin(
                    request,
                    site(request),
                    client.exchange(code, pending.get(), RequestOrigin.address(request, CALLBACK)));
        } catch (TokenRefused e) {
            LOG.warn("A login could not be finished", e);
            throw beginAgain(returnTo);
        }
        return URI.create(returnTo);
    }

    /** Logs out here, on every other host, and at the identity provider if it can be reached. */
    URI end(HttpServletRequest request) {
        URI home = RequestOrigin.address(request, ReturnAddress.HOME);
        Optional<String> idToken = sessions.end(request).map(LoginSession::idToken);
        if (idToken.isEmpty()) {
            return home;
        }
        try {
            return client.logoutAddress(idToken.get(), home);
        } catch (ProviderUnavailable e) {
            // Here the person is logged out; the provider's own session ends by itself.
            LOG.warnf("A person was logged out on this side only: %s", e.getMessage());
            return home;
        }
    }

    private static Site site(HttpServletRequest request) {
        return Caller.siteOf(request).orElseThrow(() -> new IllegalStateException("The request belongs to no site"));
    }

    private static Refusal beginAgain(String returnTo) {
        return Refusal.conflict("kernel.login-expired").linkingTo(ReturnAddress.loginReturningTo(returnTo));
    }

    /** The provider's error code without anything that does not belong in one, for the log. */
    private static String safe(String error) {
        return error.replaceAll("[^a-z_]", "?");
    }
}
