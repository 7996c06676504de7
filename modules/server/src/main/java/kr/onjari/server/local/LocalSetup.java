package kr.onjari.server.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.registry.RegistryTool;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.AdminApi;
import kr.onjari.server.keycloak.LoginTheme;
import kr.onjari.server.keycloak.RealmInput;
import kr.onjari.server.keycloak.RealmSetup;

/** Fills the servers of a local system: schemas, registry, realm, login theme. Each only when its input has changed. */
final class LocalSetup {
    private static final long SAMPLE_SEED = 2026;
    private final Installation installation;
    private final LocalFolder folder;
    private final List<TenantDefinition> tenants;
    private final StartState state;
    private final Progress progress;

    LocalSetup(
            Installation installation,
            LocalFolder folder,
            List<TenantDefinition> tenants,
            StartState state,
            Progress progress) {
        this.installation = installation;
        this.folder = folder;
        this.tenants = tenants;
        this.state = state;
        this.progress = progress;
    }

    /** Migrates and onboards, unless neither the product nor the tenants have changed since the last time. */
    void schemas(LocalDatabases databases) {
        // The WAR holds every module with its migrations; without one, as in tests of parts, nothing is assumed.
        String fingerprint = Files.exists(installation.portal())
                ? StartState.fingerprint(installation.portal(), tenants.toString())
                : "";
        if (!fingerprint.isEmpty() && state.isCurrent("schemas", fingerprint)) {
            return;
        }
        try (Progress.Step step = progress.step("Schemas of " + tenants.size() + " tenants")) {
            databases.bootstrap();
            int ran = databases.migrate(tenants);
            state.record("schemas", fingerprint);
            step.done(ran == 0 ? "up to date" : ran + " migrations run");
        }
    }

    /** Generates the registry's sample, once. */
    void registry(LocalDatabases databases, int facilities) {
        String fingerprint = StartState.fingerprint(facilities + "/" + SAMPLE_SEED + tenants);
        if (facilities == 0 || state.isCurrent("registry", fingerprint)) {
            return;
        }
        try (Progress.Step step = progress.step("Registry with " + facilities + " generated facilities")) {
            long added = RegistryTool.generate(
                    databases.cell(), facilities, SAMPLE_SEED, new PrintStream(OutputStream.nullOutputStream()));
            int directors = RegistryTool.assignDemoDirectors(databases.cell());
            state.record("registry", fingerprint);
            step.done(added + " new, " + directors + " directors have their centre");
        } catch (SQLException e) {
            throw new ToolFailure("The registry can't be filled: " + e.getMessage() + ".", e);
        }
    }

    /** Makes the realm with organizations and demo accounts; Keycloak must be ready. */
    void realm(AdminApi api, LocalPorts ports, String portalSecret) {
        RealmInput input = new RealmInput(tenants, "http", ":" + ports.portal(), portalSecret, true);
        String fingerprint = StartState.fingerprint(input.fingerprintText());
        if (state.isCurrent("realm", fingerprint)) {
            return;
        }
        try (Progress.Step step = progress.step("Realm, organizations and demo accounts")) {
            new RealmSetup(api, input).apply();
            state.record("realm", fingerprint);
            step.done("in place");
        }
    }

    /** Writes what Keycloak reads at its start: the theme, and the portals' names, which Java does not resolve itself. */
    void keycloakFiles(Path tenantsFolder) {
        LoginTheme.write(installation.loginTheme(), tenantsFolder, tenants, folder.keycloakThemes(), true);
        List<String> names = new ArrayList<>(List.of("localhost"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            progress.say("This machine's own name does not resolve; going on without it");
        }
        tenants.stream().flatMap(tenant -> tenant.sites().stream()).forEach(site -> names.add(site.host()));
        try {
            Files.writeString(
                    folder.hosts(),
                    names.stream()
                            .distinct()
                            .map(name -> "127.0.0.1 " + name + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new ToolFailure("The file " + folder.hosts() + " can't be written.", e);
        }
    }
}
