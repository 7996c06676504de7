package kr.onjari.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.NoWorkContextException;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class TenantWallTest {
    private final TestDatabase tests = TestDatabase.shared();
    private final Database database = tests.database();

    @Test
    void work_without_a_tenant_is_refused() {
        assertThatThrownBy(() -> database.query("select 1", row -> 1)).isInstanceOf(NoWorkContextException.class);
    }

    @Test
    void tenant_work_outside_a_transaction_is_refused() {
        assertThatThrownBy(
                        () -> CurrentWork.call(seocho(), Optional.empty(), () -> database.query("select 1", row -> 1)))
                .isInstanceOf(NoWorkContextException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void a_tenant_never_changes_inside_a_transaction() {
        assertThatThrownBy(() -> tests.in("seocho", () -> {
                    database.query("select 1", row -> 1);
                    return CurrentWork.call(gangnam(), Optional.empty(), () -> database.query("select 1", row -> 1));
                }))
                .isInstanceOf(NoWorkContextException.class)
                .hasMessageContaining("rt_seocho");
    }

    @Test
    void a_person_never_changes_inside_a_transaction() {
        assertThatThrownBy(() -> tests.in("seocho", Optional.of("one"), () -> {
                    database.query("select 1", row -> 1);
                    return CurrentWork.call(
                            seocho(), Optional.of("another"), () -> database.query("select 1", row -> 1));
                }))
                .isInstanceOf(NoWorkContextException.class);
    }

    @Test
    void another_tenant_is_reached_only_in_a_transaction_of_its_own() {
        String both = tests.in("seocho", () -> {
            String first = role();
            String inner = tests.transactions().call(gangnam(), this::role);
            return first + " " + inner + " " + role();
        });
        assertThat(both).isEqualTo("rt_seocho rt_gangnam rt_seocho");
    }

    @Test
    void a_task_on_another_thread_without_its_tenant_fails() {
        CompletableFuture<Integer> task = tests.in(
                "seocho",
                () -> CompletableFuture.supplyAsync(
                        () -> database.query("select 1", row -> 1).size()));
        assertThatThrownBy(task::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoWorkContextException.class);
    }

    @Test
    void a_connection_carries_nothing_over_after_an_exception() throws SQLException {
        try (Connection connection = tests.cell().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            ConnectionBinding.bind(connection, seocho(), Optional.of("somebody"));
            assertThatThrownBy(() -> statement.execute("select 1/0")).isInstanceOf(SQLException.class);
            connection.rollback();
            try (ResultSet result = statement.executeQuery(
                    "select current_user::text, current_setting('search_path'), current_setting('onjari.person', true)")) {
                result.next();
                assertThat(result.getString(1)).isEqualTo("cell_1");
                assertThat(result.getString(2)).isEqualTo("\"\"");
                assertThat(result.getString(3)).isNullOrEmpty();
            }
        }
    }

    @Test
    void the_same_key_in_two_tenants_never_mixes() {
        for (String tenant : new String[] {"seocho", "gangnam"}) {
            tests.in(tenant, () -> database.update("""
                    insert into idempotency_key (person, key, fingerprint, body, created_at)
                    values ('wall', 'same', 'f', ?, now()) on conflict (person, key) do nothing
                    """, tenant));
        }
        for (String tenant : new String[] {"seocho", "gangnam"}) {
            String body = tests.in(
                    tenant,
                    () -> database.one(
                            "select body from idempotency_key where person = 'wall' and key = 'same'",
                            row -> row.text("body")));
            assertThat(body).isEqualTo(tenant);
        }
    }

    @Test
    void plain_sql_of_one_tenant_cannot_read_another() {
        assertThatThrownBy(() -> tests.in(
                        "seocho",
                        () -> database.query(
                                "select count(*) as n from t_gangnam.idempotency_key", row -> row.longValue("n"))))
                .isInstanceOf(DatabaseException.class)
                .extracting(e -> ((DatabaseException) e).sqlState())
                .isEqualTo("42501");
    }

    @Test
    void the_login_of_the_application_has_no_rights_of_its_own() throws SQLException {
        try (Connection connection = tests.cell().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"t_seocho.idempotency_key", "platform.tenant", "platform.lease"}) {
                assertThatThrownBy(() -> statement.executeQuery("select count(*) from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_platform_purpose_reaches_no_tenant() {
        for (Purpose purpose : Purpose.values()) {
            assertThatThrownBy(() -> tests.as(
                            purpose,
                            () -> database.query(
                                    "select count(*) as n from t_seocho.idempotency_key", row -> row.longValue("n"))))
                    .as(purpose.name())
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void a_tenant_cannot_write_the_directory() {
        assertThatThrownBy(() -> tests.in("seocho", () -> database.update("update platform.tenant set name = 'x'")))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void the_bound_tenant_is_known_to_the_database() {
        String bound = tests.in(
                "seocho", () -> database.one("select platform.bound_tenant() as tenant", row -> row.text("tenant")));
        assertThat(bound).isEqualTo("seocho");
    }

    private String role() {
        return database.one("select current_user::text as role", row -> row.text("role"));
    }

    private WorkContext seocho() {
        return WorkContext.of(tests.directory().require(TenantCode.of("seocho")));
    }

    private WorkContext gangnam() {
        return WorkContext.of(tests.directory().require(TenantCode.of("gangnam")));
    }
}
