package kr.onjari.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgeClassTest {

    @Test
    void a_baby_born_last_year_is_in_class_0_until_she_moves_up_on_1_march() {
        LocalDate birth = LocalDate.of(2025, 1, 1);
        assertThat(AgeClass.find(birth, SchoolYear.of(LocalDate.of(2027, 2, 28))))
                .contains(AgeClass.AGE_0);
        assertThat(AgeClass.find(birth, SchoolYear.of(LocalDate.of(2027, 3, 1))))
                .contains(AgeClass.AGE_1);
    }

    @Test
    void new_years_eve_is_a_class_older_than_new_years_day() {
        assertThat(AgeClass.of(LocalDate.of(2024, 12, 31), 2026)).isEqualTo(AgeClass.AGE_1);
        assertThat(AgeClass.of(LocalDate.of(2025, 1, 1), 2026)).isEqualTo(AgeClass.AGE_0);
    }

    @Test
    void a_child_not_yet_born_at_the_start_of_the_year_is_in_class_0() {
        assertThat(AgeClass.of(LocalDate.of(2026, 11, 1), 2026)).isEqualTo(AgeClass.AGE_0);
    }

    @Test
    void who_goes_to_school_has_no_class() {
        assertThat(AgeClass.find(LocalDate.of(2019, 12, 31), new SchoolYear(2026)))
                .isEmpty();
        assertThat(AgeClass.find(LocalDate.of(2020, 1, 1), new SchoolYear(2026)))
                .contains(AgeClass.AGE_5);
    }

    @Test
    void a_school_year_ends_with_february() {
        assertThat(new SchoolYear(2027).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Property
    boolean everybody_moves_up_one_class_a_year_except_within_class_0(
            @ForAll @IntRange(min = 2015, max = 2040) int born, @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate birth = LocalDate.ofYearDay(born, day);
        int year = born + 2;
        return AgeClass.of(birth, year).age() == 1
                && AgeClass.of(birth, year + 1).age() == 2
                && AgeClass.of(birth, year - 1).age() == 0;
    }
}
