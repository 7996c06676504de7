package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.ListEntry;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.time.KoreanTime;

/** Order and positions of a list, each read by one scan of the index {@code application_in_order}. */
@ApplicationScoped
public class Positions {
    /** Counts the entries ahead of a rank. */
    static final String ENTRIES_AHEAD = """
            select count(*) as ahead
              from application
             where waiting_list_id = ? and state in ('WAITING', 'OFFERED')
               and (neg_score, application_no) < (?, ?)
            """;

    private final Database database;

    @Inject
    public Positions(Database database) {
        this.database = database;
    }

    /** 1 + the entries ahead that are WAITING or OFFERED. */
    public int of(WaitingListId list, Rank rank) {
        return 1
                + Math.toIntExact(database.one(
                        ENTRIES_AHEAD,
                        row -> row.longValue("ahead"),
                        list.value(),
                        -rank.score(),
                        rank.applicationNo()));
    }

    /** How many are WAITING or OFFERED. */
    public int length(WaitingListId list) {
        return Math.toIntExact(database.one("""
                select count(*) as entries
                  from application where waiting_list_id = ? and state in ('WAITING', 'OFFERED')
                """, row -> row.longValue("entries"), list.value()));
    }

    /** The public lines after a position, at most {@code limit}. */
    public List<ListEntry> lines(WaitingListId list, int afterPosition, int limit) {
        int[] position = {afterPosition};
        return database.query(
                """
                select pseudonym, score, application_no, applied_at, state
                  from application
                 where waiting_list_id = ? and state in ('WAITING', 'OFFERED')
                 order by neg_score, application_no
                 limit ? offset ?
                """,
                row -> new ListEntry(
                        ++position[0],
                        row.text("pseudonym"),
                        row.integer("score"),
                        row.longValue("application_no"),
                        KoreanTime.dateOf(row.instant("applied_at")),
                        ApplicationState.valueOf(row.text("state"))),
                list.value(),
                limit,
                afterPosition);
    }
}
