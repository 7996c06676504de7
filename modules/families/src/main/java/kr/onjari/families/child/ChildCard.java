package kr.onjari.families.child;

import java.time.LocalDate;
import java.util.Optional;
import kr.onjari.families.ChildView;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.SchoolYear;

/**
 * A child on its guardian's page.
 *
 * @param ageClass its class in the school year of that day; empty for one who goes to school
 */
public record ChildCard(String name, LocalDate birthDate, Optional<AgeClass> ageClass) {

    static ChildCard of(ChildView child, LocalDate today) {
        return new ChildCard(child.name(), child.birthDate(), AgeClass.find(child.birthDate(), SchoolYear.of(today)));
    }
}
