package kr.onjari.admissions.offer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.list.Rank;
import kr.onjari.admissions.policy.Policy;

/** Who is offered the next seat: the first in order that waits (영유아보육법 §28). A pure function of published facts. */
public final class NextChild {

    /** An entry of the list as far as this rule looks at it. */
    public record Entry(UUID application, Rank rank, ApplicationState state) {}

    /** A seat as far as this rule looks at it; seats reserved for a category will carry it here. */
    public record Seat(UUID id) {}

    private NextChild() {}

    /**
     * @param seat the seat to be given
     * @param entries the list in any order
     * @param policy the rules in force
     * @return empty when nobody waits
     */
    public static Optional<Entry> of(Seat seat, Collection<Entry> entries, Policy policy) {
        return entries.stream()
                .filter(entry -> entry.state() == ApplicationState.WAITING)
                .min(Comparator.comparing(Entry::rank));
    }
}
