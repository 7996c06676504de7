package kr.onjari.kernel.identity;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kr.onjari.kernel.testing.TestDatabase;

/** The whole login, wired as in the server, against a fake provider and the real tenant directory. */
final class TestLogin implements AutoCloseable {
    static final String SEOCHO = "seocho.localhost";
    static final String GANGNAM = "gangnam.localhost";

    final FakeProvider op = new FakeProvider();
    final MovableClock clock = new MovableClock();
    final IdentityProvider provider = new IdentityProvider(op.settings(true), clock);
    final TokenVerifier verifier = new TokenVerifier(provider, op.settings(true));
    final OidcClient client = new OidcClient(provider, verifier, op.settings(true));
    final RevokedSessions revoked = new RevokedSessions(
            TestDatabase.shared().database(), TestDatabase.shared().transactions(), clock);
    final LoginSessions sessions = new LoginSessions(client, revoked, new SessionLocks(), clock);
    final LoginFlow flow = new LoginFlow(client, sessions, clock);
    final OidcMechanism mechanism = new OidcMechanism(
            TestDatabase.shared().directory(),
            sessions,
            verifier,
            new BackChannelLogout(provider, op.settings(true), revoked));

    /** Runs the mechanism over a request, as the container does first. @return the person it found */
    Optional<Person> authenticate(HttpServletRequest request) {
        try {
            mechanism.validateRequest(request, FakeBrowser.response(new AtomicInteger()), context());
            return Caller.personOf(request);
        } catch (AuthenticationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The request after the mechanism has seen it. */
    HttpServletRequest seen(HttpServletRequest request) {
        authenticate(request);
        return request;
    }

    /** Logs in on a host and returns where the browser ends. */
    URI logIn(FakeBrowser browser, String host, String to) throws ProviderUnavailable {
        URI sentTo = flow.begin(seen(browser.get(host, "/login")), to);
        return comeBack(browser, host, op.logIn(sentTo));
    }

    URI comeBack(FakeBrowser browser, String host, Map<String, String> answer) throws ProviderUnavailable {
        return flow.finish(
                seen(browser.get(host, "/callback")), answer.get("state"), answer.getOrDefault("code", ""), "");
    }

    static HttpMessageContext context() {
        return FakeBrowser.proxy(HttpMessageContext.class, (self, called, args) -> switch (called.getName()) {
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> AuthenticationStatus.SUCCESS;
            default -> null;
        });
    }

    @Override
    public void close() {
        op.close();
    }
}
