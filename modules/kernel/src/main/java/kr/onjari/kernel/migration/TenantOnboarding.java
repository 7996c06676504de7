package kr.onjari.kernel.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.kernel.tenancy.TenantState;

/**
 * Brings tenants from their description to ACTIVE: directory row, role, schema, migrations. Each stage is persisted,
 * so a broken-off onboarding goes on where it was; repeating a finished one only updates names, hosts and regions.
 */
public final class TenantOnboarding {
    private static final String CELL = "cell_1";
    private static final String FIRST_ASSIGNMENT = "2009-01-01";

    private final DataSource owner;
    private final Migrations migrations;

    public TenantOnboarding(DataSource owner, Migrations migrations) {
        this.owner = owner;
        this.migrations = migrations;
    }

    /**
     * @param tenants parents before children
     * @return the result for every schema and module; a tenant with a failed one is left READ_ONLY if it was active
     *     before, else at MIGRATING
     */
    public List<MigrationResult> apply(List<TenantDefinition> tenants, int workers, Consumer<MigrationResult> progress)
            throws SQLException {
        List<MigrationResult> shared = migrations.migrateShared();
        shared.forEach(progress);
        if (!shared.stream().allMatch(MigrationResult::succeeded)) {
            return shared;
        }
        for (TenantDefinition tenant : tenants) {
            provision(tenant);
        }
        List<MigrationResult> results = new ArrayList<>(shared);
        results.addAll(migrations.migrateTenants(
                tenants.stream().map(TenantDefinition::code).toList(), workers, progress));
        for (TenantDefinition tenant : tenants) {
            boolean done = results.stream()
                    .filter(result ->
                            result.schema().equals("t_" + tenant.code().value()))
                    .allMatch(MigrationResult::succeeded);
            settle(tenant.code(), done);
        }
        return List.copyOf(results);
    }

    private void provision(TenantDefinition tenant) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            directoryRows(connection, tenant);
            roleAndSchema(connection, tenant);
            connection.commit();
        }
    }

    private static void directoryRows(Connection connection, TenantDefinition tenant) throws SQLException {
        String code = tenant.code().value();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform.tenant as t
                       (code, name, level, parent_code, schema_name, role_name, cell, state)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update
                   set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code
                """)) {
            statement.setString(1, code);
            statement.setString(2, tenant.name());
            statement.setString(3, tenant.level().name());
            statement.setString(4, tenant.parent().map(TenantCode::value).orElse(null));
            statement.setString(5, "t_" + code);
            statement.setString(6, "rt_" + code);
            statement.setString(7, CELL);
            statement.setString(8, TenantState.PROVISIONING.name());
            statement.executeUpdate();
        }
        for (Site site : tenant.sites()) {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into platform.site (host, tenant_code, kind) values (?, ?, ?)
                    on conflict (host) do update set tenant_code = excluded.tenant_code, kind = excluded.kind
                    """)) {
                statement.setString(1, site.host());
                statement.setString(2, code);
                statement.setString(3, site.kind().name());
                statement.executeUpdate();
            }
        }
        for (String region : tenant.regions()) {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into platform.region_assignment (region_code, tenant_code, valid_from)
                    values (?, ?, ?::date) on conflict (region_code, valid_from) do nothing
                    """)) {
                statement.setString(1, region);
                statement.setString(2, code);
                statement.setString(3, FIRST_ASSIGNMENT);
                statement.executeUpdate();
            }
        }
    }

    /** Role and schema names are built from a checked {@link TenantCode}: identifiers can't be parameters in SQL. */
    private static void roleAndSchema(Connection connection, TenantDefinition tenant) throws SQLException {
        String schema = "t_" + tenant.code().value();
        String role = "rt_" + tenant.code().value();
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + role + " login");
                statement.execute("grant tenant_runtime to " + role);
                statement.execute("grant " + role + " to " + CELL + " with inherit false, set true");
                if (tenant.level() == TenantLevel.MINISTRY) {
                    statement.execute("grant ministry_runtime to " + role);
                }
            }
            statement.execute("create schema if not exists " + schema);
            statement.execute("grant usage on schema " + schema + " to " + role);
        }
    }

    private void settle(TenantCode tenant, boolean migrated) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update platform.tenant
                           set state = case when ? and state in ('PROVISIONING', 'MIGRATING', 'READ_ONLY') then 'ACTIVE'
                                            when not ? and state = 'ACTIVE' then 'READ_ONLY'
                                            when not ? and state = 'PROVISIONING' then 'MIGRATING'
                                            else state end
                         where code = ?
                        """)) {
            statement.setBoolean(1, migrated);
            statement.setBoolean(2, migrated);
            statement.setBoolean(3, migrated);
            statement.setString(4, tenant.value());
            statement.executeUpdate();
        }
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
