package kr.onjari.admissions.offer;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.OfferId;
import kr.onjari.admissions.OfferState;
import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Row;

/** An offer with the facts of its seat and application that never change. */
public record OfferRow(
        OfferId id,
        UUID seat,
        ApplicationId application,
        WaitingListId list,
        String pseudonym,
        OfferState state,
        Instant offeredAt,
        Instant expiresAt,
        LocalDate seatFrom) {

    static OfferRow read(Row row) throws SQLException {
        return new OfferRow(
                new OfferId(row.uuid("offer_id")),
                row.uuid("seat_id"),
                new ApplicationId(row.uuid("application_id")),
                new WaitingListId(row.uuid("waiting_list_id")),
                row.text("pseudonym"),
                OfferState.valueOf(row.text("state")),
                row.instant("offered_at"),
                row.instant("expires_at"),
                row.date("available_from"));
    }

    /** Whether it can be answered at this time. */
    public boolean isAnswerableAt(Instant now) {
        return state == OfferState.OPEN && !now.isAfter(expiresAt);
    }

    /** As everybody concerned sees it. An offer whose clock ran out is shown as expired, also before the sweep noted it. */
    public OfferView viewAt(Instant now) {
        OfferState shown = state == OfferState.OPEN && now.isAfter(expiresAt) ? OfferState.EXPIRED : state;
        return new OfferView(id, list, application, pseudonym, shown, offeredAt, expiresAt, seatFrom);
    }
}
