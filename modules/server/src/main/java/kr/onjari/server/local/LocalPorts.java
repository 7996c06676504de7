package kr.onjari.server.local;

/**
 * The TCP ports of a local system, all on the loopback address.
 *
 * @param portal of the portal's pages and REST
 * @param management of WildFly's management and health
 * @param keycloak of the login pages
 * @param keycloakManagement of Keycloak's health
 * @param postgres of the database
 * @param sms of the simulated SMS centre (SMPP)
 */
public record LocalPorts(int portal, int management, int keycloak, int keycloakManagement, int postgres, int sms) {

    /** The ports that the documentation names. */
    public static LocalPorts standard() {
        return new LocalPorts(8080, 9990, 8180, 8190, 15432, 12775);
    }

    /** The standard ports moved up, for a second system beside the first, such as that of the tests. */
    public static LocalPorts shifted(int by) {
        LocalPorts base = standard();
        return new LocalPorts(
                base.portal + by,
                base.management + by,
                base.keycloak + by,
                base.keycloakManagement + by,
                base.postgres + by,
                base.sms + by);
    }
}
