package kr.onjari.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.server.Installation;
import kr.onjari.server.keycloak.LoginTheme;
import kr.onjari.server.keycloak.RealmInput;
import kr.onjari.server.keycloak.RealmSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tenants as their folders describe them. */
@Command(name = "tenants", mixinStandardHelpOptions = true, description = "Shows and onboards tenants.")
final class TenantsCommand {

    @Command(mixinStandardHelpOptions = true, description = "Lists the tenants of the folder.")
    int list() {
        for (TenantDefinition tenant :
                MigrateCommand.tenants(Installation.current().tenants())) {
            System.out.printf(
                    "%-12s %-9s %-10s %s  %s%n",
                    tenant.code(),
                    tenant.level(),
                    tenant.parent().map(Object::toString).orElse("-"),
                    tenant.sites().stream().map(Site::host).toList(),
                    tenant.name());
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Onboards the folder's tenants: schemas and directory, and with --keycloak the realm.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all tenants are onboarded", "1:at least one is not"})
    int apply(
            @Option(names = "--workers", defaultValue = "4", description = "Tenants migrated at once (default: 4).")
                    int workers,
            @Option(
                            names = "--keycloak",
                            description = "Keycloak's address; the administrator is ONJARI_KEYCLOAK_USER with"
                                    + " ONJARI_KEYCLOAK_PASSWORD, the portal's secret ONJARI_OIDC_CLIENT_SECRET.")
                    Optional<String> keycloak,
            @Option(names = "--themes", description = "Keycloak's folder of themes: the login theme is written there.")
                    Optional<Path> themes) {
        Installation installation = Installation.current();
        int code = MigrateCommand.migrate(
                DatabaseAccess.of(System.getenv(), installation), installation.tenants(), workers);
        List<TenantDefinition> tenants = MigrateCommand.tenants(installation.tenants());
        themes.ifPresent(
                folder -> LoginTheme.write(installation.loginTheme(), installation.tenants(), tenants, folder, false));
        keycloak.ifPresent(address -> {
            String secret = KeycloakAccess.required(System.getenv(), "ONJARI_OIDC_CLIENT_SECRET");
            new RealmSetup(
                            KeycloakAccess.admin(address, System.getenv()),
                            new RealmInput(tenants, "https", "", secret, false))
                    .apply();
            System.out.println("The realm has an organization for each tenant.");
        });
        return code;
    }
}
