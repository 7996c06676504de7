package kr.onjari.admissions.mine;

import java.time.Instant;
import java.util.Optional;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.OfferState;
import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.list.Centre;

/**
 * One application on its family's page.
 *
 * @param child the child's name
 * @param now when this was true
 */
public record Standing(
        ApplicationView application, Centre centre, String child, Optional<Movement> movement, Instant now) {

    /** The offer that waits for an answer. */
    public Optional<OfferView> openOffer() {
        return application
                .offer()
                .filter(offer ->
                        offer.state() == OfferState.OPEN && offer.expiresAt().isAfter(now));
    }

    /** Whether it still holds a position. */
    public boolean waits() {
        return application.state().isOnTheList();
    }

    public String href() {
        return "/my/waiting/" + application.id();
    }
}
