package kr.onjari.admissions.list;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.admissions.ApplicationState;
import kr.onjari.admissions.ListEntry;
import kr.onjari.admissions.ListSummary;
import kr.onjari.web.component.PageLinks;

/**
 * A published waiting list, or a part of it.
 *
 * @param links to the parts before and after
 * @param first position of the first line shown; 0 when none is
 * @param last position of the last line shown
 * @param whole whether everything is on one page, for printing
 * @param mine the signed-in guardian's children on this list: their names by pseudonym
 * @param myPositions where they stand, with the address of the part that shows them
 * @param policyVersion of the rules in force
 */
public record PublicListPage(
        Centre centre,
        ListSummary list,
        List<ListEntry> entries,
        PageLinks links,
        int first,
        int last,
        boolean whole,
        Map<String, String> mine,
        List<MyPosition> myPositions,
        String policyVersion,
        String policySource,
        Instant now) {

    /** A child of the signed-in guardian on this list. */
    public record MyPosition(String child, int position, String href) {}

    /** The name of the signed-in guardian's child behind a line; empty for everybody else's. */
    public Optional<String> myChild(ListEntry entry) {
        return Optional.ofNullable(mine.get(entry.pseudonym()));
    }

    public boolean isOffered(ListEntry entry) {
        return entry.state() == ApplicationState.OFFERED;
    }

    public String address() {
        return "/waiting-lists/" + list.id();
    }

    /** Where the changing part of this very page comes from. */
    public String refresh() {
        return address() + "/fragment?" + (whole ? "view=all" : "after=" + Math.max(0, first - 1));
    }
}
