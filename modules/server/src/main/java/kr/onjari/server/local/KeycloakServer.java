package kr.onjari.server.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.server.ToolFailure;

/** Keycloak as one child process, its data in PostgreSQL. */
final class KeycloakServer implements LocalServer {
    /** The administrator that the launcher itself uses; the password is in the secrets file. */
    static final String ADMIN = "onjari-setup";

    static final String DATABASE = "keycloak";
    private static final int START_SECONDS = 300;
    /** Options that Keycloak compiles in; a change makes the next start build again. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--features-disabled=kerberos,device-flow,ciba");

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");
    private final ServerProcess process;
    private final LocalPorts ports;

    private KeycloakServer(ServerProcess process, LocalPorts ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * Builds Keycloak's optimised form if this one has not been built with our options yet; takes about a minute, once.
     *
     * @return whether there was something to do
     * @throws ToolFailure when the build fails
     */
    static boolean buildOnce(Path home, Path log) {
        Path marker = home.resolve(".onjari-build");
        String wanted = String.join(" ", BUILD_OPTIONS);
        try (FileChannel channel = FileChannel.open(
                        home.resolve(".onjari-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()
                    && Files.exists(marker)
                    && Files.readString(marker).equals(wanted)) {
                return false;
            }
            List<String> command = new ArrayList<>(java(home, List.of()));
            command.add("build");
            command.addAll(BUILD_OPTIONS);
            if (ServerProcess.run(command, Map.of(), home, log) != 0) {
                throw new ToolFailure("Keycloak can't be built: see " + log + ".");
            }
            Files.writeString(marker, wanted);
            return true;
        } catch (IOException e) {
            throw new ToolFailure("Keycloak's folder " + home + " can't be written to.", e);
        }
    }

    /**
     * @param hosts the names of the portals for Java, so that Keycloak reaches them for back-channel logout
     * @param themes the folder with our login theme
     * @throws ToolFailure when it can't start
     */
    static KeycloakServer start(Path home, LocalPorts ports, Secrets secrets, Path hosts, Path themes, Path log) {
        List<String> command = new ArrayList<>(java(home, List.of("-Djdk.net.hosts.file=" + hosts)));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + address(ports),
                "--cache=local",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + DATABASE,
                "--db-username=" + DATABASE,
                "--db-pool-initial-size=2",
                "--db-pool-min-size=2",
                "--db-pool-max-size=16",
                "--spi-theme--folder--dir=" + themes,
                "--log-level=INFO"));
        ServerProcess process = ServerProcess.start(
                "Keycloak",
                command,
                Map.of(
                        "KC_DB_PASSWORD", secrets.get(Secrets.Of.KEYCLOAK_DATABASE),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.Of.KEYCLOAK_ADMIN)),
                home,
                log);
        return new KeycloakServer(process, ports);
    }

    /** The address that browsers and the portal use, without a path. */
    static String address(LocalPorts ports) {
        return "http://localhost:" + ports.keycloak();
    }

    void awaitReady() {
        process.awaitReady(
                () -> HttpProbe.answersOk("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready"),
                START_SECONDS);
    }

    @Override
    public Optional<ServerProcess> process() {
        return Optional.of(process);
    }

    @Override
    public void close() {
        process.stop();
    }

    private static List<String> java(Path home, List<String> further) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM_OPTIONS);
        line.addAll(further);
        line.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return line;
    }
}
