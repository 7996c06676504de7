package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.jboss.logging.Logger;

/**
 * Says who makes a request, before anything else happens to it: the web session's login for pages, the bearer token
 * for {@code /api}. Neither is looked at on the other's paths, so that a page of another site cannot use a person's
 * cookie to call the API. It refuses nobody; {@link PermissionFilter} does, and {@link LoginPages} logs people in.
 *
 * <p>The server must be told not to expect its own realm to know these people
 * ({@code application-security-domain … integrated-jaspi=false}).
 */
@ApplicationScoped
public class OidcMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(OidcMechanism.class);
    private static final String BEARER = "Bearer ";

    private final TenantDirectory directory;
    private final LoginSessions sessions;
    private final TokenVerifier verifier;
    private final BackChannelLogout backChannel;

    @Inject
    OidcMechanism(
            TenantDirectory directory, LoginSessions sessions, TokenVerifier verifier, BackChannelLogout backChannel) {
        this.directory = directory;
        this.sessions = sessions;
        this.verifier = verifier;
        this.backChannel = backChannel;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = RequestOrigin.path(request);
        if (path.equals(BackChannelLogout.PATH)) {
            return answerBackChannel(request, response);
        }
        Optional<Site> site = directory.site(request.getServerName());
        if (site.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(Caller.SITE_ATTRIBUTE, site.get());
        Optional<Person> person;
        if (path.startsWith("/api/")) {
            person = bearer(request, site.get());
        } else if (path.startsWith("/assets/")) {
            person = Optional.empty();
        } else {
            person = sessions.person(request, site.get());
        }
        if (person.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(Caller.PERSON_ATTRIBUTE, person.get());
        return context.notifyContainerAboutLogin(
                person.get().subject(),
                person.get().roles().stream().map(Role::groupName).collect(Collectors.toSet()));
    }

    /** Forgets the login on {@code HttpServletRequest.logout()}; logging out at the provider is {@link LoginPages}'. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }

    private Optional<Person> bearer(HttpServletRequest request, Site site) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    verifier.bearer(header.substring(BEARER.length()).strip()).personIn(site.tenant()));
        } catch (TokenRefused e) {
            LOG.debugf("A bearer token was refused on %s: %s", site.host(), e.getMessage());
            request.setAttribute(BearerOutcome.ATTRIBUTE, BearerOutcome.REFUSED);
        } catch (ProviderUnavailable e) {
            LOG.warnf("A bearer token could not be checked on %s: %s", site.host(), e.getMessage());
            request.setAttribute(BearerOutcome.ATTRIBUTE, BearerOutcome.UNCHECKED);
        }
        return Optional.empty();
    }

    /**
     * Answered here and not by a resource, because the provider may use any address of this server, with a host that
     * is no tenant's. The answer is flushed, or the server would put its own page in its place.
     */
    private AuthenticationStatus answerBackChannel(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(backChannelStatus(request));
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("The back-channel answer could not be sent", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private int backChannelStatus(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        String token = request.getParameter("logout_token");
        if (token == null) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        try {
            backChannel.accept(token);
            return HttpServletResponse.SC_OK;
        } catch (TokenRefused e) {
            LOG.infof("A back-channel logout was refused: %s", e.getMessage());
            return HttpServletResponse.SC_BAD_REQUEST;
        } catch (ProviderUnavailable e) {
            LOG.warnf("A back-channel logout could not be checked: %s", e.getMessage());
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
