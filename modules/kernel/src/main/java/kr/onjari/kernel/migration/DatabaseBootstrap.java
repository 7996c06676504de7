package kr.onjari.kernel.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Prepares an empty database once, as its superuser: logins, roles without rights of their own, shared schemas and
 * extensions. Repeating it changes nothing but the passwords. See ADR 0003 for who may do what.
 */
public final class DatabaseBootstrap {
    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "btree_gist", "cube", "earthdistance", "pgcrypto", "unaccent");
    private static final List<String> SHARED_SCHEMAS = List.of("platform", "registry", "families", "national");
    private static final List<String> GROUPS = List.of(
            "tenant_runtime",
            "ministry_runtime",
            "p_directory",
            "p_registry_import",
            "p_scheduling",
            "p_sessions",
            "definer_registry",
            "definer_families",
            "definer_national");

    private DatabaseBootstrap() {}

    /** @throws SQLException when the login is not allowed to do this, or the database refuses */
    public static void apply(DataSource superuser, RolePasswords passwords) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local password_encryption = 'scram-sha-256'");
            Map<String, String> logins = Map.of(
                    "onjari_owner", passwords.owner(),
                    "cell_1", passwords.cell(),
                    "batch_repository", passwords.batch());
            for (Map.Entry<String, String> login : logins.entrySet()) {
                login(connection, statement, login.getKey(), login.getValue());
            }
            statement.execute("alter role onjari_owner createrole");
            for (String group : GROUPS) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", group)) {
                    statement.execute("create role " + group + " nologin");
                }
            }
            for (String group : GROUPS) {
                statement.execute("grant " + group + " to onjari_owner with admin true, inherit false, set true");
                if (group.startsWith("p_")) {
                    statement.execute("grant " + group + " to cell_1 with inherit false, set true");
                }
            }
            schemas(connection, statement);
            connection.commit();
        }
    }

    private static void login(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            statement.execute("create role " + role + " login noinherit");
        }
        statement.execute("alter role " + role + " password " + literal(connection, password));
    }

    private static void schemas(Connection connection, Statement statement) throws SQLException {
        statement.execute("create schema if not exists extensions");
        for (String extension : EXTENSIONS) {
            statement.execute("create extension if not exists " + extension + " schema extensions");
        }
        statement.execute("grant usage on schema extensions to public");
        statement.execute("revoke create on schema public from public");
        for (String schema : SHARED_SCHEMAS) {
            statement.execute("create schema if not exists " + schema + " authorization onjari_owner");
        }
        statement.execute("create schema if not exists batch authorization batch_repository");
        statement.execute("alter role onjari_owner set search_path = extensions");
        statement.execute("alter role cell_1 set search_path = ''");
        statement.execute("alter role batch_repository set search_path = batch");
        try (ResultSet name = statement.executeQuery("select quote_ident(current_database())")) {
            name.next();
            statement.execute("grant create on database " + name.getString(1) + " to onjari_owner");
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

    private static String literal(Connection connection, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select quote_literal(?)")) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
