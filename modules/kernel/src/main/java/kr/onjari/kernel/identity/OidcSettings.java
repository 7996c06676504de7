package kr.onjari.kernel.identity;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.util.Set;

/**
 * How this application is known to the identity provider.
 *
 * @param issuer the realm's address, exactly as it stands in tokens
 * @param clientSecret the secret of the client {@value #PORTAL}
 * @param bearerClients the clients whose access tokens {@code /api} accepts (the token's {@code azp})
 */
record OidcSettings(String issuer, String clientSecret, Set<String> bearerClients) {

    /** The confidential client through which people log in to the pages of every tenant. */
    static final String PORTAL = "portal";

    /** The public client for scripts with direct access grants; it exists in the local profile only. */
    static final String COMMAND_LINE = "onjari-cli";

    OidcSettings {
        bearerClients = Set.copyOf(bearerClients);
    }

    static OidcSettings of(String issuer, String clientSecret, boolean localProfile) {
        return new OidcSettings(issuer, clientSecret, localProfile ? Set.of(PORTAL, COMMAND_LINE) : Set.of(PORTAL));
    }

    Issuer issuerId() {
        return new Issuer(issuer);
    }

    ClientID clientId() {
        return new ClientID(PORTAL);
    }

    ClientAuthentication authentication() {
        return new ClientSecretBasic(clientId(), new Secret(clientSecret));
    }

    /** Without the secret, so that it can reach no log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", bearerClients=" + bearerClients + "]";
    }
}
