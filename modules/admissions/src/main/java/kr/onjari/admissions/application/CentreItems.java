package kr.onjari.admissions.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.registry.FacilityId;

/** Which items that count only "at this centre" the office has recorded for a centre, e.g. that it stands in an industrial complex. */
@ApplicationScoped
public class CentreItems {
    private final Database database;

    @Inject
    public CentreItems(Database database) {
        this.database = database;
    }

    /** The codes recorded for the centre on a day. */
    public Set<String> of(FacilityId facility, LocalDate day) {
        return Set.copyOf(database.query("""
                select distinct item from centre_item
                 where facility_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                """, row -> row.text("item"), facility.value(), day, day));
    }
}
