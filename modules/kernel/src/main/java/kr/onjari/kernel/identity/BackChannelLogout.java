package kr.onjari.kernel.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;

/**
 * The identity provider says that somebody logged out elsewhere (OpenID Connect Back-Channel Logout 1.0). One address
 * serves all tenants, because the provider knows one client; a logout token names a session and never a host.
 */
@ApplicationScoped
class BackChannelLogout {
    /** The address to register at the provider, on any host that reaches this server. */
    static final String PATH = "/oidc/backchannel-logout";

    private final IdentityProvider provider;
    private final OidcSettings settings;
    private final RevokedSessions revoked;

    @Inject
    BackChannelLogout(IdentityProvider provider, OidcSettings settings, RevokedSessions revoked) {
        this.provider = provider;
        this.settings = settings;
        this.revoked = revoked;
    }

    /**
     * Ends the session that a logout token names.
     *
     * @throws TokenRefused when the token is not a valid logout token of our realm for our client, or names no session
     *     (the provider's client must have "session required" switched on)
     * @throws ProviderUnavailable when its signature cannot be checked; the provider may try again
     */
    void accept(String logoutToken) throws TokenRefused, ProviderUnavailable {
        LogoutTokenClaimsSet claims;
        try {
            claims = new LogoutTokenValidator(
                            settings.issuerId(),
                            settings.clientId(),
                            provider.discovered().keys(),
                            null)
                    .validate(JWTParser.parse(logoutToken));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new TokenRefused("Not a valid logout token", e);
        }
        revoked.revoke(Optional.ofNullable(claims.getSessionID())
                .map(Identifier::getValue)
                .orElseThrow(() -> new TokenRefused("The logout token names no session")));
    }
}
