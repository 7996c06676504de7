package kr.onjari.families.child;

import java.util.List;
import java.util.Optional;
import kr.onjari.families.Guardian;

/**
 * A guardian's own page.
 *
 * @param guardian empty before she first told us anything
 * @param accesses the latest first
 */
public record MyPage(Optional<Guardian> guardian, List<ChildCard> children, List<AccessLine> accesses) {

    /** Whether offers can reach her by text message. */
    public boolean reachable() {
        return guardian.flatMap(Guardian::phone).isPresent();
    }
}
