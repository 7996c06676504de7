package kr.onjari.admissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.onjari.kernel.persistence.Database;

/** Aggregates for statistics, read in the caller's transaction and tenant. */
@ApplicationScoped
public class WaitingFigures {
    private final Database database;

    @Inject
    public WaitingFigures(Database database) {
        this.database = database;
    }

    /** The bound tenant's figures now. */
    public WaitingCounts count() {
        return database.one(
                """
                select (select count(distinct child_id) from application where state in ('WAITING', 'OFFERED')) as children,
                       (select count(*) from application where state in ('WAITING', 'OFFERED')) as entries,
                       (select count(*) from offer where state = 'OPEN') as open_offers,
                       (select count(*) from offer where state = 'ACCEPTED') as accepted_offers
                """,
                row -> new WaitingCounts(
                        row.longValue("children"),
                        row.longValue("entries"),
                        row.longValue("open_offers"),
                        row.longValue("accepted_offers")));
    }
}
