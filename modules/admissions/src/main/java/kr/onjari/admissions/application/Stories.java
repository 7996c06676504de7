package kr.onjari.admissions.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;
import kr.onjari.kernel.persistence.Database;

/** Reads the events that explain an application's position. */
@ApplicationScoped
public class Stories {
    private record Arrival(long version, int position) {}

    private final Database database;

    @Inject
    public Stories(Database database) {
        this.database = database;
    }

    /** The story of an application, the newest event first. */
    public List<Moment> of(ApplicationRow row) {
        Arrival arrival = database.one(
                """
                select version, cast(facts ->> 'position' as integer) as position
                  from admission_event
                 where waiting_list_id = ? and application_id = ? and kind = 'APPLIED'
                """,
                event -> new Arrival(event.longValue("version"), event.integer("position")),
                row.list().value(),
                row.id().value());
        List<Story.Step> steps = database.query(
                """
                select at, kind, application_id = ? as own
                  from admission_event
                 where waiting_list_id = ? and version >= ? and application_id is not null
                   and (application_id = ?
                        or (kind <> 'OFFERED'
                            and (-cast(facts ->> 'score' as integer), cast(facts ->> 'applicationNo' as bigint))
                                < (?, ?)))
                 order by version
                """,
                event -> new Story.Step(event.instant("at"), EventKind.valueOf(event.text("kind")), event.bool("own")),
                row.id().value(),
                row.list().value(),
                arrival.version(),
                row.id().value(),
                -row.rank().score(),
                row.rank().applicationNo());
        return Story.of(arrival.position(), steps);
    }
}
