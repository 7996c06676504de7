package kr.onjari.registry.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.persistence.RowReader;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityHits.Hit;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.Position;
import kr.onjari.registry.Regions;
import kr.onjari.registry.facility.FacilityText;

/**
 * The search of the registry. Every condition has an index; pages go on from where the one before ended (keyset), so
 * that a deep page costs no more than the first and nothing is seen twice when facilities come or go.
 */
public final class FacilitySearch {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private final Database database;
    private final Regions regions;
    private final RowReader<FacilitySummary> summary;

    public FacilitySearch(Database database, Regions regions, RowReader<FacilitySummary> summary) {
        this.database = database;
        this.regions = regions;
        this.summary = summary;
    }

    /** One page; a search whose words hold no letter and no digit finds nothing. */
    public FacilityHits run(FacilityQuery query) {
        List<String> words = query.text().map(FacilityText::words).orElse(List.of());
        if (query.text().filter(text -> !text.isBlank()).isPresent() && words.isEmpty()) {
            return new FacilityHits(List.of(), 0, Optional.empty());
        }
        Optional<Cursor> cursor = query.cursor().map(Cursor::read);
        SearchStatement found = conditions(query, words);
        long total = cursor.isPresent() ? cursor.get().total() : count(found);
        Order order = order(query, words);
        SearchStatement page = found.copy();
        cursor.ifPresent(c -> order.continueAfter(page, c));
        List<Found> rows = database.query(
                order.select() + page.where() + order.orderBy() + " limit " + (query.limit() + 1),
                row -> found(row, query.near()),
                order.withSortValues(page.values()));
        boolean more = rows.size() > query.limit();
        List<Found> shown = more ? rows.subList(0, query.limit()) : rows;
        return new FacilityHits(
                shown.stream().map(Found::hit).toList(),
                total,
                more
                        ? Optional.of(
                                new Cursor(total, shown.get(shown.size() - 1).sortValues()).write())
                        : Optional.empty());
    }

    private record Found(Hit hit, List<String> sortValues) {}

    private Found found(Row row, Optional<Position> near) throws SQLException {
        FacilitySummary facility = summary.read(row);
        OptionalLong distance = near.isPresent() && facility.position().isPresent()
                ? OptionalLong.of(
                        Math.round(near.get().metresTo(facility.position().get())))
                : OptionalLong.empty();
        return new Found(
                new Hit(facility, distance),
                List.of(row.text("sort_value"), facility.name(), facility.id().toString()));
    }

    private long count(SearchStatement found) {
        return database.one(
                "select count(*) as total from registry.facility" + found.where(),
                row -> row.longValue("total"),
                found.values().toArray());
    }

    private SearchStatement conditions(FacilityQuery query, List<String> words) {
        SearchStatement statement = new SearchStatement();
        statement.and("status is distinct from 'CLOSED'");
        query.region().ifPresent(code -> {
            List<String> codes = regions.codesWithin(code);
            if (codes.isEmpty()) {
                throw Refusal.invalid("region", "registry.unknown-region");
            }
            statement.and("region_code = any (?)", codes);
        });
        query.type().ifPresent(type -> statement.and("type = ?", type.name()));
        if (!words.isEmpty()) {
            statement.and(
                    "search_grams @> ?",
                    words.stream()
                            .flatMap(word -> FacilityText.piecesToLookFor(word).stream())
                            .distinct()
                            .toList());
            words.forEach(word -> statement.and("search_text like ?", "%" + word + "%"));
        }
        query.near().ifPresent(point -> {
            statement.and("position is not null");
            query.radius().ifPresent(metres -> {
                String centre = cube(point);
                statement.and("position <@ cube_enlarge(cast(? as cube), ?, 3)", centre, chord(metres));
                statement.and("position <-> cast(? as cube) <= ?", centre, chord(metres));
            });
        });
        return statement;
    }

    private static Order order(FacilityQuery query, List<String> words) {
        if (query.near().isPresent()) {
            return Order.byDistance(cube(query.near().get()));
        }
        return words.isEmpty() ? Order.byName() : Order.byFitness(words.stream().collect(Collectors.joining()));
    }

    /** A point as the registry keeps it: metres from the centre of the earth. */
    private static String cube(Position point) {
        double phi = Math.toRadians(point.lat());
        double lambda = Math.toRadians(point.lon());
        return String.format(
                Locale.ROOT,
                "(%.3f, %.3f, %.3f)",
                EARTH_RADIUS_METRES * Math.cos(phi) * Math.cos(lambda),
                EARTH_RADIUS_METRES * Math.cos(phi) * Math.sin(lambda),
                EARTH_RADIUS_METRES * Math.sin(phi));
    }

    /** The straight line through the earth between two points this far apart on its surface. */
    private static double chord(double metres) {
        return 2 * EARTH_RADIUS_METRES * Math.sin(metres / (2 * EARTH_RADIUS_METRES));
    }

    /** Statement and values, for explaining how the database answers a search. */
    List<Object> explained(FacilityQuery query, List<String> sql) {
        List<String> words = query.text().map(FacilityText::words).orElse(List.of());
        SearchStatement found = conditions(query, words);
        Order order = order(query, words);
        sql.add(order.select() + found.where() + order.orderBy() + " limit " + (query.limit() + 1));
        return new ArrayList<>(List.of(order.withSortValues(found.values())));
    }
}
