package kr.onjari.admissions.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.OfferId;
import kr.onjari.admissions.OfferState;
import kr.onjari.admissions.SeatState;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.persistence.Database;

/** The bound tenant's seats and offers. They change only under the lock of their list. */
@ApplicationScoped
public class OfferRows {
    private static final String OFFERS = """
            select o.offer_id, o.seat_id, o.application_id, o.waiting_list_id, a.pseudonym, o.state, o.offered_at,
                   o.expires_at, s.available_from
              from offer o
              join application a on a.application_id = o.application_id
              join seat s on s.seat_id = o.seat_id
            """;

    private final Database database;

    @Inject
    public OfferRows(Database database) {
        this.database = database;
    }

    /** A free seat and the first day it can be taken. */
    public record FreeSeat(UUID id, LocalDate availableFrom) {}

    /** An offer whose clock ran out, and the child whose row has to be locked before it is expired. */
    public record RunOut(OfferId offer, ChildId child) {}

    /** The offer of that id. Read it again after locking the list before deciding on its state. */
    public Optional<OfferRow> find(OfferId id) {
        return database.first(OFFERS + " where o.offer_id = ?", OfferRow::read, id.value());
    }

    /** The latest offer made to an application. */
    public Optional<OfferRow> latest(ApplicationId application) {
        return database.first(
                OFFERS + " where o.application_id = ? order by o.offered_at desc, o.offer_id limit 1",
                OfferRow::read,
                application.value());
    }

    /** The free seat that is available first. */
    public Optional<FreeSeat> freeSeat(WaitingListId list) {
        return database.first("""
                select seat_id, available_from from seat
                 where waiting_list_id = ? and state = 'FREE'
                 order by available_from, seat_id limit 1
                """, row -> new FreeSeat(row.uuid("seat_id"), row.date("available_from")), list.value());
    }

    /** The open offers of a list whose clock has run out, ordered by child, which is the order of locking. */
    public List<RunOut> runOut(WaitingListId list, Instant now) {
        return database.query(
                """
                select o.offer_id, a.child_id
                  from offer o join application a on a.application_id = o.application_id
                 where o.state = 'OPEN' and o.expires_at < ? and o.waiting_list_id = ?
                 order by a.child_id
                """,
                row -> new RunOut(new OfferId(row.uuid("offer_id")), new ChildId(row.uuid("child_id"))),
                now,
                list.value());
    }

    /** The lists that have offers whose clock has run out. */
    public List<WaitingListId> listsWithRunOut(Instant now) {
        return database.query("""
                select distinct waiting_list_id from offer
                 where state = 'OPEN' and expires_at < ? order by waiting_list_id
                """, row -> new WaitingListId(row.uuid("waiting_list_id")), now);
    }

    /** Adds an open offer of a seat; the seat is then offered. */
    public void open(OfferRow offer) {
        database.update(
                """
                insert into offer (offer_id, seat_id, application_id, waiting_list_id, state, offered_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                offer.id().value(),
                offer.seat(),
                offer.application().value(),
                offer.list().value(),
                offer.state(),
                offer.offeredAt(),
                offer.expiresAt());
        changeSeat(offer.seat(), SeatState.FREE, SeatState.OFFERED);
    }

    /**
     * Closes an open offer: the seat is taken when it was accepted and free otherwise.
     *
     * @throws IllegalStateException when the offer is not open
     */
    public void close(OfferRow offer, OfferState outcome) {
        int closed = database.update(
                "update offer set state = ?, answered_at = now() where offer_id = ? and state = ?",
                offer.state().to(outcome),
                offer.id().value(),
                OfferState.OPEN);
        if (closed != 1) {
            throw new IllegalStateException("Offer " + offer.id() + " changed outside its list's lock");
        }
        changeSeat(offer.seat(), SeatState.OFFERED, outcome == OfferState.ACCEPTED ? SeatState.TAKEN : SeatState.FREE);
    }

    private void changeSeat(UUID seat, SeatState from, SeatState to) {
        int changed =
                database.update("update seat set state = ? where seat_id = ? and state = ?", from.to(to), seat, from);
        if (changed != 1) {
            throw new IllegalStateException("Seat " + seat + " is not " + from);
        }
    }
}
