package kr.onjari.web.brand;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tenant's look: what it sets itself and what it inherits, already put together. Values are checked by
 * {@link BrandCheck}; until then they are what somebody wrote.
 *
 * @param values by key, for example {@code primary.50 = #256ef4}
 */
public record Brand(Map<String, String> values) {
    static final List<String> COLOURS = List.of(
            "primary.5",
            "primary.10",
            "primary.20",
            "primary.30",
            "primary.40",
            "primary.50",
            "primary.60",
            "primary.70",
            "primary.80",
            "accent",
            "accent.soft",
            "header.surface",
            "header.text",
            "hero.surface",
            "hero.text",
            "footer.surface",
            "footer.text");
    static final String HEADING_WEIGHT = "heading.weight";
    static final String RADIUS = "radius";
    static final String HOME_LAYOUT = "home.layout";
    static final String HOME_BLOCKS = "home.blocks";

    public Brand {
        values = Map.copyOf(values);
    }

    /** The look of nobody in particular: the base values every tenant starts from. */
    public static Brand plain() {
        Map<String, String> base = new LinkedHashMap<>();
        String[] primary = {
            "#ecf2fe", "#d8e5fd", "#b1cefb", "#86aff9", "#4c87f6", "#256ef4", "#0b50d0", "#083891", "#052561"
        };
        for (int i = 0; i < primary.length; i++) {
            base.put(COLOURS.get(i), primary[i]);
        }
        base.putAll(Map.of(
                "accent", "#083891",
                "accent.soft", "#ecf2fe",
                "header.surface", "#ffffff",
                "header.text", "#1e2124",
                "hero.surface", "#ecf2fe",
                "hero.text", "#052561",
                "footer.surface", "#f4f5f6",
                "footer.text", "#464c53"));
        base.put(HEADING_WEIGHT, "700");
        base.put(RADIUS, "0.8rem");
        base.put(HOME_LAYOUT, "split");
        base.put(HOME_BLOCKS, "ways,promise,steps");
        return new Brand(base);
    }

    /** This look with some values set differently. */
    public Brand with(Map<String, String> changes) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(changes);
        return new Brand(merged);
    }

    /** The value of a key every brand has. */
    public String value(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException("No brand value " + key));
    }

    /** How the home page is composed: {@code split}, {@code banner} or {@code centred}. */
    public String homeLayout() {
        return value(HOME_LAYOUT);
    }

    /** The blocks of the home page in their order. */
    public List<String> homeBlocks() {
        return Arrays.stream(value(HOME_BLOCKS).split(",")).map(String::strip).toList();
    }

    /** Keys nobody reads, most likely misspelt. */
    Set<String> unknownKeys() {
        Set<String> known = Stream.concat(COLOURS.stream(), Stream.of(HEADING_WEIGHT, RADIUS, HOME_LAYOUT, HOME_BLOCKS))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        return unknown;
    }

    /** The style sheet that gives pages this look: one custom property a value. */
    public String styleSheet() {
        StringBuilder css = new StringBuilder(":root{");
        for (String key : COLOURS) {
            css.append("--brand-")
                    .append(key.replace('.', '-'))
                    .append(':')
                    .append(value(key))
                    .append(';');
        }
        return css.append("--brand-heading-weight:")
                .append(value(HEADING_WEIGHT))
                .append(";--brand-radius:")
                .append(value(RADIUS))
                .append(";}\n")
                .toString();
    }
}
