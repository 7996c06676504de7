package kr.onjari.server.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kr.onjari.kernel.migration.DatabaseBootstrap;
import kr.onjari.kernel.migration.MigrationResult;
import kr.onjari.kernel.migration.Migrations;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.migration.TenantOnboarding;
import kr.onjari.server.ToolFailure;

/** The two databases of a local system, and the logins of this product and of Keycloak. */
final class LocalDatabases {
    static final String PRODUCT = "onjari";
    private static final int WORKERS = 2;
    private final int port;
    private final Secrets secrets;

    LocalDatabases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Connections as the superuser to the database that always exists. */
    DataSource maintenance() {
        return PostgresServer.connections(
                port, PostgresServer.SUPERUSER, PostgresServer.SUPERUSER, secrets.get(Secrets.Of.POSTGRES));
    }

    /** Connections as the superuser to the product's database. */
    DataSource superuser() {
        return PostgresServer.connections(port, PRODUCT, PostgresServer.SUPERUSER, secrets.get(Secrets.Of.POSTGRES));
    }

    DataSource owner() {
        return PostgresServer.connections(port, PRODUCT, "onjari_owner", secrets.get(Secrets.Of.OWNER));
    }

    DataSource cell() {
        return PostgresServer.connections(port, PRODUCT, "cell_1", secrets.get(Secrets.Of.CELL));
    }

    /** Makes databases, logins and shared schemas; what is there stays. */
    void create() {
        try (Connection connection = maintenance().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", KeycloakServer.DATABASE)) {
                statement.execute("create role " + KeycloakServer.DATABASE + " login");
            }
            statement.execute("alter role " + KeycloakServer.DATABASE + " password "
                    + statement.enquoteLiteral(secrets.get(Secrets.Of.KEYCLOAK_DATABASE)));
            for (String database : List.of(PRODUCT, KeycloakServer.DATABASE)) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                    statement.execute("create database " + database);
                }
                statement.execute("revoke connect, temporary on database " + database + " from public");
            }
            statement.execute("alter database " + KeycloakServer.DATABASE + " owner to " + KeycloakServer.DATABASE);
        } catch (SQLException e) {
            throw new ToolFailure("The databases can't be made: " + e.getMessage() + ".", e);
        }
    }

    /** Makes this product's roles and schemas, and gives its logins the passwords of the secrets file. */
    void bootstrap() {
        DataSource superuser = superuser();
        try {
            DatabaseBootstrap.apply(superuser, secrets.rolePasswords());
            try (Connection connection = superuser.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "grant connect on database " + PRODUCT + " to onjari_owner, cell_1, batch_repository");
            }
        } catch (SQLException e) {
            throw new ToolFailure("The database's roles can't be made: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Migrates all schemas and onboards all tenants.
     *
     * @return how many migrations ran
     * @throws ToolFailure naming the first schema that failed
     */
    int migrate(List<TenantDefinition> tenants) {
        DataSource owner = owner();
        Migrations migrations = new Migrations(owner, LocalDatabases.class.getClassLoader());
        try {
            List<MigrationResult> results =
                    new TenantOnboarding(owner, migrations).apply(tenants, WORKERS, result -> {});
            results.stream().filter(result -> !result.succeeded()).findFirst().ifPresent(failed -> {
                throw new ToolFailure("The migration of schema " + failed.schema() + " by module " + failed.module()
                        + " failed: " + failed.error().orElse("") + ".");
            });
            return results.stream().mapToInt(MigrationResult::applied).sum();
        } catch (SQLException e) {
            throw new ToolFailure("The tenants can't be onboarded: " + e.getMessage() + ".", e);
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
