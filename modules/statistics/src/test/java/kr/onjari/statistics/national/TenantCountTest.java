package kr.onjari.statistics.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import kr.onjari.admissions.WaitingCounts;
import kr.onjari.admissions.WaitingFigures;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.testing.TestDatabase;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.Regions;
import kr.onjari.registry.ServingTenants;
import kr.onjari.statistics.Counts;
import kr.onjari.statistics.Freshness;
import kr.onjari.statistics.LatestFigures;
import kr.onjari.statistics.NationalFigures;
import kr.onjari.statistics.TenantFigures;
import org.junit.jupiter.api.Test;

class TenantCountTest {
    private final TestDatabase tests = TestDatabase.shared();
    private final Database database = tests.database();
    private final WaitingFigures waiting = new WaitingFigures(database);

    @Test
    void counts_the_tenants_own_lists_and_publishes_their_numbers() {
        waitingChild("haeundae", UUID.randomUUID());
        UUID twice = UUID.randomUUID();
        waitingChild("haeundae", twice);
        waitingChild("haeundae", twice);
        waitingChild("seoul", UUID.randomUUID());

        count(waiting).publish(tenant("haeundae"));

        Counts counts = figures("haeundae", latest()).counts().orElseThrow();
        assertThat(counts.waitingChildren()).isEqualTo(2);
        assertThat(counts.waitingEntries()).isEqualTo(3);
        assertThat(counts.openOffers()).isZero();
    }

    @Test
    void a_failed_count_keeps_the_earlier_figures_and_marks_them() {
        waitingChild("nowon", UUID.randomUUID());
        count(waiting).publish(tenant("nowon"));
        LatestFigures before = latest();

        TenantCount broken = count(new WaitingFigures(database) {
            @Override
            public WaitingCounts count() {
                throw new IllegalStateException("the lists can't be read");
            }
        });
        assertThatThrownBy(() -> broken.publish(tenant("nowon"))).hasMessage("the lists can't be read");

        LatestFigures after = latest();
        assertThat(figures("nowon", after).counts())
                .isEqualTo(figures("nowon", before).counts());
        assertThat(figures("nowon", after).freshness(after.readAt())).isEqualTo(Freshness.FAILED);

        count(waiting).publish(tenant("nowon"));
        LatestFigures repaired = latest();
        assertThat(figures("nowon", repaired).freshness(repaired.readAt())).isEqualTo(Freshness.CURRENT);
    }

    private TenantCount count(WaitingFigures figures) {
        Regions regions = new Regions(database, tests.clock(), Clock.systemUTC());
        ServingTenants serving = new ServingTenants(regions, tests.directory(), tests.clock());
        return new TenantCount(tests.transactions(), database, new Facilities(database, regions, serving), figures);
    }

    /** An entry on a list of its own. */
    private void waitingChild(String tenant, UUID child) {
        UUID list = UUID.randomUUID();
        tests.in(tenant, () -> {
            database.update("""
                    insert into waiting_list (waiting_list_id, facility_id, age_class, school_year,
                        next_application_no, version, published_version, opened_at)
                    values (?, ?, 'AGE_2', 2027, 2, 2, 0, now())
                    """, list, UUID.randomUUID());
            return database.update("""
                    insert into application (application_id, waiting_list_id, child_id, application_no, applied_at,
                        pseudonym, claims, score, policy_version, state)
                    values (?, ?, ?, 1, now(), 'ABCDEFGHIJ', '{}', 100, '2026-1', 'WAITING')
                    """, UUID.randomUUID(), list, child);
        });
    }

    private Tenant tenant(String code) {
        return tests.directory().require(TenantCode.of(code));
    }

    private LatestFigures latest() {
        return tests.in("kr", () -> new NationalFigures(database).latest());
    }

    private static TenantFigures figures(String tenant, LatestFigures figures) {
        return figures.tenants().stream()
                .filter(one -> one.tenant().equals(TenantCode.of(tenant)))
                .findFirst()
                .orElseThrow();
    }
}
