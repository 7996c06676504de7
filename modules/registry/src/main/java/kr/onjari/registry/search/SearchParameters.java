package kr.onjari.registry.search;

import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads a search as it is written in an address. What can't be read is collected, so that the API can refuse all of it
 * at once and a page can do without it.
 */
final class SearchParameters {
    static final int USUAL_PAGE = 20;
    private static final int LONGEST_TEXT = 100;

    private final FormErrors.Collector errors = FormErrors.collect();

    /** @throws FormErrors naming every parameter that can't be read */
    static FacilityQuery strictly(
            @Nullable String q,
            @Nullable String region,
            @Nullable String type,
            @Nullable String near,
            @Nullable String radius,
            @Nullable String limit,
            @Nullable String cursor) {
        SearchParameters parameters = new SearchParameters();
        FacilityQuery query = parameters.read(q, region, type, near, radius, limit, cursor);
        parameters.errors.throwIfAny();
        return query;
    }

    /** What can be read; all else is taken as not asked for, and a text that is too long is cut. */
    static FacilityQuery leniently(
            @Nullable String q,
            @Nullable String region,
            @Nullable String type,
            @Nullable String near,
            @Nullable String radius,
            @Nullable String cursor) {
        String text = q != null && q.length() > LONGEST_TEXT ? q.substring(0, LONGEST_TEXT) : q;
        return new SearchParameters().read(text, region, type, near, radius, null, cursor);
    }

    private FacilityQuery read(
            @Nullable String q,
            @Nullable String region,
            @Nullable String type,
            @Nullable String near,
            @Nullable String radius,
            @Nullable String limit,
            @Nullable String cursor) {
        Optional<String> text = given(q);
        errors.require(
                text.map(value -> value.length() <= LONGEST_TEXT).orElse(true),
                "q",
                "registry.text-too-long",
                LONGEST_TEXT);
        Optional<String> code = given(region);
        Optional<FacilityType> kind =
                given(type).flatMap(value -> FacilityType.coded(value).or(() -> FacilityType.named(value)));
        errors.require(given(type).isEmpty() || kind.isPresent(), "type", "registry.unknown-type");
        Optional<Position> point = given(near).flatMap(Position::parse);
        errors.require(given(near).isEmpty() || point.isPresent(), "near", "registry.unknown-point");
        OptionalInt metres = number(radius, 1, FacilityQuery.LARGEST_RADIUS, "radius");
        if (metres.isPresent() && given(near).isEmpty()) {
            errors.require(false, "radius", "registry.radius-without-point");
            metres = OptionalInt.empty();
        }
        OptionalInt most = number(limit, 1, FacilityQuery.LONGEST_PAGE, "limit");
        return new FacilityQuery(text, code, kind, point, metres, most.orElse(USUAL_PAGE), given(cursor));
    }

    private OptionalInt number(@Nullable String text, int least, int most, String field) {
        Optional<String> value = given(text);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get().matches("\\d{1,7}")) {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        errors.require(false, field, "registry.number-out-of-range", least, most);
        return OptionalInt.empty();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
