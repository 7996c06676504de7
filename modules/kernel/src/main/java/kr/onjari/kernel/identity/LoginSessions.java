package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kr.onjari.kernel.tenancy.Site;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The logins that web sessions carry: begun at the callback, checked and renewed with each request, ended. */
@ApplicationScoped
class LoginSessions {
    private static final Logger LOG = Logger.getLogger(LoginSessions.class);
    private static final String LOGIN = "onjari.login";
    private static final String PENDING = "onjari.pending-logins";

    private final OidcClient client;
    private final RevokedSessions revoked;
    private final SessionLocks locks;
    private final Clock clock;

    @Inject
    LoginSessions(OidcClient client, RevokedSessions revoked, SessionLocks locks, Clock clock) {
        this.client = client;
        this.revoked = revoked;
        this.locks = locks;
        this.clock = clock;
    }

    /** Remembers, in the browser's session, that a login was begun. */
    void expect(HttpServletRequest request, PendingLogin login) {
        HttpSession session = request.getSession(true);
        ReentrantLock lock = locks.of(session.getId());
        lock.lock();
        try {
            session.setAttribute(PENDING, pending(session).with(login));
        } finally {
            lock.unlock();
        }
    }

    /** Takes back the login that an answer with this state belongs to; the same answer finds none the second time. */
    Optional<PendingLogin> take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        ReentrantLock lock = locks.of(session.getId());
        lock.lock();
        try {
            PendingLogins logins = pending(session);
            session.setAttribute(PENDING, logins.without(state));
            return logins.find(state, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /** Signs the person in on this host. The session gets a new id, so that one planted beforehand is worth nothing. */
    void begin(HttpServletRequest request, Site site, OidcClient.Tokens tokens) {
        request.getSession(true);
        request.changeSessionId();
        Person person = tokens.access().personIn(site.tenant());
        request.getSession(true).setAttribute(LOGIN, LoginSession.begin(site.host(), person, tokens, clock.instant()));
    }

    /** The person signed in on this host, with roles at most five minutes old; empty when nobody is. */
    Optional<Person> person(HttpServletRequest request, Site site) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        try {
            return valid(session, site).map(LoginSession::person);
        } catch (IllegalStateException endedMeanwhile) {
            if (request.isRequestedSessionIdValid()) {
                throw endedMeanwhile;
            }
            return Optional.empty();
        }
    }

    /** Ends the login of this browser and of the same person's visits to other hosts. @return what was ended */
    Optional<LoginSession> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        LoginSession login = login(session);
        session.invalidate();
        if (login != null && login.providerSession() != null) {
            revoked.revoke(login.providerSession());
        }
        return Optional.ofNullable(login);
    }

    private Optional<LoginSession> valid(HttpSession session, Site site) {
        LoginSession login = login(session);
        if (login == null || !login.host().equals(site.host())) {
            return Optional.empty();
        }
        if (login.providerSession() != null && revoked.isRevoked(login.providerSession())) {
            session.invalidate();
            return Optional.empty();
        }
        return login.isFresh(clock.instant()) ? Optional.of(login) : renewed(session, site);
    }

    private Optional<LoginSession> renewed(HttpSession session, Site site) {
        ReentrantLock lock = locks.of(session.getId());
        lock.lock();
        try {
            LoginSession login = login(session);
            Instant now = clock.instant();
            if (login == null) {
                return Optional.empty();
            }
            // Another request of the same page may have done it while this one waited.
            return login.isFresh(now) ? Optional.of(login) : renew(session, site, login, now);
        } finally {
            lock.unlock();
        }
    }

    private Optional<LoginSession> renew(HttpSession session, Site site, LoginSession login, Instant now) {
        String refreshToken = login.refreshToken();
        if (refreshToken == null) {
            session.invalidate();
            return Optional.empty();
        }
        try {
            OidcClient.Tokens tokens = client.refresh(refreshToken);
            if (!tokens.access().claims().getSubject().equals(login.person().subject())) {
                throw new TokenRefused("The refreshed token speaks of another person");
            }
            LoginSession renewed = login.renewed(tokens.access().personIn(site.tenant()), tokens, now);
            session.setAttribute(LOGIN, renewed);
            return Optional.of(renewed);
        } catch (TokenRefused over) {
            LOG.debugf("A login on %s is over: %s", site.host(), over.getMessage());
            session.invalidate();
            return Optional.empty();
        } catch (ProviderUnavailable down) {
            // The login is kept either way: it works again, without a new password, when the provider does.
            LOG.warnf("Roles on %s cannot be read again: %s", site.host(), down.getMessage());
            return Optional.of(login).filter(known -> known.isWithinGrace(now));
        }
    }

    private static @Nullable LoginSession login(HttpSession session) {
        return (LoginSession) session.getAttribute(LOGIN);
    }

    private static PendingLogins pending(HttpSession session) {
        PendingLogins logins = (PendingLogins) session.getAttribute(PENDING);
        return logins == null ? PendingLogins.NONE : logins;
    }
}
