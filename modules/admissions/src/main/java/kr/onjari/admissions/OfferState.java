package kr.onjari.admissions;

/** The life of an offer: OPEN until it is answered, runs out, or the application is withdrawn. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN;

    /**
     * Checks a transition.
     *
     * @return {@code next}
     * @throws IllegalStateException naming both states unless this is OPEN and {@code next} is not
     */
    public OfferState to(OfferState next) {
        if (this != OPEN || next == OPEN) {
            throw new IllegalStateException("An offer cannot go from " + this + " to " + next + ".");
        }
        return next;
    }
}
