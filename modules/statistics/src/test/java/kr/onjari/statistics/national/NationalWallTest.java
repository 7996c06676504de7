package kr.onjari.statistics.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.testing.TestDatabase;
import kr.onjari.statistics.Counts;
import kr.onjari.statistics.Freshness;
import kr.onjari.statistics.LatestFigures;
import kr.onjari.statistics.NationalFigures;
import kr.onjari.statistics.TenantFigures;
import org.junit.jupiter.api.Test;

/** Who may write and read the national figures, as PostgreSQL decides it. */
class NationalWallTest {
    private final TestDatabase tests = TestDatabase.shared();
    private final Database database = tests.database();

    @Test
    void a_tenant_publishes_its_own_row_and_the_ministry_reads_it() {
        publish("nowon", 40, 7, 9, 1, 2);
        Counts counts = figuresOf("nowon").counts().orElseThrow();
        assertThat(counts.facilities()).isEqualTo(40);
        assertThat(counts.waitingChildren()).isEqualTo(7);
        assertThat(counts.waitingEntries()).isEqualTo(9);
        assertThat(counts.openOffers()).isEqualTo(1);
        assertThat(counts.acceptedOffers()).isEqualTo(2);
    }

    @Test
    void publishing_again_replaces_the_row_and_adds_none() {
        publish("gangnam", 1, 1, 1, 0, 0);
        publish("gangnam", 2, 2, 3, 0, 0);
        publish("gangnam", 2, 2, 3, 0, 0);
        assertThat(tests.in(
                        "kr",
                        () -> database.query(
                                "select facilities from national.tenant_figures where tenant_code = ?",
                                row -> row.longValue("facilities"),
                                "gangnam")))
                .containsExactly(2L);
    }

    @Test
    void no_parameter_names_a_tenant_so_that_nobody_publishes_for_another() {
        List<String> parameters = tests.in("kr", () -> database.query("""
                select unnest(p.proargnames) as name from pg_catalog.pg_proc p
                  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = 'national' and p.prosecdef
                """, row -> row.text("name")));
        assertThat(parameters).isNotEmpty().noneMatch(name -> name.contains("tenant"));
    }

    @Test
    void a_tenant_can_not_write_the_table_itself() {
        assertRefused("seocho", "delete from national.tenant_figures");
        assertRefused("seocho", "update national.tenant_figures set facilities = 0");
        assertRefused("kr", "update national.tenant_figures set facilities = 0");
    }

    @Test
    void a_district_can_not_read_national_figures_not_even_its_own() {
        publish("seocho", 1, 1, 1, 0, 0);
        assertThatThrownBy(() -> tests.in("seocho", () -> new NationalFigures(database).latest()))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> tests.in(
                        "seoul",
                        () -> database.query(
                                "select facilities from national.tenant_figures where tenant_code = 'seoul'",
                                row -> row.longValue("facilities"))))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void the_ministry_can_not_read_any_other_tenants_table() {
        List<String> tables = tests.in("kr", () -> database.query("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
                  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                 where n.nspname like 't\\_%' and c.relkind = 'r'
                   and (has_schema_privilege('ministry_runtime', n.oid, 'usage')
                        or has_any_column_privilege('ministry_runtime', c.oid, 'select')
                        or n.nspname <> 't_kr' and (has_schema_privilege('rt_kr', n.oid, 'usage')
                        or has_any_column_privilege('rt_kr', c.oid, 'select')))
                """, row -> row.text("name")));
        assertThat(tables).isEmpty();
        assertThatThrownBy(() -> tests.in(
                        "kr",
                        () -> database.query("select person from t_seocho.idempotency_key", row -> row.text("person"))))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void the_ministry_can_not_read_families_it_is_not_engaged_with() {
        assertThat(tests.in(
                        "kr", () -> database.query("select child_id from families.child", row -> row.uuid("child_id"))))
                .isEmpty();
    }

    @Test
    void work_for_the_platform_publishes_nothing() {
        assertThatThrownBy(() -> tests.as(
                        Purpose.SCHEDULING,
                        () -> database.query("select national.publish_figures(1, 1, 1, 1, 1)", row -> Boolean.TRUE)))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void a_reported_failure_marks_the_tenant_until_it_counts_again() {
        publish("busan", 3, 2, 2, 0, 0);
        tests.in("busan", () -> database.query("select national.report_failed_count()", row -> Boolean.TRUE));
        LatestFigures failed = latest();
        assertThat(of("busan", failed).freshness(failed.readAt())).isEqualTo(Freshness.FAILED);
        assertThat(of("busan", failed).counts().orElseThrow().facilities()).isEqualTo(3);

        publish("busan", 4, 2, 2, 0, 0);
        LatestFigures counted = latest();
        assertThat(of("busan", counted).freshness(counted.readAt())).isEqualTo(Freshness.CURRENT);
    }

    private void publish(String tenant, long facilities, long children, long entries, long open, long accepted) {
        tests.in(
                tenant,
                () -> database.query(
                        "select national.publish_figures(?, ?, ?, ?, ?)",
                        row -> Boolean.TRUE,
                        facilities,
                        children,
                        entries,
                        open,
                        accepted));
    }

    private void assertRefused(String tenant, String sql) {
        assertThatThrownBy(() -> tests.in(tenant, () -> database.update(sql)))
                .as("%s: %s", tenant, sql)
                .isInstanceOf(DatabaseException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private LatestFigures latest() {
        return tests.in("kr", () -> new NationalFigures(database).latest());
    }

    private TenantFigures figuresOf(String tenant) {
        return of(tenant, latest());
    }

    private static TenantFigures of(String tenant, LatestFigures figures) {
        return figures.tenants().stream()
                .filter(one -> one.tenant().equals(TenantCode.of(tenant)))
                .findFirst()
                .orElseThrow();
    }
}
