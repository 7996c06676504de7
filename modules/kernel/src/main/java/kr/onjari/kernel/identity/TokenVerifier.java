package kr.onjari.kernel.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Set;

/**
 * Decides whether an access token is one of ours: signed by the realm's key, issued by it, unexpired, an access token
 * ({@code typ} Bearer, so that an ID or refresh token does not pass for one) and made by a client that we know
 * ({@code azp}) for us ({@code aud}), so that a token which somebody gave to another application of the realm opens
 * nothing here.
 *
 * <p>Works without the identity provider once its keys are known.
 */
@ApplicationScoped
class TokenVerifier {
    private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat", "azp");

    private final IdentityProvider provider;
    private final OidcSettings settings;

    @Inject
    TokenVerifier(IdentityProvider provider, OidcSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /**
     * Verifies a token that came with a request to {@code /api}.
     *
     * @throws TokenRefused when it is not valid here
     * @throws ProviderUnavailable when the keys are unknown and cannot be fetched
     */
    AccessToken bearer(String token) throws TokenRefused, ProviderUnavailable {
        AccessToken verified = verify(token, settings.bearerClients());
        if (!verified.claims().getAudience().contains(OidcSettings.PORTAL)) {
            throw new TokenRefused("The access token is meant for another application");
        }
        return verified;
    }

    /** Verifies a token that the identity provider issued to this application itself. As {@link #bearer}. */
    AccessToken ownLogin(String token) throws TokenRefused, ProviderUnavailable {
        return verify(token, Set.of(OidcSettings.PORTAL));
    }

    private AccessToken verify(String token, Set<String> clients) throws TokenRefused, ProviderUnavailable {
        JWTClaimsSet claims;
        try {
            claims = processor().process(token, null);
        } catch (ParseException | BadJOSEException e) {
            throw new TokenRefused("The access token is not valid", e);
        } catch (JWKSetUnavailableException e) {
            throw provider.sawItFail("The identity provider's keys cannot be read", e);
        } catch (JOSEException e) {
            throw new TokenRefused("The access token cannot be checked", e);
        }
        if (!(claims.getClaim("azp") instanceof String client && clients.contains(client))) {
            throw new TokenRefused("The access token was made by another application");
        }
        return new AccessToken(token, claims);
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws ProviderUnavailable {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(provider.discovered().keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .claim("typ", "Bearer")
                        .build(),
                REQUIRED));
        return processor;
    }
}
