package kr.onjari.server.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.AdminApi;
import kr.onjari.server.keycloak.RealmSetup;
import org.jspecify.annotations.Nullable;

/**
 * The real parts on one machine: PostgreSQL, Keycloak, a simulated SMS centre and WildFly with the portal, all or some
 * of them, with their data in one folder. The local launcher runs it with the standard ports; tests run it on others.
 *
 * <p>Life: planned → {@link #start} → running → {@link #close}. Closing is safe at any moment, also from a shutdown
 * hook while {@link #start} is still at work, and leaves no process behind.
 */
public final class LocalStack implements AutoCloseable {
    private static final int KEY_BYTES = 32;

    /** A part that can be started singly; in the order in which they are started. */
    public enum Part {
        POSTGRES,
        KEYCLOAK,
        SMS,
        PORTAL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Installation installation;
    private final LocalFolder folder;
    private final LocalPorts ports;
    private final Path tenantsFolder;
    private final Set<Part> parts;
    private final int sampleFacilities;
    private final Progress progress;
    private final StartState state;
    private final RunningServers servers;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Secrets secrets;
    private volatile @Nullable SmsCentre sms;

    LocalStack(LocalPlan plan) {
        this.installation = plan.installation;
        this.folder = new LocalFolder(plan.folder.toAbsolutePath().normalize());
        this.ports = plan.ports;
        this.tenantsFolder = plan.tenants.toAbsolutePath().normalize();
        this.parts = Set.copyOf(plan.parts);
        this.sampleFacilities = plan.sampleFacilities;
        this.progress = plan.progress;
        this.state = new StartState(folder.state());
        this.servers = new RunningServers(folder.run());
    }

    /** The plan of the standard system of an installation; change it where needed and build it. */
    public static LocalPlan of(Installation installation) {
        return new LocalPlan(installation);
    }

    /**
     * Starts the parts, the slow ones at the same time, and returns when all can be used.
     *
     * @throws ToolFailure when something stands in the way; nothing is left running then
     */
    public void start() {
        try {
            prepare();
            LocalSetup setup = new LocalSetup(installation, folder, tenants(), state, progress);
            startPostgres();
            CompletableFuture<Void> login = CompletableFuture.runAsync(() -> startKeycloak(setup), workers);
            CompletableFuture<Void> pages = CompletableFuture.runAsync(() -> startPortal(setup), workers);
            CompletableFuture.anyOf(CompletableFuture.allOf(login, pages), failure(login), failure(pages))
                    .join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof ToolFailure failure
                    ? failure
                    : new ToolFailure("The start failed: " + e.getCause() + ".", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Ends only if the other one fails. */
    private static CompletableFuture<Void> failure(CompletableFuture<Void> of) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        var unused = of.whenComplete((done, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        });
        return failure;
    }

    private void prepare() {
        installation.requireBuilt();
        folder.prepare();
        StartChecks.requireDiskSpace(folder.root());
        servers.claim(parts);
        requirePorts();
        SecureRandom random = new SecureRandom();
        secrets = Secrets.in(folder.secrets(), random);
        if (!Files.exists(folder.keys())) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            PrivateFile.write(folder.keys(), Base64.getEncoder().encodeToString(key) + "\n");
        }
    }

    private void requirePorts() {
        if (parts.contains(Part.POSTGRES)) {
            StartChecks.requireFree(ports.postgres(), "PostgreSQL");
        }
        if (parts.contains(Part.KEYCLOAK)) {
            StartChecks.requireFree(ports.keycloak(), "Keycloak's login pages");
            StartChecks.requireFree(ports.keycloakManagement(), "Keycloak's health");
        }
        if (parts.contains(Part.SMS)) {
            StartChecks.requireFree(ports.sms(), "the simulated SMS centre");
        }
        if (parts.contains(Part.PORTAL)) {
            StartChecks.requireFree(ports.portal(), "the portal");
            StartChecks.requireFree(ports.management(), "WildFly's management");
        }
    }

    private void startPostgres() {
        LocalDatabases databases = databases();
        if (parts.contains(Part.POSTGRES)) {
            try (Progress.Step step = progress.step("PostgreSQL")) {
                PostgresServer server = servers.launch(
                        Part.POSTGRES,
                        () -> PostgresServer.start(
                                folder, ports.postgres(), secrets().get(Secrets.Of.POSTGRES), state::clear));
                server.awaitReady(databases.maintenance());
                databases.create();
                step.done("ready, port " + ports.postgres());
            }
        } else if (!PostgresServer.answers(databases.maintenance())) {
            throw new ToolFailure("PostgreSQL does not answer on port " + ports.postgres()
                    + ": start it first with \"deploy/bin/onjari start postgres\".");
        }
    }

    private void startKeycloak(LocalSetup setup) {
        if (!parts.contains(Part.KEYCLOAK)) {
            return;
        }
        try (Progress.Step step = progress.step("Keycloak")) {
            if (KeycloakServer.buildOnce(installation.keycloak(), folder.log("keycloak-build"))) {
                progress.say("Keycloak has been built for this machine");
            }
            setup.keycloakFiles(tenantsFolder);
            KeycloakServer server = servers.launch(
                    Part.KEYCLOAK,
                    () -> KeycloakServer.start(
                            installation.keycloak(),
                            ports,
                            secrets(),
                            folder.hosts(),
                            folder.keycloakThemes(),
                            folder.log("keycloak")));
            server.awaitReady();
            setup.realm(admin(), ports, secrets().get(Secrets.Of.PORTAL_CLIENT));
            step.done("ready, port " + ports.keycloak());
        }
    }

    private void startPortal(LocalSetup setup) {
        LocalDatabases databases = databases();
        setup.schemas(databases);
        setup.registry(databases, sampleFacilities);
        if (parts.contains(Part.SMS)) {
            sms = servers.launch(
                    Part.SMS,
                    () -> SmsCentre.start(
                            ports.sms(),
                            secrets().get(Secrets.Of.SMS),
                            folder.smsLog(),
                            progress::plain,
                            Clock.systemUTC()));
        }
        if (parts.contains(Part.PORTAL)) {
            try (Progress.Step step = progress.step("Portal (WildFly)")) {
                PortalServer server = servers.launch(
                        Part.PORTAL, () -> PortalServer.start(installation, folder, ports, portalProperties()));
                server.awaitReady();
                step.done("ready, port " + ports.portal());
            }
        }
    }

    /** The tenants that the folder describes, parents first. */
    public List<TenantDefinition> tenants() {
        try {
            List<TenantDefinition> tenants = TenantDefinition.readAll(new TenantsFolder(tenantsFolder));
            if (tenants.isEmpty()) {
                throw new ToolFailure("The folder " + tenantsFolder + " describes no tenant.");
            }
            return tenants;
        } catch (IllegalArgumentException e) {
            throw new ToolFailure("A tenant's description is wrong: " + e.getMessage() + ".", e);
        }
    }

    /** The portal's configuration: system properties for a WildFly that somebody else starts. Known after the start. */
    public Map<String, String> portalProperties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("onjari.profile", "local");
        properties.put("onjari.node", "local");
        properties.put(
                "onjari.db.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + LocalDatabases.PRODUCT);
        properties.put("onjari.db.user", "cell_1");
        properties.put("onjari.db.password", secrets().get(Secrets.Of.CELL));
        properties.put("onjari.batch.user", "batch_repository");
        properties.put("onjari.batch.password", secrets().get(Secrets.Of.BATCH));
        properties.put("onjari.tenants.dir", tenantsFolder.toString());
        properties.put("onjari.files.dir", folder.files().toString());
        properties.put("onjari.keys.file", folder.keys().toString());
        properties.put("onjari.oidc.issuer", issuer());
        properties.put("onjari.oidc.client-secret", secrets().get(Secrets.Of.PORTAL_CLIENT));
        properties.put("onjari.sms.host", "127.0.0.1");
        properties.put("onjari.sms.port", String.valueOf(ports.sms()));
        properties.put("onjari.sms.system-id", SmsCentre.SYSTEM_ID);
        properties.put("onjari.sms.password", secrets().get(Secrets.Of.SMS));
        properties.put("onjari.public.port", String.valueOf(ports.portal()));
        return Map.copyOf(properties);
    }

    /** The realm's address, as in every token's {@code iss}. */
    public String issuer() {
        return KeycloakServer.address(ports) + "/realms/" + RealmSetup.REALM;
    }

    /** Keycloak's admin REST of this system. */
    public AdminApi admin() {
        return new AdminApi(
                "http://127.0.0.1:" + ports.keycloak(),
                KeycloakServer.ADMIN,
                secrets().get(Secrets.Of.KEYCLOAK_ADMIN));
    }

    /** The simulated SMS centre; empty unless this stack runs it. */
    public Optional<SmsCentre> sms() {
        return Optional.ofNullable(sms);
    }

    /** Connections as the owner of all schemas. */
    public DataSource owner() {
        return databases().owner();
    }

    /** Connections as the application's login. */
    public DataSource cell() {
        return databases().cell();
    }

    /** Connections to the product's database as its superuser, for tests that change the server's settings. */
    public DataSource superuser() {
        return databases().superuser();
    }

    /** The processes of the parts that run as processes of their own. */
    public Map<Part, ProcessHandle> processes() {
        return servers.processes();
    }

    public LocalPorts ports() {
        return ports;
    }

    /** The host names of all sites for Java ({@code -Djdk.net.hosts.file}); written when Keycloak is started. */
    public Path hostsFile() {
        return folder.hosts();
    }

    /** Where a part's output goes. */
    public Path log(Part part) {
        return folder.log(part.key());
    }

    /** Waits until one of the servers ends, and says which. */
    Part awaitEnd() {
        return servers.firstEnd().join();
    }

    boolean isClosing() {
        return servers.isClosing();
    }

    private Secrets secrets() {
        Secrets known = secrets;
        if (known == null) {
            throw new IllegalStateException("Secrets are known after start()");
        }
        return known;
    }

    private LocalDatabases databases() {
        return new LocalDatabases(ports.postgres(), secrets());
    }

    /** Stops everything this stack started, in the reverse order. */
    @Override
    public void close() {
        workers.shutdownNow();
        servers.close(progress);
    }
}
