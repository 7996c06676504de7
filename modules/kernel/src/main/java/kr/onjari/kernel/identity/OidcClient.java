package kr.onjari.kernel.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This application's conversation with the identity provider: sending people there, exchanging codes and refreshing
 * tokens (OpenID Connect Core code flow with PKCE S256, RP-initiated logout).
 */
@ApplicationScoped
class OidcClient {
    /** The organizations come only when asked for; the wildcard asks for all that the person is a member of. */
    private static final Scope SCOPE = new Scope("openid", "profile", "organization:*");

    /**
     * What one exchange brought.
     *
     * @param idToken the serialised ID token, needed again to log out; empty when a refresh brought none
     * @param refreshToken empty when the provider grants none
     */
    record Tokens(AccessToken access, Optional<String> idToken, Optional<String> refreshToken) {}

    private final IdentityProvider provider;
    private final TokenVerifier verifier;
    private final OidcSettings settings;

    @Inject
    OidcClient(IdentityProvider provider, TokenVerifier verifier, OidcSettings settings) {
        this.provider = provider;
        this.verifier = verifier;
        this.settings = settings;
    }

    /**
     * Where to send the browser to log in.
     *
     * @param callback our address that the answer comes to, on the host the person is on
     * @param languages the page's language first, as BCP 47 tags
     * @throws ProviderUnavailable when nobody would answer there
     */
    URI loginAddress(PendingLogin login, URI callback, List<String> languages) throws ProviderUnavailable {
        provider.requireReachable();
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, settings.clientId(), callback)
                .endpointURI(provider.discovered().addresses().getAuthorizationEndpointURI())
                .state(new State(login.state()))
                .nonce(new Nonce(login.nonce()))
                .codeChallenge(new CodeVerifier(login.verifier()), CodeChallengeMethod.S256)
                .uiLocales(languages.stream().map(OidcClient::tag).toList())
                .build()
                .toURI();
    }

    /** Exchanges the code that came back for tokens, and checks them against the login that was begun. */
    Tokens exchange(String code, PendingLogin login, URI callback) throws TokenRefused, ProviderUnavailable {
        OIDCTokens answer = request(
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(login.verifier())));
        JWT idToken = answer.getIDToken();
        if (idToken == null) {
            throw new TokenRefused("The answer has no ID token");
        }
        AccessToken access = verifier.ownLogin(answer.getAccessToken().getValue());
        String subject = verifiedSubject(idToken, login);
        if (!subject.equals(access.claims().getSubject())) {
            throw new TokenRefused("ID token and access token speak of different people");
        }
        return tokens(answer, access);
    }

    /** Asks for fresh tokens, and with them for the roles the person holds now. */
    Tokens refresh(String refreshToken) throws TokenRefused, ProviderUnavailable {
        OIDCTokens answer = request(new RefreshTokenGrant(new RefreshToken(refreshToken)));
        return tokens(answer, verifier.ownLogin(answer.getAccessToken().getValue()));
    }

    /** Where to send the browser to end the login at the provider as well; it comes back to {@code afterwards}. */
    URI logoutAddress(String idToken, URI afterwards) throws ProviderUnavailable {
        provider.requireReachable();
        JWT hint;
        try {
            hint = JWTParser.parse(idToken);
        } catch (ParseException e) {
            throw new IllegalStateException("A session held an ID token that is none", e);
        }
        return new LogoutRequest(
                        provider.discovered().addresses().getEndSessionEndpointURI(),
                        hint,
                        null,
                        settings.clientId(),
                        afterwards,
                        null,
                        null)
                .toURI();
    }

    private String verifiedSubject(JWT idToken, PendingLogin login) throws TokenRefused, ProviderUnavailable {
        var validator = new IDTokenValidator(
                settings.issuerId(), settings.clientId(), provider.discovered().keys(), null);
        try {
            return validator
                    .validate(idToken, new Nonce(login.nonce()))
                    .getSubject()
                    .getValue();
        } catch (JWKSetUnavailableException e) {
            throw provider.sawItFail("The identity provider's keys cannot be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new TokenRefused("The ID token is not valid", e);
        }
    }

    private OIDCTokens request(AuthorizationGrant grant) throws TokenRefused, ProviderUnavailable {
        provider.failFastWhileDown();
        URI endpoint = provider.discovered().addresses().getTokenEndpointURI();
        HTTPResponse response;
        try {
            response = IdentityProvider.limited(new TokenRequest.Builder(endpoint, settings.authentication(), grant)
                            .build()
                            .toHTTPRequest())
                    .send();
        } catch (IOException e) {
            throw provider.sawItFail("The identity provider does not answer", e);
        }
        if (response.getStatusCode() >= 500) {
            throw provider.sawItFail(
                    "The identity provider answers " + response.getStatusCode(), new IOException("server error"));
        }
        provider.sawItWork();
        try {
            var answer = OIDCTokenResponseParser.parse(response);
            if (answer instanceof OIDCTokenResponse success) {
                return success.getOIDCTokens();
            }
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            throw new TokenRefused("The identity provider refused: " + codeOf(error));
        } catch (com.nimbusds.oauth2.sdk.ParseException e) {
            throw new TokenRefused("The identity provider's answer cannot be read", e);
        }
    }

    private static String codeOf(@Nullable ErrorObject error) {
        return error == null ? "no reason given" : String.valueOf(error.getCode());
    }

    private static Tokens tokens(OIDCTokens answer, AccessToken access) {
        return new Tokens(
                access,
                Optional.ofNullable(answer.getIDTokenString()),
                Optional.ofNullable(answer.getRefreshToken()).map(RefreshToken::getValue));
    }

    private static LangTag tag(String language) {
        try {
            return LangTag.parse(language);
        } catch (LangTagException e) {
            throw new IllegalArgumentException("Not a language tag: " + language, e);
        }
    }
}
