package kr.onjari.admissions.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.admissions.ApplicationState;

/** Who is offered the next seat: the first in order that waits (영유아보육법 §28). A pure function of published facts. */
public final class NextChild {

    /** An entry of the list as far as this rule looks at it. */
    public record Entry(UUID application, Rank rank, ApplicationState state) {}

    private NextChild() {}

    /**
     * @param entries the list in any order
     * @return empty when nobody waits
     */
    public static Optional<Entry> of(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.state() == ApplicationState.WAITING)
                .min(Comparator.comparing(Entry::rank));
    }
}
