package kr.onjari.server.keycloak;

import java.util.List;
import kr.onjari.kernel.migration.TenantDefinition;

/**
 * What the realm is made from.
 *
 * @param scheme {@code https}, or {@code http} on one machine
 * @param portSuffix of the portals' addresses, such as {@code :8080}; empty for the scheme's own port
 * @param portalSecret of the portal's confidential client
 * @param demo whether the direct-grant client and the demo accounts belong to it
 */
public record RealmInput(
        List<TenantDefinition> tenants, String scheme, String portSuffix, String portalSecret, boolean demo) {

    /** All that decides the result, for comparing with the last time. */
    public String fingerprintText() {
        return "" + RealmSetup.VERSION + tenants + scheme + portSuffix + portalSecret + demo
                + (demo ? DemoAccounts.of(tenants) : "");
    }

    /** Addresses of all sites, without a path. */
    List<String> origins() {
        return tenants.stream()
                .flatMap(tenant -> tenant.sites().stream())
                .map(site -> scheme + "://" + site.host() + portSuffix)
                .toList();
    }

    @Override
    public String toString() {
        return "RealmInput[" + tenants.size() + " tenants, demo=" + demo + "]";
    }
}
