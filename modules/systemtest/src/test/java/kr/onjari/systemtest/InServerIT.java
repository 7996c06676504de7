package kr.onjari.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.NoWorkContextException;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.systemtest.support.PortalDeployment;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tenancy as the real server, pool, transaction manager and Hibernate do it. The class that runs first deploys the
 * portal for the whole suite and leaves it there.
 */
@ExtendWith(ArquillianExtension.class)
@Order(0)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InServerIT {
    @Inject
    private TenantDirectory directory;

    @Inject
    private Database database;

    @Inject
    private OwnTransaction ownTransaction;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/OnjariDS")
    private DataSource pool;

    @PersistenceContext(unitName = "tenant")
    private EntityManager tenantUnit;

    @PersistenceContext(unitName = "shared")
    private EntityManager sharedUnit;

    @PersistenceUnit(unitName = "tenant")
    private EntityManagerFactory tenantFactory;

    @PersistenceUnit(unitName = "shared")
    private EntityManagerFactory sharedFactory;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = PortalDeployment.NAME, managed = false)
    static WebArchive portal() {
        return PortalDeployment.archive();
    }

    @Test
    @RunAsClient
    @Order(0)
    void the_portal_deploys_and_answers() {
        deployer.deploy(PortalDeployment.NAME);
        PortalDeployment.awaitReady();
    }

    @Test
    @Order(1)
    void both_persistence_units_and_plain_sql_share_one_bound_connection() throws Exception {
        List<Object> seen = in("seocho", () -> {
            List<Object> list = new ArrayList<>();
            for (EntityManager unit : List.of(sharedUnit, tenantUnit)) {
                list.add(unit.createNativeQuery("select current_user || ' ' || pg_backend_pid()")
                        .getSingleResult());
            }
            list.add(database.one("select current_user || ' ' || pg_backend_pid() as who", row -> row.text("who")));
            return list;
        });
        assertTrue(seen.get(0).toString().startsWith("rt_seocho "), seen.toString());
        assertEquals(1, seen.stream().distinct().count(), seen.toString());
    }

    @Test
    @Order(2)
    void without_a_tenant_nothing_is_read() throws Exception {
        List<Throwable> refused = onAThreadOfItsOwn(() -> {
            transaction.begin();
            try {
                return List.of(
                        assertThrows(
                                RuntimeException.class,
                                () -> tenantUnit.createNativeQuery("select 1").getSingleResult()),
                        assertThrows(
                                RuntimeException.class,
                                () -> sharedUnit.createNativeQuery("select 1").getSingleResult()),
                        assertThrows(RuntimeException.class, () -> database.query("select 1", row -> 1)));
            } finally {
                transaction.rollback();
            }
        });
        for (Throwable refusal : refused) {
            assertTrue(hasCause(refusal, NoWorkContextException.class), String.valueOf(refusal));
        }
    }

    @Test
    @Order(3)
    void a_tenant_change_inside_a_transaction_is_refused_by_every_entry() throws Exception {
        WorkContext gangnam = context("gangnam");
        for (boolean sqlFirst : new boolean[] {true, false}) {
            in("seocho", () -> {
                if (sqlFirst) {
                    database.query("select 1", row -> 1);
                } else {
                    tenantUnit.createNativeQuery("select 1").getSingleResult();
                }
                assertThrows(
                        NoWorkContextException.class,
                        () -> CurrentWork.call(gangnam, Optional.empty(), () -> tenantUnit
                                .createNativeQuery("select 1")
                                .getSingleResult()));
                assertThrows(
                        NoWorkContextException.class,
                        () -> CurrentWork.run(gangnam, Optional.empty(), () -> database.query("select 1", row -> 1)));
                return role();
            });
        }
    }

    @Test
    @Order(4)
    void the_same_key_in_two_tenants_never_mixes() throws Exception {
        for (String tenant : List.of("seocho", "gangnam")) {
            in(tenant, () -> database.update("""
                    insert into idempotency_key (person, key, fingerprint, body, created_at)
                    values ('in-server', 'same', 'f', ?, now()) on conflict (person, key) do nothing
                    """, tenant));
        }
        for (String tenant : List.of("seocho", "gangnam", "seocho")) {
            Object body = in(tenant, () -> tenantUnit
                    .createNativeQuery("select body from idempotency_key where person = 'in-server' and key = 'same'")
                    .getSingleResult());
            assertEquals(tenant, body);
        }
    }

    @Test
    @Order(5)
    void a_pooled_connection_carries_nothing_over_after_an_exception() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThrows(RuntimeException.class, () -> in("seocho", () -> database.query("select 1/0", row -> 1)));
        }
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Connection connection = pool.getConnection();
                taken.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery("select current_user || '|' "
                                + "|| current_setting('search_path') || '|' "
                                + "|| coalesce(current_setting('onjari.person', true), '')")) {
                    result.next();
                    assertEquals("cell_1|\"\"|", result.getString(1));
                }
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    @Order(6)
    void a_task_without_an_explicit_tenant_fails() throws Exception {
        ExecutionException failure = in(
                "seocho",
                () -> assertThrows(
                        ExecutionException.class, () -> executor.submit(() -> database.query("select 1", row -> 1))
                                .get()));
        assertTrue(hasCause(failure, NoWorkContextException.class));
    }

    @Test
    @Order(7)
    void work_for_another_tenant_runs_in_a_transaction_of_its_own() throws Exception {
        WorkContext gangnam = context("gangnam");
        List<String> who = in("seocho", () -> List.of(role(), ownTransaction.call(gangnam, this::role), role()));
        assertEquals(List.of("rt_seocho", "rt_gangnam", "rt_seocho"), who);
    }

    @Test
    @Order(8)
    void no_second_level_cache_is_on() {
        for (EntityManagerFactory factory : List.of(tenantFactory, sharedFactory)) {
            assertEquals(
                    "false", String.valueOf(factory.getProperties().get("hibernate.cache.use_second_level_cache")));
            assertEquals("false", String.valueOf(factory.getProperties().get("hibernate.cache.use_query_cache")));
        }
        assertFalse(tenantFactory.getMetamodel().getEntities().isEmpty());
        assertFalse(sharedFactory.getMetamodel().getEntities().isEmpty());
    }

    @Test
    @Order(9)
    void the_time_of_a_transaction_is_one_and_moves_on_between_transactions() throws Exception {
        var first = in("seocho", () -> List.of(database.now(), database.now()));
        var second = in("seocho", () -> database.now());
        assertEquals(first.get(0), first.get(1));
        assertNotEquals(first.get(0), second);
    }

    private String role() {
        return database.one("select current_user::text as role", row -> row.text("role"));
    }

    private WorkContext context(String tenant) {
        return WorkContext.of(directory.require(TenantCode.of(tenant)));
    }

    private <T> T in(String tenant, Callable<T> work) throws Exception {
        return CurrentWork.call(context(tenant), Optional.empty(), () -> {
            transaction.begin();
            try {
                return work.call();
            } finally {
                transaction.commit();
            }
        });
    }

    private <T> T onAThreadOfItsOwn(Callable<T> work) throws Exception {
        return executor.submit(work).get();
    }

    private static boolean hasCause(Throwable thrown, Class<?> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
