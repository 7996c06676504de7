package kr.onjari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final House HOUSE = House.here();

    @Test
    void every_text_is_written_in_four_languages_with_the_same_places_to_fill() {
        assertThat(HOUSE.modules())
                .flatMap(module -> Bundles.compare(module, Bundles.read(HOUSE, module)))
                .isEmpty();
    }

    @Test
    void every_text_that_a_page_asks_for_exists() {
        Set<String> keys = new TreeSet<>();
        HOUSE.modules()
                .forEach(module -> Bundles.read(HOUSE, module).values().forEach(texts -> keys.addAll(texts.keySet())));
        List<Finding> unknown = HOUSE.modules().stream()
                .flatMap(module -> Stream.concat(
                        HOUSE.files(module, "src/main/jte", ".jte").stream(),
                        HOUSE.files(module, "src/main/java", ".java").stream()))
                .flatMap(file -> Bundles.unknown(HOUSE.name(file), House.read(file), keys).stream())
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void the_check_catches_what_is_missing() {
        Map<String, Map<String, String>> texts = Map.of(
                "ko", Map.of("a.b", "{0}명", "a.c", "있음"),
                "en", Map.of("a.b", "{0} {0:person|people}", "a.c", "there"),
                "zh", Map.of("a.b", "人", "a.c", " "),
                "vi", Map.of("a.b", "{0} người"));
        assertThat(Bundles.compare("a", texts))
                .extracting(Finding::toString)
                .containsExactlyInAnyOrder(
                        "a zh: other-places: a.b = 人", "a zh: missing-text: a.c", "a vi: missing-text: a.c");
        assertThat(Bundles.unknown("x.jte", "${ui.t(\"a.nobody\", 1)} ${ui.t(\"a.b\")}", Set.of("a.b")))
                .extracting(Finding::what)
                .containsExactly("a.nobody");
    }
}
