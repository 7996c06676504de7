package kr.onjari.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Classes by age for care (만 나이반): birth-year cohorts that move up together on 1 March. In school year Y, age 0 is
 * whoever was born on or after 1 January of Y-1, and age n (n ≥ 1) whoever was born in the calendar year Y-1-n.
 */
public enum AgeClass {
    AGE_0,
    AGE_1,
    AGE_2,
    AGE_3,
    AGE_4,
    AGE_5;

    /** 0 to 5. */
    public int age() {
        return ordinal();
    }

    /**
     * The class of a child in a school year.
     *
     * @throws IllegalArgumentException when the child is too old for day care in that year
     */
    public static AgeClass of(LocalDate birth, int schoolYear) {
        return find(birth, new SchoolYear(schoolYear))
                .orElseThrow(() -> new IllegalArgumentException("Too old for day care in " + schoolYear));
    }

    /** The class of a child in a school year; empty for one who goes to school by then. */
    public static Optional<AgeClass> find(LocalDate birth, SchoolYear schoolYear) {
        int age = Math.max(0, schoolYear.year() - 1 - birth.getYear());
        return age < values().length ? Optional.of(values()[age]) : Optional.empty();
    }
}
