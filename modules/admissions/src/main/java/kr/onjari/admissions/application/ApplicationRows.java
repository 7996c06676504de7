package kr.onjari.admissions.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.list.NextChild;
import kr.onjari.admissions.list.Rank;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.persistence.Database;

/** The bound tenant's applications. Only their state ever changes, and only under the lock of their list. */
@ApplicationScoped
public class ApplicationRows {
    private final Database database;

    @Inject
    public ApplicationRows(Database database) {
        this.database = database;
    }

    /** The application of that id. Read it again after locking the list before deciding on its state. */
    public Optional<ApplicationRow> find(ApplicationId id) {
        return database.first(
                "select " + ApplicationRow.COLUMNS + " from application where application_id = ?",
                ApplicationRow::read,
                id.value());
    }

    /** All applications of these children, the newest first. */
    public List<ApplicationRow> of(List<ChildId> children) {
        return database.query(
                "select " + ApplicationRow.COLUMNS + " from application"
                        + " where child_id = any (cast(? as uuid[])) order by applied_at desc, application_id",
                ApplicationRow::read,
                children.stream().map(ChildId::toString).toList());
    }

    /** Adds an application that waits. */
    public void add(ApplicationRow row) {
        database.update(
                """
                insert into application (application_id, waiting_list_id, child_id, application_no, applied_at, pseudonym,
                                         claims, score, policy_version, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                row.id().value(),
                row.list().value(),
                row.child().value(),
                row.rank().applicationNo(),
                row.appliedAt(),
                row.pseudonym(),
                row.claims(),
                row.rank().score(),
                row.policyVersion(),
                row.state());
    }

    /**
     * Takes an application to its next state; its list is locked.
     *
     * @throws IllegalStateException when the transition is not legal, or the row is no longer in the state it was read in
     */
    public void change(ApplicationRow row, ApplicationState next) {
        int changed = database.update(
                "update application set state = ? where application_id = ? and state = ?",
                row.state().to(next),
                row.id().value(),
                row.state());
        if (changed != 1) {
            throw new IllegalStateException("Application " + row.id() + " changed outside its list's lock");
        }
    }

    /** The list in order as far as the first entry that waits: all that the rule of the next child can ask for. */
    public List<NextChild.Entry> untilFirstWaiting(WaitingListId list) {
        return database.query(
                """
                select application_id, score, application_no, state
                  from application
                 where waiting_list_id = ? and state in ('WAITING', 'OFFERED')
                 order by neg_score, application_no
                 limit 1 + (select count(*) from seat where waiting_list_id = ? and state = 'OFFERED')
                """,
                row -> new NextChild.Entry(
                        row.uuid("application_id"),
                        new Rank(row.integer("score"), row.longValue("application_no")),
                        ApplicationState.valueOf(row.text("state"))),
                list.value(),
                list.value());
    }

    /** What an event says about an application: published facts only. */
    public static Map<String, Object> facts(ApplicationRow row, int position, int of) {
        return Map.of(
                "pseudonym", row.pseudonym(),
                "score", row.rank().score(),
                "applicationNo", row.rank().applicationNo(),
                "claims", row.claims(),
                "position", position,
                "of", of);
    }
}
