package kr.onjari.admissions;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an application.
 *
 * <pre>
 * WAITING → OFFERED → ACCEPTED
 *    ↓         ├────→ REFUSED
 *    ↓         └────→ EXPIRED
 *    └→ WITHDRAWN ←── OFFERED
 * </pre>
 *
 * An application keeps its place while WAITING or OFFERED and leaves the list for good in every other state.
 */
public enum ApplicationState {
    WAITING,
    OFFERED,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN;

    /** The states in which an application holds a position. */
    public static final Set<ApplicationState> ON_THE_LIST = Set.of(WAITING, OFFERED);

    /** Whether the application holds a position in its list. */
    public boolean isOnTheList() {
        return ON_THE_LIST.contains(this);
    }

    /**
     * Checks a transition.
     *
     * @return {@code next}
     * @throws IllegalStateException naming both states when the transition is not in the diagram above
     */
    public ApplicationState to(ApplicationState next) {
        if (!successors().contains(next)) {
            throw new IllegalStateException("An application cannot go from " + this + " to " + next + ".");
        }
        return next;
    }

    private Set<ApplicationState> successors() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, WITHDRAWN);
            case OFFERED -> EnumSet.of(ACCEPTED, REFUSED, EXPIRED, WITHDRAWN);
            case ACCEPTED, REFUSED, EXPIRED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }
}
