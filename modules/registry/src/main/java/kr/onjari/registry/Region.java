package kr.onjari.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An administrative unit in one stage of its history.
 *
 * @param code two digits for a province, five for everything below; never reused
 * @param nameKo the official name; a city's district carries the city's name ("수원시 장안구")
 * @param nameEn the same in Revised Romanisation
 * @param parent the unit above; empty for provinces
 * @param validFrom first day; empty when longer ago than the table remembers
 * @param validTo first day on which the unit is no more; empty while in force
 * @param predecessors codes of the units it was made from
 */
public record Region(
        String code,
        String nameKo,
        String nameEn,
        RegionLevel level,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<String> predecessors) {

    public boolean isInForceOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(day::isBefore).orElse(true);
    }

    /** The name for a reader of the given language: Korean, or romanised for everybody else. */
    public String name(Locale language) {
        return language.getLanguage().equals("ko") ? nameKo : nameEn;
    }
}
