package kr.onjari.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of what was found.
 *
 * @param total of the whole search, as counted with its first page
 * @param next continues the search; empty on the last page
 */
public record FacilityHits(List<Hit> items, long total, Optional<String> next) {

    /** A facility, with its distance in metres when a point was given. */
    public record Hit(FacilitySummary facility, OptionalLong distanceMetres) {}
}
