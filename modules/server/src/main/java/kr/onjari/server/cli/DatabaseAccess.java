package kr.onjari.server.cli;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kr.onjari.kernel.migration.RolePasswords;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.LocalAccess;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that a command works on: the one named by the environment, else the local system's. In production the
 * environment holds {@code ONJARI_DB_URL} and, for what the command needs, the passwords {@code ONJARI_OWNER_PASSWORD},
 * {@code ONJARI_DB_PASSWORD}, {@code ONJARI_BATCH_PASSWORD} and {@code ONJARI_SUPERUSER_PASSWORD}.
 */
final class DatabaseAccess {
    private static final String URL = "ONJARI_DB_URL";
    private final Map<String, String> environment;
    private final Optional<LocalAccess> local;

    private DatabaseAccess(Map<String, String> environment, Optional<LocalAccess> local) {
        this.environment = environment;
        this.local = local;
    }

    /** @throws ToolFailure when neither is there */
    static DatabaseAccess of(Map<String, String> environment, Installation installation) {
        if (environment.containsKey(URL)) {
            return new DatabaseAccess(environment, Optional.empty());
        }
        return new DatabaseAccess(environment, Optional.of(LocalAccess.to(installation.localData())));
    }

    /** As the owner of all schemas: for migrations. */
    DataSource owner() {
        return local.map(LocalAccess::owner)
                .orElseGet(() -> connections(
                        environment.getOrDefault("ONJARI_OWNER_USER", "onjari_owner"), "ONJARI_OWNER_PASSWORD"));
    }

    /** As the application: for everything else. */
    DataSource cell() {
        return local.map(LocalAccess::cell)
                .orElseGet(
                        () -> connections(environment.getOrDefault("ONJARI_DB_USER", "cell_1"), "ONJARI_DB_PASSWORD"));
    }

    /** As the superuser, if the environment gives its password: roles are then made as well. */
    Optional<DataSource> superuser() {
        if (local.isPresent() || !environment.containsKey("ONJARI_SUPERUSER_PASSWORD")) {
            return Optional.empty();
        }
        return Optional.of(connections(
                environment.getOrDefault("ONJARI_SUPERUSER_USER", "postgres"), "ONJARI_SUPERUSER_PASSWORD"));
    }

    RolePasswords rolePasswords() {
        return new RolePasswords(
                required("ONJARI_OWNER_PASSWORD"), required("ONJARI_DB_PASSWORD"), required("ONJARI_BATCH_PASSWORD"));
    }

    private DataSource connections(String user, String passwordVariable) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(required(URL));
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(
                    "The variable " + URL + " is not a PostgreSQL address (jdbc:postgresql://host:port/name).", e);
        }
        source.setUser(user);
        source.setPassword(required(passwordVariable));
        source.setApplicationName("onjari");
        return source;
    }

    private String required(String variable) {
        return KeycloakAccess.required(environment, variable);
    }
}
