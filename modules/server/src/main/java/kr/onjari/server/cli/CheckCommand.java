package kr.onjari.server.cli;

import java.util.List;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.keycloak.ProductionCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks to run before the public is let in. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks an installation.")
final class CheckCommand {

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Fails when a demo client or demo account exists at Keycloak; to be run before the portal's nodes.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:nothing of the demonstration exists", "1:something does; each is named"})
    int production(
            @Parameters(
                            paramLabel = "KEYCLOAK",
                            description = "Keycloak's address; the administrator is ONJARI_KEYCLOAK_USER with"
                                    + " ONJARI_KEYCLOAK_PASSWORD.")
                    String keycloak) {
        List<String> findings = new ProductionCheck(KeycloakAccess.admin(keycloak, System.getenv()))
                .findings(MigrateCommand.tenants(Installation.current().tenants()));
        if (!findings.isEmpty()) {
            findings.forEach(System.out::println);
            throw new ToolFailure("This is not fit for production: " + findings.size()
                    + " things of the demonstration must go first.");
        }
        System.out.println("Nothing of the demonstration exists here.");
        return 0;
    }
}
