package kr.onjari.admissions.apply;

import java.util.UUID;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.list.Centre;
import kr.onjari.registry.AgeClass;

/**
 * The list somebody applies to.
 *
 * @param waiting how many are on the list now
 */
public record Target(UUID list, Centre centre, AgeClass ageClass, int schoolYear, int waiting) {

    static Target of(ListSummary list, Centre centre) {
        return new Target(list.id().value(), centre, list.ageClass(), list.schoolYear(), list.waiting());
    }

    /** Where the conversation starts. */
    public String start() {
        return "/apply?list=" + list;
    }
}
