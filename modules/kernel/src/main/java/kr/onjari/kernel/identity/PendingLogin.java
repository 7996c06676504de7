package kr.onjari.kernel.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One login under way in one browser tab, between leaving for the identity provider and coming back.
 *
 * @param state ties the answer to this browser (against login forgery)
 * @param nonce ties the ID token to this login (against replay)
 * @param verifier the PKCE secret, of which only the S256 hash has left the server
 * @param returnTo the same-host path to continue at
 * @param startedAt when the person left for the identity provider
 */
record PendingLogin(String state, String nonce, String verifier, String returnTo, Instant startedAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As long as the identity provider keeps its own login page open. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    boolean isExpired(Instant now) {
        return startedAt.plus(LIFETIME).isBefore(now);
    }
}
