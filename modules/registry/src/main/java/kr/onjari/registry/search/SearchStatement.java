package kr.onjari.registry.search;

import java.util.ArrayList;
import java.util.List;

/** Conditions that are constant texts, and the values that go with them; all must hold. */
final class SearchStatement {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... conditionValues) {
        conditions.add(condition);
        values.addAll(List.of(conditionValues));
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }

    SearchStatement copy() {
        SearchStatement copy = new SearchStatement();
        copy.conditions.addAll(conditions);
        copy.values.addAll(values);
        return copy;
    }
}
