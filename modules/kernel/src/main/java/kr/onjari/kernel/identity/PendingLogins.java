package kr.onjari.kernel.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The logins under way in one browser, oldest first: a person may have several tabs at the login page. Immutable; the
 * session attribute is replaced, so that a replicated session sees the change.
 */
record PendingLogins(List<PendingLogin> logins) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More tabs than this forget their oldest login, so that a session stays small. */
    static final int MOST = 5;

    static final PendingLogins NONE = new PendingLogins(List.of());

    PendingLogins {
        logins = List.copyOf(logins);
    }

    PendingLogins with(PendingLogin login) {
        List<PendingLogin> next = new ArrayList<>(logins);
        next.add(login);
        return new PendingLogins(next.subList(Math.max(0, next.size() - MOST), next.size()));
    }

    /** The login that this answer belongs to, unless it is unknown or too old. */
    Optional<PendingLogin> find(String state, Instant now) {
        return logins.stream()
                .filter(login -> login.state().equals(state) && !login.isExpired(now))
                .findFirst();
    }

    PendingLogins without(String state) {
        return new PendingLogins(
                logins.stream().filter(login -> !login.state().equals(state)).toList());
    }
}
