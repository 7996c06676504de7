package kr.onjari.kernel.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a web session remembers of a login: as little as possible, immutable and serialisable, so that a session can
 * move between nodes. It is bound to the host it was made on; the same cookie shown on another tenant's host means
 * nothing there.
 *
 * @param host the host, without port, lower case
 * @param person with the roles of that host's tenant
 * @param providerSession the session at the identity provider ({@code sid}), by which a logout elsewhere is recognised
 * @param idToken the hint for logging out at the provider; always there after a code flow
 * @param refreshToken what fresh roles are asked for with; null when the provider granted none
 * @param refreshDue when roles have to be read again
 * @param tokenEnds when the access token that the roles came from expires
 */
record LoginSession(
        String host,
        Person person,
        @Nullable String providerSession,
        @Nullable String idToken,
        @Nullable String refreshToken,
        Instant refreshDue,
        Instant tokenEnds)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Roles that were taken away stop working after at most this long. */
    static final Duration ROLES_HOLD = Duration.ofMinutes(5);

    /** How long after its token's end a login goes on while the identity provider does not answer. */
    static final Duration GRACE = Duration.ofMinutes(5);

    static LoginSession begin(String host, Person person, OidcClient.Tokens tokens, Instant now) {
        return make(host, person, tokens.idToken(), tokens.refreshToken(), tokens.access(), now);
    }

    /** The same login with what a refresh brought; parts that the provider left out stay as they were. */
    LoginSession renewed(Person renewedPerson, OidcClient.Tokens tokens, Instant now) {
        return make(
                host,
                renewedPerson,
                tokens.idToken().or(() -> Optional.ofNullable(idToken)),
                tokens.refreshToken().or(() -> Optional.ofNullable(refreshToken)),
                tokens.access(),
                now);
    }

    private static LoginSession make(
            String host,
            Person person,
            Optional<String> idToken,
            Optional<String> refreshToken,
            AccessToken access,
            Instant now) {
        Instant rolesEnd = now.plus(ROLES_HOLD);
        Instant ends = access.expiresAt();
        return new LoginSession(
                host,
                person,
                access.providerSession().orElse(null),
                idToken.orElse(null),
                refreshToken.orElse(null),
                ends.isBefore(rolesEnd) ? ends : rolesEnd,
                ends);
    }

    boolean isFresh(Instant now) {
        return now.isBefore(refreshDue);
    }

    /** Whether the login may go on although its roles cannot be read again at the moment. */
    boolean isWithinGrace(Instant now) {
        return now.isBefore(tokenEnds.plus(GRACE));
    }

    /** Without tokens, so that they can reach no log. */
    @Override
    public String toString() {
        return "LoginSession[host=" + host + ", refreshDue=" + refreshDue + "]";
    }
}
