package kr.onjari.server.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;
import kr.onjari.server.ToolFailure;

/** The database of a local system that is running, for commands beside the launcher. */
public final class LocalAccess {
    private final LocalDatabases databases;

    private LocalAccess(LocalDatabases databases) {
        this.databases = databases;
    }

    /**
     * Finds the database of the local system.
     *
     * @param data the local system's folder
     * @throws ToolFailure when it was never started or its PostgreSQL does not answer
     */
    public static LocalAccess to(Path data) {
        LocalFolder folder = new LocalFolder(data);
        if (Files.exists(folder.secrets())) {
            LocalDatabases databases = new LocalDatabases(
                    LocalPorts.standard().postgres(), Secrets.in(folder.secrets(), new SecureRandom()));
            if (PostgresServer.answers(databases.maintenance())) {
                return new LocalAccess(databases);
            }
        }
        throw new ToolFailure("No database: start the local system first (deploy/bin/onjari start), or name one in"
                + " ONJARI_DB_URL.");
    }

    public DataSource owner() {
        return databases.owner();
    }

    public DataSource cell() {
        return databases.cell();
    }
}
