package kr.onjari.families.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kr.onjari.families.ChildId;
import kr.onjari.families.ChildView;
import kr.onjari.registry.AgeClass;
import org.junit.jupiter.api.Test;

class ChildCardTest {
    private final ChildView child = new ChildView(new ChildId(UUID.randomUUID()), "이서연", LocalDate.of(2023, 5, 14));

    @Test
    void a_child_moves_up_on_the_first_of_march() {
        assertThat(ChildCard.of(child, LocalDate.of(2027, 2, 28)).ageClass()).contains(AgeClass.AGE_2);
        assertThat(ChildCard.of(child, LocalDate.of(2027, 3, 1)).ageClass()).contains(AgeClass.AGE_3);
    }

    @Test
    void a_child_who_goes_to_school_has_no_class() {
        assertThat(ChildCard.of(child, LocalDate.of(2030, 3, 1)).ageClass()).isEmpty();
    }
}
