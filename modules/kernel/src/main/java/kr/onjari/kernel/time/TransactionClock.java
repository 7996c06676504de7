package kr.onjari.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import kr.onjari.kernel.persistence.Database;

/** The time of the current transaction: the database's {@code now()}, the same for everything done in it. */
@ApplicationScoped
public class TransactionClock {
    private final Database database;

    @Inject
    public TransactionClock(Database database) {
        this.database = database;
    }

    public Instant now() {
        return database.now();
    }

    /** Today in Korea, at the transaction's time. */
    public LocalDate today() {
        return KoreanTime.dateOf(now());
    }
}
