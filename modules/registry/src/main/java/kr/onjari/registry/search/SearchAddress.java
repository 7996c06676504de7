package kr.onjari.registry.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a search on the page, and of the same search with one thing changed. A change starts at page one. */
record SearchAddress(Map<String, String> parameters) {
    private static final String PATH = "/facilities";

    /** The same search with a parameter set, or taken away. */
    SearchAddress with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("cursor");
        changed.remove("at");
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new SearchAddress(changed);
    }

    /** The next page. @param at how many facilities come before it */
    SearchAddress page(String cursor, long at) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put("cursor", cursor);
        changed.put("at", Long.toString(at));
        return new SearchAddress(changed);
    }

    String href() {
        return parameters.isEmpty()
                ? PATH
                : PATH + "?"
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
