package kr.onjari.admissions.list;

import java.sql.SQLException;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityId;

/** A waiting list as its row says it. */
public record ListRow(WaitingListId id, FacilityId facility, AgeClass ageClass, int schoolYear, long version) {

    static ListRow read(Row row) throws SQLException {
        return new ListRow(
                new WaitingListId(row.uuid("waiting_list_id")),
                new FacilityId(row.uuid("facility_id")),
                AgeClass.valueOf(row.text("age_class")),
                row.integer("school_year"),
                row.longValue("version"));
    }
}
