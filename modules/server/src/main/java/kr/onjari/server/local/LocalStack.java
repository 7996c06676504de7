package kr.onjari.server.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.registry.RegistryTool;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.AdminApi;
import kr.onjari.server.keycloak.LoginTheme;
import kr.onjari.server.keycloak.RealmInput;
import kr.onjari.server.keycloak.RealmSetup;
import org.jspecify.annotations.Nullable;

/**
 * The real parts on one machine: PostgreSQL, Keycloak, a simulated SMS centre and WildFly with the portal, all or some
 * of them, with their data in one folder. The local launcher runs it with the standard ports; tests run it on others.
 *
 * <p>Life: built → {@link #start} → running → {@link #close}. Closing is safe at any moment, also from a shutdown hook
 * while {@link #start} is still at work, and leaves no process behind.
 */
public final class LocalStack implements AutoCloseable {
    /** Facilities generated at the first start; a country has 40,000, a demonstration is quick with fewer. */
    private static final int SAMPLE_FACILITIES = 3_000;

    private static final long SAMPLE_SEED = 2026;
    private static final int KEY_BYTES = 32;

    /** A part that can be started singly. In the order in which they are started. */
    public enum Part {
        POSTGRES,
        KEYCLOAK,
        SMS,
        PORTAL;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
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
    private final Clock clock = Clock.systemUTC();

    private final Map<Part, PartClaim> claims = new EnumMap<>(Part.class);
    private final Map<Part, AutoCloseable> running = new EnumMap<>(Part.class);
    private final Map<Part, ServerProcess> processes = new EnumMap<>(Part.class);
    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closing;
    private @Nullable Secrets secrets;
    private @Nullable SmsCentre sms;

    private LocalStack(Builder builder) {
        this.installation = builder.installation;
        this.folder = new LocalFolder(builder.folder.toAbsolutePath().normalize());
        this.ports = builder.ports;
        this.tenantsFolder = builder.tenants.toAbsolutePath().normalize();
        this.parts = Set.copyOf(builder.parts);
        this.sampleFacilities = builder.sampleFacilities;
        this.progress = builder.progress;
        this.state = new StartState(folder.state());
    }

    /** A builder for the standard system of an installation: all parts, standard ports, data in {@code .local}. */
    public static Builder of(Installation installation) {
        return new Builder(installation);
    }

    /** What to run and where. */
    public static final class Builder {
        private final Installation installation;
        private Path folder;
        private Path tenants;
        private LocalPorts ports = LocalPorts.standard();
        private Set<Part> parts = EnumSet.allOf(Part.class);
        private int sampleFacilities = SAMPLE_FACILITIES;
        private Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

        private Builder(Installation installation) {
            this.installation = installation;
            this.folder = installation.localData();
            this.tenants = installation.tenants();
        }

        /** Where the data is kept. */
        public Builder folder(Path path) {
            this.folder = path;
            return this;
        }

        public Builder tenants(Path path) {
            this.tenants = path;
            return this;
        }

        public Builder ports(LocalPorts value) {
            this.ports = value;
            return this;
        }

        /** The parts to run; the others are expected to be running already, or not needed. */
        public Builder parts(Collection<Part> value) {
            this.parts = EnumSet.copyOf(value);
            return this;
        }

        /** How many facilities a fresh registry is given; 0 for none. */
        public Builder sampleFacilities(int number) {
            this.sampleFacilities = number;
            return this;
        }

        public Builder progress(Progress value) {
            this.progress = value;
            return this;
        }

        public LocalStack build() {
            return new LocalStack(this);
        }
    }

    /**
     * Starts the parts, the slow ones at the same time, and returns when all can be used.
     *
     * @throws ToolFailure when something stands in the way; nothing is left running then
     */
    public void start() {
        try {
            prepare();
            List<TenantDefinition> tenants = tenants();
            startPostgres();
            CompletableFuture<Void> login = parts.contains(Part.KEYCLOAK)
                    ? CompletableFuture.runAsync(() -> startKeycloak(tenants), workers)
                    : CompletableFuture.completedFuture(null);
            CompletableFuture<Void> pages = CompletableFuture.runAsync(() -> startPortal(tenants), workers);
            CompletableFuture<Void> both = CompletableFuture.allOf(login, pages);
            CompletableFuture.anyOf(both, failure(login), failure(pages)).join();
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
        // Servers that a crashed launcher left behind are stopped first: what uses the others before what is used.
        List<Part> usersFirst = new ArrayList<>(EnumSet.copyOf(parts));
        java.util.Collections.reverse(usersFirst);
        for (Part part : usersFirst) {
            synchronized (this) {
                requireOpen();
                claims.put(part, PartClaim.take(folder.run(), part.key()));
            }
        }
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

    private void startPostgres() {
        LocalDatabases databases = databases();
        if (parts.contains(Part.POSTGRES)) {
            try (Progress.Step step = progress.step("PostgreSQL")) {
                PostgresServer server = launch(Part.POSTGRES, () -> PostgresServer.start(
                        folder,
                        ports.postgres(),
                        secrets().get(Secrets.Of.POSTGRES),
                        state::clear));
                processes.put(Part.POSTGRES, server.process());
                server.awaitReady(databases.maintenance());
                databases.create();
                step.done("ready, port " + ports.postgres());
            }
        } else if (!PostgresServer.answers(databases.maintenance())) {
            throw new ToolFailure("PostgreSQL does not answer on port " + ports.postgres()
                    + ": start it first with \"deploy/bin/onjari start postgres\".");
        }
    }

    private void startKeycloak(List<TenantDefinition> tenants) {
        try (Progress.Step step = progress.step("Keycloak")) {
            if (KeycloakServer.buildOnce(installation.keycloak(), folder.log("keycloak-build"))) {
                progress.say("Keycloak has been built for this machine");
            }
            LoginTheme.write(installation.loginTheme(), tenantsFolder, tenants, folder.keycloakThemes(), true);
            writeHosts(tenants);
            KeycloakServer server = launch(Part.KEYCLOAK, () -> KeycloakServer.start(
                    installation.keycloak(),
                    ports,
                    secrets(),
                    folder.hosts(),
                    folder.keycloakThemes(),
                    folder.log("keycloak")));
            processes.put(Part.KEYCLOAK, server.process());
            server.awaitReady();
            setUpRealm(tenants);
            step.done("ready, port " + ports.keycloak());
        }
    }

    private void setUpRealm(List<TenantDefinition> tenants) {
        RealmInput input = new RealmInput(
                tenants, "http", ":" + ports.portal(), secrets().get(Secrets.Of.PORTAL_CLIENT), true);
        String fingerprint = StartState.fingerprint(input.fingerprintText());
        if (!state.isCurrent("realm", fingerprint)) {
            try (Progress.Step step = progress.step("Realm, organizations and demo accounts")) {
                new RealmSetup(admin(), input).apply();
                state.record("realm", fingerprint);
                step.done("in place");
            }
        }
    }

    private void startPortal(List<TenantDefinition> tenants) {
        LocalDatabases databases = databases();
        prepareSchemas(databases, tenants);
        fillRegistry(databases.cell(), tenants);
        if (parts.contains(Part.SMS)) {
            sms = launch(Part.SMS, () -> SmsCentre.start(
                    ports.sms(), secrets().get(Secrets.Of.SMS), folder.smsLog(), progress::plain, clock));
        }
        if (parts.contains(Part.PORTAL)) {
            try (Progress.Step step = progress.step("Portal (WildFly)")) {
                PortalServer server = launch(
                        Part.PORTAL, () -> PortalServer.start(installation, folder, ports, portalProperties()));
                processes.put(Part.PORTAL, server.process());
                server.awaitReady();
                step.done("ready, port " + ports.portal());
            }
        }
    }

    /** Migrates and onboards, unless neither the product nor the tenants have changed since the last time. */
    private void prepareSchemas(LocalDatabases databases, List<TenantDefinition> tenants) {
        String fingerprint = StartState.fingerprint(installation.portal(), tenants.toString());
        if (state.isCurrent("schemas", fingerprint)) {
            return;
        }
        try (Progress.Step step = progress.step("Schemas of " + tenants.size() + " tenants")) {
            databases.bootstrap();
            int ran = databases.migrate(tenants);
            state.record("schemas", fingerprint);
            step.done(ran == 0 ? "up to date" : ran + " migrations run");
        }
    }

    private void fillRegistry(DataSource registry, List<TenantDefinition> tenants) {
        String fingerprint = StartState.fingerprint(sampleFacilities + "/" + SAMPLE_SEED + tenants);
        if (sampleFacilities == 0 || state.isCurrent("registry", fingerprint)) {
            return;
        }
        try (Progress.Step step = progress.step("Registry with " + sampleFacilities + " generated facilities")) {
            long added = RegistryTool.generate(
                    registry, sampleFacilities, SAMPLE_SEED, new PrintStream(OutputStream.nullOutputStream()));
            int directors = RegistryTool.assignDemoDirectors(registry);
            state.record("registry", fingerprint);
            step.done(added + " new, " + directors + " directors have their centre");
        } catch (SQLException e) {
            throw new ToolFailure("The registry can't be filled: " + e.getMessage() + ".", e);
        }
    }

    /** What starts one part. */
    private interface Launch<T extends AutoCloseable> {
        T start();
    }

    /** Starts a part unless everything is being stopped; what has started is stopped for certain. */
    private synchronized <T extends AutoCloseable> T launch(Part part, Launch<T> launch) {
        requireOpen();
        T server = launch.start();
        running.put(part, server);
        PartClaim claim = claims.get(part);
        if (claim != null) {
            claim.running(process(server));
        }
        return server;
    }

    private static ProcessHandle process(AutoCloseable server) {
        if (server instanceof PostgresServer postgres) {
            return postgres.process().handle();
        }
        if (server instanceof KeycloakServer keycloak) {
            return keycloak.process().handle();
        }
        if (server instanceof PortalServer portal) {
            return portal.process().handle();
        }
        return ProcessHandle.current();
    }

    private void requireOpen() {
        if (closing) {
            throw new ToolFailure("The start was broken off.");
        }
    }

    /** The portal's configuration: system properties for a WildFly that somebody else starts. */
    public Map<String, String> portalProperties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("onjari.profile", "local");
        properties.put("onjari.node", "local");
        properties.put("onjari.db.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + LocalDatabases.PRODUCT);
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
                "http://127.0.0.1:" + ports.keycloak(), KeycloakServer.ADMIN, secrets().get(Secrets.Of.KEYCLOAK_ADMIN));
    }

    /** The simulated SMS centre; empty unless this stack runs it. */
    public Optional<SmsCentre> sms() {
        return Optional.ofNullable(sms);
    }

    /** Connections as the migrations' owner, for tests. */
    public DataSource owner() {
        return databases().owner();
    }

    /** Connections as the application's login, for tests and tools. */
    public DataSource cell() {
        return databases().cell();
    }

    public LocalPorts ports() {
        return ports;
    }

    /** The host names of all sites for Java ({@code -Djdk.net.hosts.file}), which does not resolve them itself. */
    public Path hostsFile() {
        return folder.hosts();
    }

    private void writeHosts(List<TenantDefinition> tenants) {
        List<String> names = new ArrayList<>(List.of("localhost"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // A machine that does not know its own name needs none here.
            progress.say("This machine's own name does not resolve; going on without it");
        }
        tenants.stream().flatMap(tenant -> tenant.sites().stream()).forEach(site -> names.add(site.host()));
        try {
            Files.writeString(
                    folder.hosts(),
                    names.stream().distinct().map(name -> "127.0.0.1 " + name + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new ToolFailure("The file " + folder.hosts() + " can't be written.", e);
        }
    }

    /** Waits until one of the servers ends by itself. @return which one */
    Part awaitUnexpectedEnd() {
        List<CompletableFuture<Part>> ends = processes.entrySet().stream()
                .map(entry -> entry.getValue().onExit().thenApply(process -> entry.getKey()))
                .toList();
        return (Part) CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    synchronized boolean isClosing() {
        return closing;
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
    public synchronized void close() {
        closing = true;
        workers.shutdownNow();
        List<Part> lastFirst = new ArrayList<>(EnumSet.allOf(Part.class));
        java.util.Collections.reverse(lastFirst);
        for (Part part : lastFirst) {
            AutoCloseable server = running.remove(part);
            if (server != null) {
                stop(part, server);
            }
            PartClaim claim = claims.remove(part);
            if (claim != null) {
                claim.close();
            }
        }
    }

    private void stop(Part part, AutoCloseable server) {
        try {
            server.close();
            progress.say(part.key() + " stopped");
        } catch (Exception e) {
            // The others must still be stopped.
            progress.say(part.key() + " could not be stopped in order: " + e.getMessage());
        }
    }
}
