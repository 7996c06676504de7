package kr.onjari.registry;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. With a point, only facilities whose position is known are found, the nearest first; else
 * with words, those whose name begins with them first; else by name.
 *
 * @param text words of name, address or region, spaces and punctuation aside
 * @param region code of a province, district or city district, also a former one
 * @param radius metres around the point; 1 to {@value #LARGEST_RADIUS}
 * @param limit 1 to {@value #LONGEST_PAGE}
 * @param cursor where an earlier page of the same search ended
 */
public record FacilityQuery(
        Optional<String> text,
        Optional<String> region,
        Optional<FacilityType> type,
        Optional<Position> near,
        OptionalInt radius,
        int limit,
        Optional<String> cursor) {
    public static final int LONGEST_PAGE = 100;
    public static final int LARGEST_RADIUS = 100_000;

    /** A search for words alone. */
    public static FacilityQuery of(@Nullable String text, int limit) {
        return new FacilityQuery(
                Optional.ofNullable(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                limit,
                Optional.empty());
    }
}
