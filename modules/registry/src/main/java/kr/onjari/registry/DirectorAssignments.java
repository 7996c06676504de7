package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.time.TransactionClock;

/** Which facility a director (원장) speaks for: a row of the bound tenant, not a claim of her token. */
@ApplicationScoped
public class DirectorAssignments {
    private final Database database;
    private final TransactionClock clock;

    @Inject
    public DirectorAssignments(Database database, TransactionClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param subject the identity provider's subject; empty when the tenant has assigned no facility to her today */
    @Transactional
    public Optional<FacilityId> facilityOf(String subject) {
        LocalDate today = clock.today();
        return database.first("""
                select facility_id from facility_director
                 where subject = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                 order by valid_from desc, facility_id
                 limit 1
                """, row -> new FacilityId(row.uuid("facility_id")), subject, today, today);
    }
}
