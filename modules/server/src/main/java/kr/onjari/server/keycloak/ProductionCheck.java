package kr.onjari.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.onjari.kernel.migration.TenantDefinition;

/**
 * Looks for what belongs to the local demonstration only. Demo accounts are found by their fixed ids, so renaming one
 * does not hide it.
 */
public final class ProductionCheck {
    private final AdminApi api;

    public ProductionCheck(AdminApi api) {
        this.api = api;
    }

    /** One sentence for everything that must not be there; empty when the realm may serve the public. */
    public List<String> findings(List<TenantDefinition> tenants) {
        String realm = "/" + RealmSetup.REALM;
        if (api.get(realm).isEmpty()) {
            return List.of("The realm \"" + RealmSetup.REALM + "\" does not exist.");
        }
        List<String> findings = new ArrayList<>();
        for (JsonNode client : api.list(realm + "/clients")) {
            String name = client.path("clientId").asText();
            // admin-cli is Keycloak's own and grants nothing in this realm to people without admin roles.
            if (client.path("directAccessGrantsEnabled").asBoolean() && !name.equals("admin-cli")) {
                findings.add("The client \"" + name + "\" lets programs log in with a person's password.");
            }
        }
        for (DemoAccounts.Account account : DemoAccounts.of(tenants)) {
            api.get(realm + "/users/" + account.id())
                    .ifPresent(user -> findings.add("The demo account \"" + account.username() + "\" exists"
                            + (user.path("enabled").asBoolean() ? "." : " (disabled).")));
        }
        return List.copyOf(findings);
    }
}
