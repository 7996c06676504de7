package kr.onjari.admissions.application;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.list.Rank;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.persistence.Row;

/** An application as its row says it. */
public record ApplicationRow(
        ApplicationId id,
        WaitingListId list,
        ChildId child,
        Rank rank,
        Instant appliedAt,
        String pseudonym,
        List<String> claims,
        String policyVersion,
        ApplicationState state) {

    /** The columns {@link #read} needs. */
    static final String COLUMNS =
            "application_id, waiting_list_id, child_id, application_no, applied_at, pseudonym, claims, score, policy_version, state";

    static ApplicationRow read(Row row) throws SQLException {
        return new ApplicationRow(
                new ApplicationId(row.uuid("application_id")),
                new WaitingListId(row.uuid("waiting_list_id")),
                new ChildId(row.uuid("child_id")),
                new Rank(row.integer("score"), row.longValue("application_no")),
                row.instant("applied_at"),
                row.text("pseudonym"),
                row.texts("claims"),
                row.text("policy_version"),
                ApplicationState.valueOf(row.text("state")));
    }
}
