package kr.onjari.admissions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An offer and its clock.
 *
 * @param pseudonym of the entry it was made to
 * @param expiresAt last instant at which it can be answered
 * @param seatFrom first day of the place
 */
public record OfferView(
        OfferId id,
        WaitingListId list,
        ApplicationId application,
        String pseudonym,
        OfferState state,
        Instant offeredAt,
        Instant expiresAt,
        LocalDate seatFrom) {}
