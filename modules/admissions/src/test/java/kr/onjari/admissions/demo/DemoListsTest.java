package kr.onjari.admissions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.World;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.DemoCentres;
import org.junit.jupiter.api.Test;

class DemoListsTest {
    private final World world = World.get();
    private final Tenant tenant = world.postgres.directory().require(TenantCode.of("haeundae"));
    private final DemoLists demo =
            new DemoLists(world.lists, world.applications, world.families, world.facilities, Clock.systemUTC()) {
                @Override
                <T> T as(Tenant tenant, Optional<String> person, Callable<T> work) {
                    return world.postgres.in(tenant.code().value(), person, work);
                }
            };

    @Test
    void theDemonstrationsCentreHasSeatsAndALongListAndIsFilledOnce() {
        assertThat(demo.isFilled(tenant)).isFalse();
        demo.families(tenant);
        demo.centre(tenant);
        assertThat(demo.isFilled(tenant)).isTrue();
        List<ListSummary> once = lists();

        demo.families(tenant);
        demo.centre(tenant);

        assertThat(lists())
                .extracting(ListSummary::version)
                .isEqualTo(once.stream().map(ListSummary::version).toList());
        assertThat(once).hasSize(AgeClass.values().length);
        assertThat(once)
                .filteredOn(list -> list.ageClass() == DemoLists.MAIN_CLASS)
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.waiting()).isEqualTo(36);
                    assertThat(list.vacancies()).isEqualTo(3);
                });
    }

    @Test
    void otherCentresOfTheTenantHaveListsToo() {
        demo.others(tenant);
        long opened = world.postgres.in(
                "haeundae",
                () -> world.database.one(
                        "select count(distinct facility_id) as centres from waiting_list",
                        row -> row.longValue("centres")));
        assertThat(opened).isPositive();
    }

    @Test
    void everyDemonstrationParentHasOneToThreeChildren() {
        for (int number = 1; number <= 9; number++) {
            assertThat(DemoPeople.ofAccount(number, 2026).children()).hasSizeBetween(1, 3);
        }
    }

    private List<ListSummary> lists() {
        return world.in(
                "haeundae",
                "nobody",
                () -> world.lists.ofFacility(
                        DemoCentres.of(TenantCode.of("haeundae")).id()));
    }
}
