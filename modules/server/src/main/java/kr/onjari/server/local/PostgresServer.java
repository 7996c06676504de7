package kr.onjari.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kr.onjari.server.ToolFailure;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL on one machine, with the settings of real data: every commit is on disk before it is answered, and every
 * login needs its password from the very first start.
 */
final class PostgresServer implements LocalServer {
    static final String SUPERUSER = "postgres";
    private static final int START_SECONDS = 120;
    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final ServerProcess process;

    private PostgresServer(PostgresBinaries binaries, Path data, Path log, int port, ServerProcess process) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /**
     * @param fresh runs after a new, empty data folder was made
     * @throws ToolFailure when it can't start
     */
    static PostgresServer start(LocalFolder folder, int port, String password, Runnable fresh) {
        Path data = folder.postgresData();
        Path log = folder.log("postgres");
        StartChecks.requireDataOfVersion(data, PostgresBinaries.MAJOR);
        PostgresBinaries binaries = PostgresBinaries.in(folder.postgresBinaries());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, folder, password);
            fresh.run();
        } else if (Files.exists(data.resolve("postmaster.pid"))) {
            // Left by a crash; harmless when nothing runs there any more.
            stop(binaries, data, log);
        }
        StartChecks.requireFree(port, "PostgreSQL");
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        PostgresBinaries.settings(port).forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        ServerProcess process = ServerProcess.start(
                "PostgreSQL",
                binaries.command("postgres", arguments.toArray(String[]::new)),
                Map.of("LC_ALL", "C"),
                folder.root(),
                log);
        return new PostgresServer(binaries, data, log, port, process);
    }

    /** Makes the data folder under another name first, so that a broken-off attempt is never taken for data. */
    private static void initialise(PostgresBinaries binaries, LocalFolder folder, String password) {
        Path draft = folder.root().resolve("postgres.new");
        Path passwordFile = folder.root().resolve("postgres.password");
        LocalFiles.delete(draft);
        LocalFiles.delete(folder.postgresData());
        PrivateFile.write(passwordFile, password + "\n");
        int exit = ServerProcess.run(
                binaries.command(
                        "initdb",
                        "-D",
                        draft.toString(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"),
                Map.of("LC_ALL", "C"),
                folder.root(),
                folder.log("postgres-setup"));
        LocalFiles.delete(passwordFile);
        if (exit != 0) {
            throw new ToolFailure("PostgreSQL's data folder can't be made: see " + folder.log("postgres-setup") + ".");
        }
        try {
            Files.move(draft, folder.postgresData());
        } catch (IOException e) {
            throw new ToolFailure("The folder " + folder.postgresData() + " can't be made.", e);
        }
    }

    /** @throws ToolFailure when it ends, refuses the password, or is not ready in time */
    void awaitReady(DataSource superuser) {
        process.awaitReady(() -> answers(superuser), START_SECONDS);
    }

    static boolean answers(DataSource superuser) {
        try (Connection connection = superuser.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new ToolFailure(
                        "PostgreSQL refuses the password in .local/secrets.properties: put the file back that belongs to the data"
                                + " in .local/postgres.",
                        e);
            }
            return false;
        }
    }

    @Override
    public Optional<ServerProcess> process() {
        return Optional.of(process);
    }

    /** Connections to one database as one role, each newly opened. */
    static DataSource connections(int port, String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setApplicationName("onjari-server");
        return source;
    }

    DataSource connections(String database, String user, String password) {
        return connections(port, database, user, password);
    }

    /** Stops it: sessions are cut off, what was committed is kept. */
    @Override
    public void close() {
        stop(binaries, data, log);
        process.stop();
    }

    private static void stop(PostgresBinaries binaries, Path data, Path log) {
        // Its exit code says only that nothing was running, which is what is wanted.
        ServerProcess.run(
                binaries.command("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "60"),
                Map.of("LC_ALL", "C"),
                data,
                log);
    }
}
