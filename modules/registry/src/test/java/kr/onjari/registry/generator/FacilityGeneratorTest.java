package kr.onjari.registry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.onjari.registry.DemoCentres;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.generator.FacilityGenerator.Generated;
import kr.onjari.registry.region.Place;
import kr.onjari.registry.region.RegionTable;
import kr.onjari.registry.region.RegionTree;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FacilityGeneratorTest {
    private static final RegionTree REGIONS = new RegionTree(RegionTable.ofTheProduct());

    private static List<Generated> generate(int count, long seed) {
        List<Generated> all = new ArrayList<>();
        new FacilityGenerator(REGIONS, seed).generate(count, all::add);
        return all;
    }

    @Property(tries = 30)
    void the_same_seed_gives_the_same_to_the_last_byte(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 600) int count) {
        assertThat(generate(count, seed).toString())
                .isEqualTo(generate(count, seed).toString());
    }

    @Property(tries = 30)
    void as_many_come_as_were_asked_for_each_once(@ForAll long seed, @ForAll @IntRange(min = 6, max = 3000) int count) {
        List<Generated> all = generate(count, seed);
        Set<Object> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Generated one : all) {
            assertThat(ids.add(one.id())).isTrue();
            assertThat(names.add(one.facts().regionCode() + one.facts().name())).isTrue();
        }
        assertThat(all).hasSize(count);
    }

    @Property(tries = 10)
    void every_point_lies_on_inhabited_land_of_its_district(@ForAll long seed) {
        for (Generated one : generate(2000, seed)) {
            Place place = Place.of(one.facts().regionCode()).orElseThrow();
            assertThat(place.centre().metresTo(one.facts().position()))
                    .isLessThanOrEqualTo(place.spreadKm() * 1000 * 1.001);
        }
    }

    @Property(tries = 10)
    void sizes_keep_to_the_lawful_minimum_of_their_kind(@ForAll long seed) {
        Map<FacilityType, Integer> least = Map.of(
                FacilityType.PUBLIC, 11,
                FacilityType.SOCIAL_WELFARE, 21,
                FacilityType.CORPORATE, 21,
                FacilityType.PRIVATE, 21,
                FacilityType.HOME, 5,
                FacilityType.COOPERATIVE, 11,
                FacilityType.WORKPLACE, 5);
        for (Generated one : generate(1000, seed)) {
            int capacity = one.facts().size().capacity();
            assertThat(capacity).isGreaterThanOrEqualTo(least.get(one.facts().type()));
            assertThat(one.facts().size().enrolled()).isLessThanOrEqualTo(capacity);
            if (one.facts().type() == FacilityType.HOME) {
                assertThat(capacity).isLessThanOrEqualTo(20);
            }
        }
    }

    @Test
    void kinds_come_in_the_proportions_of_the_nation() {
        Map<FacilityType, Long> kinds = generate(27_477, 7).stream()
                .collect(Collectors.groupingBy(one -> one.facts().type(), Collectors.counting()));
        assertThat(kinds)
                .containsEntry(FacilityType.PUBLIC, 6402L)
                .containsEntry(FacilityType.HOME, 9695L)
                .containsEntry(FacilityType.COOPERATIVE, 119L)
                .containsEntry(FacilityType.WORKPLACE, 1304L);
    }

    @Test
    void a_fifth_or_so_lies_in_seoul() {
        long seoul = generate(10_000, 3).stream()
                .filter(one -> one.facts().regionCode().startsWith("11"))
                .count();
        assertThat(seoul / 10_000.0).isCloseTo(0.18, within(0.02));
    }

    @Test
    void each_demonstration_director_has_a_public_centre_with_a_fixed_id() {
        List<Generated> all = generate(6, 99);
        for (DemoCentres.DemoCentre centre : DemoCentres.all()) {
            Generated one = all.stream()
                    .filter(made -> made.id().equals(centre.id().value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.facts().type()).isEqualTo(FacilityType.PUBLIC);
            assertThat(one.facts().regionCode()).isEqualTo(centre.regionCode());
        }
    }

    @Test
    void fewer_than_the_demonstration_needs_are_refused() {
        assertThatThrownBy(() -> generate(5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_telephone_number_can_be_anybodys() {
        assertThat(generate(2000, 5))
                .allMatch(one -> one.facts().contact().phone() == null
                        || one.facts().contact().phone().matches("0\\d{1,2}-0\\d{2}-\\d{4}"));
    }
}
