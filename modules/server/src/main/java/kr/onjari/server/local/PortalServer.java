package kr.onjari.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;

/** WildFly with the portal, as one child process; the provisioned server itself stays untouched. */
final class PortalServer implements LocalServer {
    private static final int START_SECONDS = 240;
    private static final String WAR = "ROOT.war";
    /** What WildFly's own start script opens on this Java. */
    private static final List<String> MODULE_OPTIONS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms128m",
            "-Xmx768m",
            "-XX:MaxMetaspaceSize=320m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");
    private final ServerProcess process;
    private final Path deployments;
    private final Path log;

    private PortalServer(ServerProcess process, Path deployments, Path log) {
        this.process = process;
        this.deployments = deployments;
        this.log = log;
    }

    /**
     * @param properties the portal's configuration by property name; handed over in the environment, so that passwords
     *     are not in the list of processes
     * @throws ToolFailure when it can't start
     */
    static PortalServer start(
            Installation installation, LocalFolder folder, LocalPorts ports, Map<String, String> properties) {
        if (!Files.isRegularFile(installation.portal())) {
            throw new ToolFailure("The portal has not been built yet (" + installation.portal()
                    + " is missing): run \"mvn" + " -DskipTests package\" first.");
        }
        Path base = folder.portal();
        Path deployments = base.resolve("deployments");
        Path wildfly = installation.wildfly();
        LocalFiles.delete(base.resolve("configuration"));
        LocalFiles.delete(base.resolve("tmp"));
        LocalFiles.delete(deployments);
        LocalFiles.copy(wildfly.resolve("standalone/configuration"), base.resolve("configuration"));
        deploy(installation.portal(), deployments);
        Path log = folder.log("portal");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(MODULE_OPTIONS);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-jar",
                wildfly.resolve("jboss-modules.jar").toString(),
                "-mp",
                wildfly.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + wildfly,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + ports.portal(),
                "-Djboss.management.http.port=" + ports.management(),
                "-Djdk.net.hosts.file=" + folder.hosts()));
        ServerProcess process = ServerProcess.start("The portal", command, environment(properties), folder.root(), log);
        return new PortalServer(process, deployments, log);
    }

    private static void deploy(Path war, Path deployments) {
        try {
            Files.createDirectories(deployments);
            Files.copy(war, deployments.resolve(WAR));
        } catch (IOException e) {
            throw new ToolFailure("The portal can't be copied to " + deployments + ".", e);
        }
    }

    /** {@code onjari.db.url} becomes {@code ONJARI_DB_URL}, as WildFly and MicroProfile Config look it up. */
    static Map<String, String> environment(Map<String, String> properties) {
        Map<String, String> environment = new TreeMap<>();
        properties.forEach(
                (name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    /** @throws ToolFailure when the deployment fails, the server ends, or is not ready in time */
    void awaitReady() {
        process.awaitReady(this::deployed, START_SECONDS);
    }

    private boolean deployed() {
        if (Files.exists(deployments.resolve(WAR + ".failed"))) {
            throw new ToolFailure("The portal could not be deployed" + process.lastWords() + ": see " + log + ".");
        }
        return Files.exists(deployments.resolve(WAR + ".deployed"));
    }

    @Override
    public Optional<ServerProcess> process() {
        return Optional.of(process);
    }

    @Override
    public void close() {
        process.stop();
    }
}
