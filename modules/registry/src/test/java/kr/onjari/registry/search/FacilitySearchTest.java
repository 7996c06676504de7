package kr.onjari.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.DemoCentres;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import kr.onjari.registry.RegistryFixture;
import kr.onjari.registry.RegistryTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacilitySearchTest {
    private static final int MANY = 40_000;
    private static RegistryFixture registry;

    @BeforeAll
    static void fortyThousandFacilities() throws Exception {
        registry = RegistryFixture.empty();
        RegistryTool.generate(registry.base.cell(), MANY, 1, RegistryFixture.SILENT);
        registry.asOwner("vacuum analyze registry.facility");
    }

    private static FacilityQuery asked(String q, String region, String type, String near, String radius, String limit) {
        return SearchParameters.strictly(q, region, type, near, radius, limit, null);
    }

    private static List<FacilitySummary> found(FacilityQuery query) {
        return registry.search(query).items().stream()
                .map(FacilityHits.Hit::facility)
                .toList();
    }

    private static List<FacilitySummary> allPages(FacilityQuery query) {
        List<FacilitySummary> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            FacilityHits hits = registry.search(new FacilityQuery(
                    query.text(), query.region(), query.type(), query.near(), query.radius(), query.limit(), cursor));
            hits.items().forEach(hit -> all.add(hit.facility()));
            cursor = hits.next();
        } while (cursor.isPresent());
        return all;
    }

    @Test
    void a_name_is_found_however_its_spaces_are_written() {
        for (String text : List.of("온자리어린이집", "온자리 어린이집", "구립온자리", "온 자리", "서초 온자리", "onjari")) {
            assertThat(found(FacilityQuery.of(text, 20)))
                    .as(text)
                    .extracting(FacilitySummary::name)
                    .contains("구립 온자리어린이집");
        }
    }

    @Test
    void a_name_that_begins_with_the_words_comes_before_one_that_has_them_elsewhere() {
        List<FacilitySummary> found = found(FacilityQuery.of("햇살나무", 100));
        List<Boolean> begins =
                found.stream().map(f -> f.name().startsWith("햇살나무")).toList();
        assertThat(begins).contains(true, false);
        assertThat(begins.lastIndexOf(true)).isLessThan(begins.indexOf(false));
    }

    @Test
    void a_province_holds_its_districts_and_a_former_region_what_became_of_it() {
        long seoul = registry.search(asked(null, "11", null, null, null, "1")).total();
        long seocho =
                registry.search(asked(null, "11650", null, null, null, "1")).total();
        assertThat(seocho).isPositive().isLessThan(seoul);
        assertThat(registry.search(asked(null, "29140", null, null, null, "1")).total())
                .isEqualTo(registry.search(asked(null, "12240", null, null, null, "1"))
                        .total())
                .isPositive();
        assertThat(found(asked(null, "41110", null, null, null, "50")))
                .allMatch(f -> f.regionCode().startsWith("4111"));
    }

    @Test
    void near_sorts_by_distance_and_says_it() {
        FacilityHits hits = registry.search(asked(null, null, null, "37.4837,127.0324", "2000", "50"));
        List<Long> metres = hits.items().stream()
                .map(hit -> hit.distanceMetres().orElseThrow())
                .toList();
        assertThat(metres).isSorted().allMatch(distance -> distance <= 2000).isNotEmpty();
    }

    @Test
    void pages_go_on_without_gap_or_repetition_in_every_order() {
        for (FacilityQuery query : List.of(
                asked(null, "11650", null, null, null, "37"),
                asked("햇살", "11", null, null, null, "41"),
                asked(null, null, null, "37.4837,127.0324", "3000", "29"))) {
            List<FacilitySummary> all = allPages(query);
            Set<Object> ids = new HashSet<>();
            all.forEach(facility -> assertThat(ids.add(facility.id())).isTrue());
            assertThat(all).hasSize((int) registry.search(query).total());
        }
    }

    @Test
    void conditions_are_all_met() {
        assertThat(found(asked("어린이집", "11", "PUBLIC", null, null, "50")))
                .isNotEmpty()
                .allMatch(f -> f.type() == FacilityType.PUBLIC
                        && f.regionCode().startsWith("11")
                        && f.tenant().value().matches("seoul|seocho|gangnam|nowon"));
        assertThat(found(asked(null, null, "국공립", null, null, "5"))).allMatch(f -> f.type() == FacilityType.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "' or 1=1; select --",
                "%",
                "_",
                "\\",
                "'; drop table registry.facility; --",
                "\u0000",
                "🍼",
                "((("
            })
    void strange_words_are_only_words(String text) {
        assertThat(found(FacilityQuery.of(text, 5))).isEmpty();
        assertThat(registry.search(FacilityQuery.of("온자리", 5)).total()).isPositive();
    }

    @Test
    void wrong_parameters_are_all_named() {
        assertThatThrownBy(() -> asked("가".repeat(10_000), null, "CASTLE", "90,0", "0", "1000"))
                .isInstanceOfSatisfying(FormErrors.class, errors -> assertThat(errors.refusals())
                        .extracting(refusal -> refusal.field().orElseThrow())
                        .containsExactly("q", "type", "near", "radius", "limit"));
        assertThatThrownBy(() -> asked(null, null, null, null, "500", null)).isInstanceOf(FormErrors.class);
        assertThatThrownBy(() -> registry.search(asked(null, "99", null, null, null, null)))
                .isInstanceOf(Refusal.class);
        for (String cursor : List.of("x", "ä", "MB9h", "A".repeat(5000))) {
            assertThatThrownBy(() ->
                            registry.search(SearchParameters.strictly(null, null, null, null, null, null, cursor)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void ten_thousand_characters_find_nothing_and_break_nothing() {
        assertThat(found(new FacilityQuery(
                        Optional.of("가나다라 ".repeat(2000)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Position(37.5, 127)),
                        OptionalInt.empty(),
                        20,
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void the_tenant_of_a_facility_follows_from_its_region() {
        assertThat(tenantOf("seocho")).isEqualTo("seocho");
        assertThat(tenantOf("seoul")).as("Mapo has no tenant of its own").isEqualTo("seoul");
        assertThat(found(asked(null, "41111", null, null, null, "1"))
                        .get(0)
                        .tenant()
                        .value())
                .as("nobody below the ministry serves Suwon")
                .isEqualTo("kr");
    }

    private static String tenantOf(String demo) {
        return registry.inSeocho(() -> registry.facilities
                .find(DemoCentres.all().stream()
                        .filter(centre -> centre.tenant().value().equals(demo))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .orElseThrow()
                .tenant()
                .value());
    }

    @Test
    void no_search_reads_the_whole_table() {
        for (FacilityQuery query : List.of(
                asked("온자리", null, null, null, null, null),
                asked("서초 햇살", null, null, null, null, null),
                asked(null, "11650", null, null, null, null),
                asked(null, null, null, null, null, null),
                asked(null, null, null, "37.4837,127.0324", "1000", null),
                asked(null, null, null, "37.4837,127.0324", null, null),
                asked("햇살", "11", "PUBLIC", "37.4837,127.0324", "5000", null))) {
            assertThat(plan(query)).as(query.toString()).doesNotContain("Seq Scan on facility");
        }
    }

    private static String plan(FacilityQuery query) {
        return registry.inSeocho(() -> {
            List<String> sql = new ArrayList<>();
            List<Object> values = new FacilitySearch(registry.base.database(), registry.regions, row -> {
                        throw new UnsupportedOperationException();
                    })
                    .explained(query, sql);
            return String.join(
                    "\n",
                    registry.base
                            .database()
                            .query("explain " + sql.get(0), row -> row.text("QUERY PLAN"), values.toArray()));
        });
    }
}
