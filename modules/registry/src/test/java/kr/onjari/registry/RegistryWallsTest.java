package kr.onjari.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.TenantCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryWallsTest {
    private static final FacilityId SEOCHO =
            DemoCentres.of(TenantCode.of("seocho")).id();
    private static RegistryFixture registry;

    @BeforeAll
    static void demonstrationCentres() throws Exception {
        registry = RegistryFixture.empty();
        RegistryTool.generate(registry.base.cell(), 6, 1, RegistryFixture.SILENT);
    }

    private static WaitingSummary summary(UUID list, String tenant, int waiting) {
        return new WaitingSummary(list, SEOCHO, TenantCode.of(tenant), AgeClass.AGE_1, 2026, waiting, 2, Instant.EPOCH);
    }

    private static void publish(String tenant, WaitingSummary summary) {
        registry.base.in(tenant, () -> {
            registry.waiting.publish(summary);
            return true;
        });
    }

    private static Optional<WaitingSummary> published(UUID list) {
        return registry.base.in("busan", () -> registry.waiting.find(list));
    }

    @Test
    void figures_are_published_in_the_bound_tenants_name_whatever_they_say() {
        UUID list = UUID.fromString("00000000-0000-4000-8000-000000000001");
        publish("seocho", summary(list, "gangnam", 7));
        publish("seocho", summary(list, "gangnam", 8));
        WaitingSummary seen = published(list).orElseThrow();
        assertThat(seen.tenant()).isEqualTo(TenantCode.of("seocho"));
        assertThat(seen.waiting()).isEqualTo(8);
        assertThat(seen.asOf()).isAfter(Instant.EPOCH);
    }

    @Test
    void a_tenant_cannot_touch_another_tenants_figures() {
        UUID list = UUID.fromString("00000000-0000-4000-8000-000000000002");
        publish("seocho", summary(list, "seocho", 7));
        assertThatThrownBy(() -> publish("gangnam", summary(list, "gangnam", 0)))
                .isInstanceOf(DatabaseException.class);
        assertThat(published(list).orElseThrow().waiting()).isEqualTo(7);
    }

    @Test
    void the_import_role_publishes_nothing() {
        UUID list = UUID.fromString("00000000-0000-4000-8000-000000000003");
        assertThatThrownBy(() -> registry.base.as(Purpose.REGISTRY_IMPORT, () -> {
                    registry.waiting.publish(summary(list, "seocho", 1));
                    return true;
                }))
                .isInstanceOf(DatabaseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update registry.facility set name = 'x'",
                "delete from registry.facility",
                "insert into registry.region (code, name_ko, name_en, level) values ('99', 'x', 'x', 'PROVINCE')",
                "update registry.waiting_summary set waiting = 0",
                "delete from registry.waiting_summary",
                "truncate registry.facility",
                "delete from facility_director"
            })
    void a_tenant_writes_no_table_of_the_registry(String sql) {
        assertThatThrownBy(() -> registry.base.in(
                        "seocho", () -> registry.base.database().update(sql)))
                .isInstanceOf(DatabaseException.class)
                .hasRootCauseMessage(denied(sql));
    }

    private static String denied(String sql) {
        String table =
                sql.replaceFirst("^\\w+ (from |into )?(registry\\.)?", "").split(" ")[0];
        return "ERROR: permission denied for table " + table;
    }

    @Test
    void the_import_role_deletes_nothing() {
        assertThatThrownBy(() -> registry.base.as(
                        Purpose.REGISTRY_IMPORT,
                        () -> registry.base.database().update("delete from registry.facility")))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void each_director_has_her_centre_in_her_own_tenant_only() throws Exception {
        RegistryTool.assignDemoDirectors(registry.base.cell());
        assertThat(RegistryTool.assignDemoDirectors(registry.base.cell())).isEqualTo(6);
        String subject = DemoCentres.subjectOf("director.seocho");
        assertThat(registry.inSeocho(() -> registry.directors.facilityOf(subject)))
                .contains(SEOCHO);
        assertThat(registry.base.in("gangnam", () -> registry.directors.facilityOf(subject)))
                .isEmpty();
        assertThat(registry.inSeocho(() -> registry.directors.facilityOf("nobody")))
                .isEmpty();
    }

    @Test
    void every_facility_is_counted_for_exactly_one_tenant() {
        long counted = List.of("kr", "seoul", "busan", "seocho", "gangnam", "nowon", "haeundae").stream()
                .mapToLong(tenant ->
                        registry.base.in(tenant, () -> registry.facilities.countServedBy(TenantCode.of(tenant))))
                .sum();
        assertThat(counted).isEqualTo(6);
    }

    @Test
    void waiting_figures_of_several_facilities_come_in_one_answer() {
        UUID list = UUID.fromString("00000000-0000-4000-8000-000000000004");
        publish("seocho", summary(list, "seocho", 3));
        assertThat(registry.base.in("gangnam", () -> registry.waiting.ofFacility(SEOCHO)))
                .extracting(WaitingSummary::waitingListId)
                .contains(list);
    }
}
