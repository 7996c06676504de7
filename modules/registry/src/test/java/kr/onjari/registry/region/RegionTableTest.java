package kr.onjari.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.onjari.registry.Region;
import kr.onjari.registry.RegionLevel;
import org.junit.jupiter.api.Test;

class RegionTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final RegionTree tree = new RegionTree(RegionTable.ofTheProduct());

    private List<Region> inForce() {
        return tree.all().stream().filter(region -> region.isInForceOn(TODAY)).toList();
    }

    @Test
    void there_are_16_provinces_since_july_2026_and_17_before() {
        assertThat(tree.provincesOn(TODAY)).hasSize(16);
        assertThat(tree.provincesOn(LocalDate.of(2026, 6, 30))).hasSize(17);
    }

    @Test
    void there_are_227_cities_counties_and_districts_with_a_government_beside_sejong_and_jeju() {
        assertThat(inForce().stream()
                        .filter(region -> region.level() == RegionLevel.DISTRICT)
                        .filter(region ->
                                !List.of("36", "50").contains(region.parent().orElse(""))))
                .hasSize(227);
    }

    @Test
    void every_unit_has_a_parent_and_predecessors_that_the_table_knows() {
        for (Region region : tree.all()) {
            assertThat(region.parent().map(code -> tree.find(code).isPresent()).orElse(true))
                    .as(region.code())
                    .isTrue();
            assertThat(region.predecessors()).as(region.code()).allMatch(code -> tree.find(code)
                    .isPresent());
        }
    }

    @Test
    void every_unit_that_is_no_more_leads_to_one_of_today() {
        for (Region region : tree.all()) {
            assertThat(tree.successorsOn(region.code(), TODAY))
                    .as(region.code())
                    .isNotEmpty();
        }
    }

    @Test
    void every_unit_without_units_below_it_has_a_place() {
        assertThat(inForce().stream()
                        .filter(region -> region.level() != RegionLevel.PROVINCE)
                        .filter(region -> tree.childrenOn(region.code(), TODAY).isEmpty())
                        .filter(region -> Place.of(region.code()).isEmpty()))
                .isEmpty();
    }

    @Test
    void names_of_units_below_provinces_are_written_by_the_revised_romanisation() {
        for (Region region : tree.all()) {
            if (region.level() != RegionLevel.PROVINCE && !region.code().equals("36110")) {
                assertThat(region.nameEn()).as(region.code()).isEqualTo(romanised(region.nameKo()));
            }
        }
    }

    @Test
    void gwangju_and_south_jeolla_became_one_province() {
        assertThat(tree.successorsOn("29140", TODAY)).extracting(Region::code).containsExactly("12240");
        assertThat(tree.successorsOn("46", TODAY)).extracting(Region::code).containsExactly("12");
        assertThat(tree.successorsOn("29140", LocalDate.of(2026, 6, 30)))
                .extracting(Region::code)
                .containsExactly("29140");
    }

    @Test
    void incheons_old_centre_became_two_districts() {
        assertThat(tree.successorsOn("28110", TODAY)).extracting(Region::code).containsExactly("28125", "28155");
    }

    @Test
    void a_full_name_is_in_the_order_of_its_language() {
        assertThat(tree.fullName("11650", Locale.KOREAN)).isEqualTo("서울특별시 서초구");
        assertThat(tree.fullName("11650", Locale.ENGLISH)).isEqualTo("Seocho-gu, Seoul");
        assertThat(tree.fullName("36110", Locale.KOREAN)).isEqualTo("세종특별자치시");
    }

    private static String romanised(String name) {
        List<String> words = List.of(name.split(" "));
        return words.stream()
                .sorted((a, b) -> words.indexOf(b) - words.indexOf(a))
                .map(RegionTableTest::unit)
                .collect(Collectors.joining(" "));
    }

    private static String unit(String word) {
        String stem = word.substring(0, word.length() - 1);
        return RevisedRomanisation.ofName(stem) + "-" + RevisedRomanisation.of(word.substring(word.length() - 1));
    }
}
