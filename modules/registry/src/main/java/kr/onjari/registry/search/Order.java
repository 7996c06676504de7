package kr.onjari.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.onjari.kernel.refusal.Refusal;

/** How found facilities follow one another, and how a page goes on after the last one of the page before. */
final class Order {
    private static final String COLUMNS = """
            select id, name, name_en, type, status, region_code, lat, lon, address, phone, capacity, enrolled, vehicle,
                   services, updated_at,
            """;

    private enum By {
        DISTANCE,
        FITNESS,
        NAME
    }

    /** 0: the name begins with the words, 1: it has them, 2: they are elsewhere. */
    private static final String FITNESS = "case when match_name like ? then 0 when match_name like ? then 1 else 2 end";

    private static final String DISTANCE = "position <-> cast(? as cube)";

    private final By by;
    private final List<Object> values;

    private Order(By by, List<Object> values) {
        this.by = by;
        this.values = values;
    }

    /** Nearest first. @param centre a point as text of a cube */
    static Order byDistance(String centre) {
        return new Order(By.DISTANCE, List.of(centre));
    }

    /** What has the words in its name first. @param joined the words without anything between them */
    static Order byFitness(String joined) {
        return new Order(By.FITNESS, List.of(joined + "%", "%" + joined + "%"));
    }

    static Order byName() {
        return new Order(By.NAME, List.of());
    }

    String select() {
        return COLUMNS
                + switch (by) {
                    case DISTANCE -> "(" + DISTANCE + ")::text";
                    case FITNESS -> "(" + FITNESS + ")::text";
                    case NAME -> "''";
                }
                + " as sort_value from registry.facility";
    }

    String orderBy() {
        return switch (by) {
            case DISTANCE -> " order by " + DISTANCE + ", id";
            case FITNESS -> " order by " + FITNESS + ", name collate \"C\", id";
            case NAME -> " order by name collate \"C\", id";
        };
    }

    /** Adds the condition that leaves out everything up to the cursor. */
    void continueAfter(SearchStatement statement, Cursor cursor) {
        UUID id = cursor.id();
        switch (by) {
            case DISTANCE ->
                statement.and("(" + DISTANCE + ", id) > (?, ?)", values.get(0), number(cursor.sortValue()), id);
            case FITNESS ->
                statement.and(
                        "(" + FITNESS + ", name collate \"C\", id) > (?, ?, ?)",
                        values.get(0),
                        values.get(1),
                        (int) number(cursor.sortValue()),
                        cursor.name(),
                        id);
            case NAME -> statement.and("(name collate \"C\", id) > (?, ?)", cursor.name(), id);
        }
    }

    /** The values of the whole statement: those of the select list, of the conditions, and of the order. */
    Object[] withSortValues(List<Object> conditionValues) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(conditionValues);
        all.addAll(values);
        return all.toArray();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "registry.unknown-cursor");
        }
    }
}
