package kr.onjari.registry;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year (보육연도): 1 March of its calendar year to the last day of February.
 *
 * @param year the calendar year in which it begins
 */
public record SchoolYear(int year) implements Comparable<SchoolYear> {

    /** The school year a day falls in. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() < Month.MARCH.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.MARCH, 1);
    }

    /** The last day of February, the 28th or 29th. */
    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    public SchoolYear next() {
        return new SchoolYear(year + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(year, other.year);
    }
}
