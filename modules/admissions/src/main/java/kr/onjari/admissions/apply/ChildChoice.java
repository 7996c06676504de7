package kr.onjari.admissions.apply;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.families.ChildView;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.SchoolYear;

/**
 * A child that may or may not apply to the list.
 *
 * @param ageClass its class in the list's school year; empty for one who goes to school by then
 * @param fit whether it can apply
 */
public record ChildChoice(UUID id, String name, LocalDate birthDate, Optional<AgeClass> ageClass, Fit fit) {

    /** Whether a child can apply to a list. */
    public enum Fit {
        CAN_APPLY,
        OTHER_CLASS,
        ALREADY_THERE
    }

    static ChildChoice of(ChildView child, Target target, boolean alreadyThere) {
        Optional<AgeClass> ageClass = AgeClass.find(child.birthDate(), new SchoolYear(target.schoolYear()));
        Fit fit = alreadyThere
                ? Fit.ALREADY_THERE
                : ageClass.filter(target.ageClass()::equals).isPresent() ? Fit.CAN_APPLY : Fit.OTHER_CLASS;
        return new ChildChoice(child.id().value(), child.name(), child.birthDate(), ageClass, fit);
    }
}
