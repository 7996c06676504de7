package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.WorkContext;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of the identity provider that were logged out. Kept in the database because the provider tells one node
 * only, once, for all tenants' hosts.
 */
@ApplicationScoped
class RevokedSessions {
    /** A logout elsewhere takes effect on every node after at most this long. */
    private static final Duration ANSWER_HOLDS = Duration.ofSeconds(5);

    private static final int ANSWERS_KEPT = 10_000;

    private record Answer(boolean revoked, Instant at) {}

    private final Database database;
    private final OwnTransaction transaction;
    private final Clock clock;
    private final Map<String, Answer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Answer> eldest) {
            return size() > ANSWERS_KEPT;
        }
    };

    @Inject
    RevokedSessions(Database database, OwnTransaction transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends every login that belongs to that provider session, on all hosts; again is harmless. */
    void revoke(String providerSession) {
        transaction.run(WorkContext.of(Purpose.SESSIONS), () -> {
            database.update("""
                    insert into platform.revoked_session (sid, revoked_at) values (?, now())
                    on conflict (sid) do nothing
                    """, providerSession);
            // A provider session lives for hours; a row older than a few days can match no login any more.
            database.update("delete from platform.revoked_session where revoked_at < now() - interval '7 days'");
        });
        remember(providerSession, true);
    }

    boolean isRevoked(String providerSession) {
        Answer known = known(providerSession);
        if (known != null && (known.revoked() || known.at().plus(ANSWER_HOLDS).isAfter(clock.instant()))) {
            return known.revoked();
        }
        boolean revoked = transaction.call(WorkContext.of(Purpose.SESSIONS), () -> database.first(
                        "select sid from platform.revoked_session where sid = ?",
                        row -> row.text("sid"),
                        providerSession)
                .isPresent());
        remember(providerSession, revoked);
        return revoked;
    }

    private @Nullable Answer known(String providerSession) {
        synchronized (answers) {
            return answers.get(providerSession);
        }
    }

    private void remember(String providerSession, boolean revoked) {
        synchronized (answers) {
            answers.remove(providerSession);
            answers.put(providerSession, new Answer(revoked, clock.instant()));
        }
    }
}
