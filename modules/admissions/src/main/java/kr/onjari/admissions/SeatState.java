package kr.onjari.admissions;

/** A seat is FREE, OFFERED (one open offer) or TAKEN; it becomes FREE again when its offer is refused or runs out. */
public enum SeatState {
    FREE,
    OFFERED,
    TAKEN;

    /**
     * Checks a transition.
     *
     * @return {@code next}
     * @throws IllegalStateException naming both states when the seat cannot change so
     */
    public SeatState to(SeatState next) {
        boolean legal =
                switch (this) {
                    case FREE -> next == OFFERED;
                    case OFFERED -> next == FREE || next == TAKEN;
                    case TAKEN -> next == FREE;
                };
        if (!legal) {
            throw new IllegalStateException("A seat cannot go from " + this + " to " + next + ".");
        }
        return next;
    }
}
