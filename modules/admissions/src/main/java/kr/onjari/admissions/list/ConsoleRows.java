package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.ConsoleEntry;
import kr.onjari.admissions.ListEntry;
import kr.onjari.admissions.OfferId;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.time.KoreanTime;

/** A list as its director works on it: order, open offers and who is next. */
@ApplicationScoped
public class ConsoleRows {
    private record Line(ListEntry entry, UUID application, Optional<UUID> offer, Optional<Instant> expiresAt) {}

    private final Database database;

    @Inject
    public ConsoleRows(Database database) {
        this.database = database;
    }

    /**
     * The first lines of a list.
     *
     * @param seatFree whether a seat could be offered now; without one nobody is next
     */
    public List<ConsoleEntry> entries(WaitingListId list, int limit, boolean seatFree) {
        int[] position = {0};
        List<Line> lines = database.query(
                """
                select a.application_id, a.pseudonym, a.score, a.application_no, a.applied_at, a.state,
                       o.offer_id, o.expires_at
                  from application a
                  left join offer o on o.application_id = a.application_id and o.state = 'OPEN'
                 where a.waiting_list_id = ? and a.state in ('WAITING', 'OFFERED')
                 order by a.neg_score, a.application_no
                 limit ?
                """,
                row -> new Line(
                        new ListEntry(
                                ++position[0],
                                row.text("pseudonym"),
                                row.integer("score"),
                                row.longValue("application_no"),
                                KoreanTime.dateOf(row.instant("applied_at")),
                                ApplicationState.valueOf(row.text("state"))),
                        row.uuid("application_id"),
                        row.optUuid("offer_id"),
                        row.optInstant("expires_at")),
                list.value(),
                limit);
        Optional<UUID> next = seatFree
                ? NextChild.of(lines.stream().map(ConsoleRows::entry).toList()).map(NextChild.Entry::application)
                : Optional.empty();
        return lines.stream()
                .map(line -> new ConsoleEntry(
                        line.entry(),
                        new ApplicationId(line.application()),
                        next.equals(Optional.of(line.application())),
                        line.offer().map(OfferId::new),
                        line.expiresAt()))
                .toList();
    }

    private static NextChild.Entry entry(Line line) {
        return new NextChild.Entry(
                line.application(),
                new Rank(line.entry().score(), line.entry().applicationNo()),
                line.entry().state());
    }
}
