package kr.onjari.kernel.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.onjari.kernel.tenancy.TenantCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings shared schemas and every tenant's schema to the version of the code on the class path. Each module has its
 * own history in each schema, so that modules can be added and tenants can be behind one another. Restartable: what
 * was done stays done, and what failed is tried again. The outcome of each is kept in {@code platform.migration}.
 */
public final class Migrations {
    /** Modules with shared tables, and the schema each of them keeps them in; in the order they build on each other. */
    private static final Map<String, String> SHARED =
            orderedMap("kernel", "platform", "registry", "registry", "families", "families", "statistics", "national");
    /** Modules with tables in every tenant, in order. */
    private static final List<String> TENANT = List.of("kernel", "messaging", "registry", "admissions");

    private final DataSource owner;
    private final ClassLoader classes;

    public Migrations(DataSource owner, ClassLoader classes) {
        this.owner = owner;
        this.classes = classes;
    }

    /** Migrates the shared schemas, platform first. Stops at the first that fails: the rest builds on it. */
    public List<MigrationResult> migrateShared() {
        List<MigrationResult> results = new ArrayList<>();
        for (Map.Entry<String, String> entry : SHARED.entrySet()) {
            if (hasMigrations(entry.getKey(), "shared")) {
                MigrationResult result = migrate(entry.getValue(), entry.getKey(), "shared", Map.of());
                results.add(result);
                if (!result.succeeded()) {
                    break;
                }
            }
        }
        return results;
    }

    /**
     * Migrates tenants: the first alone as a canary, then the others with several workers. A tenant that fails does
     * not stop the others, unless it is the canary.
     *
     * @param progress is told of every finished schema and module, from the workers' threads
     */
    public List<MigrationResult> migrateTenants(
            List<TenantCode> tenants, int workers, Consumer<MigrationResult> progress) {
        if (tenants.isEmpty()) {
            return List.of();
        }
        List<MigrationResult> results = new ArrayList<>(migrateTenant(tenants.get(0), progress));
        if (results.stream().allMatch(MigrationResult::succeeded)) {
            ExecutorService pool = Executors.newFixedThreadPool(workers);
            try {
                List<Future<List<MigrationResult>>> running = tenants.stream()
                        .skip(1)
                        .map(tenant -> pool.submit(() -> migrateTenant(tenant, progress)))
                        .toList();
                for (Future<List<MigrationResult>> one : running) {
                    results.addAll(await(one));
                }
            } finally {
                pool.shutdown();
            }
        }
        return List.copyOf(results);
    }

    private List<MigrationResult> migrateTenant(TenantCode tenant, Consumer<MigrationResult> progress) {
        List<MigrationResult> results = new ArrayList<>();
        for (String module : TENANT) {
            if (hasMigrations(module, "tenant")) {
                MigrationResult result = migrate(
                        "t_" + tenant.value(),
                        module,
                        "tenant",
                        Map.of(
                                "tenant", tenant.value(),
                                "schema", "t_" + tenant.value(),
                                "role", "rt_" + tenant.value()));
                results.add(result);
                progress.accept(result);
                if (!result.succeeded()) {
                    break;
                }
            }
        }
        return results;
    }

    private boolean hasMigrations(String module, String kind) {
        return classes.getResource(location(module, kind)) != null;
    }

    private static String location(String module, String kind) {
        return "db/migration/" + module + "/" + kind;
    }

    private MigrationResult migrate(String schema, String module, String kind, Map<String, String> placeholders) {
        MigrationResult result;
        try {
            Flyway flyway = Flyway.configure(classes)
                    .dataSource(owner)
                    .defaultSchema(schema)
                    .schemas(schema)
                    .createSchemas(false)
                    .table("flyway_" + module)
                    .locations("classpath:" + location(module, kind))
                    .validateMigrationNaming(true)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(placeholders)
                    .placeholderReplacement(!placeholders.isEmpty())
                    .load();
            MigrateResult done = flyway.migrate();
            MigrationInfo current = flyway.info().current();
            result = new MigrationResult(
                    schema,
                    module,
                    current == null || current.getVersion() == null
                            ? "0"
                            : current.getVersion().toString(),
                    done.migrationsExecuted,
                    Optional.empty());
        } catch (FlywayException e) {
            result = new MigrationResult(schema, module, "?", 0, Optional.of(String.valueOf(e.getMessage())));
        }
        record(result);
        return result;
    }

    private void record(MigrationResult result) {
        if (result.succeeded() && result.applied() == 0) {
            return;
        }
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into platform.migration (schema_name, module, version, state, error, changed_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (schema_name, module) do update
                           set version = excluded.version, state = excluded.state, error = excluded.error,
                               changed_at = excluded.changed_at
                        """)) {
            statement.setString(1, result.schema());
            statement.setString(2, result.module());
            statement.setString(3, result.version());
            statement.setString(4, result.succeeded() ? "DONE" : "FAILED");
            statement.setString(5, result.error().orElse(null));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The record of migrations can't be written", e);
        }
    }

    private static List<MigrationResult> await(Future<List<MigrationResult>> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while tenants were migrated; start again to go on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A tenant's migration broke off", e.getCause());
        }
    }

    private static Map<String, String> orderedMap(String... pairs) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
