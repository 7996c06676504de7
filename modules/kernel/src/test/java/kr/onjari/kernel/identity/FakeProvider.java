package kr.onjari.kernel.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider on a free port that answers as Keycloak does: discovery, keys, codes with PKCE, refreshes. */
final class FakeProvider implements AutoCloseable {
    static final String SUBJECT = "8d2f6a3e-0000-4000-8000-000000000001";

    private final RSAKey key = newKey();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    /** The session in all tokens; another one for each test, since logouts are remembered. */
    final String session = UUID.randomUUID().toString();

    final AtomicInteger refreshes = new AtomicInteger();

    /** The organizations in the next tokens. */
    volatile Map<String, Object> organizations = Map.of();
    /** The subject of the next tokens. */
    volatile String subject = SUBJECT;
    /** How long the next access tokens last. */
    volatile Duration lifetime = Duration.ofHours(1);
    /** Whether refresh tokens are still accepted. */
    volatile boolean sessionAlive = true;
    /** The nonce put into ID tokens instead of the one that was sent. */
    volatile String wrongNonce = "";
    /** Whether the provider is broken. */
    volatile boolean broken;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/realms/onjari/.well-known/openid-configuration", this::discovery);
        server.createContext("/realms/onjari/keys", x -> answer(x, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/realms/onjari/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/onjari";
    }

    OidcSettings settings(boolean local) {
        return OidcSettings.of(issuer(), "secret", local);
    }

    /** What the provider's login page does when the password is right: a code for the request it was sent. */
    Map<String, String> logIn(URI authorizationRequest) {
        Map<String, String> asked = new HashMap<>();
        URLUtils.parseParameters(authorizationRequest.getRawQuery()).forEach((name, v) -> asked.put(name, v.get(0)));
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Map.of("code", code, "state", asked.get("state"));
    }

    static Map<String, Object> membership(String group) {
        return Map.of("groups", List.of("/" + group), "realm_access", Map.of("roles", List.of(group)));
    }

    /** The claims of a good access token, to be changed by tests. */
    JWTClaimsSet.Builder accessClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .audience(List.of("account", "portal"))
                .claim("typ", "Bearer")
                .claim("azp", "portal")
                .claim("sid", session)
                .claim("preferred_username", "parent1")
                .claim("name", "홍길동")
                .claim("realm_access", Map.of("roles", List.of("director", "official")))
                .claim("organization", organizations);
    }

    JWTClaimsSet.Builder logoutClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience("portal")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Logout")
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key, JOSEObjectType.JWT);
    }

    String sign(JWTClaimsSet claims, JOSEObjectType type) {
        return sign(claims, key, type);
    }

    static String sign(JWTClaimsSet claims, RSAKey with, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        if (broken) {
            answer(exchange, 503, "{}");
            return;
        }
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .forEach((name, v) -> form.put(name, v.get(0)));
        if (broken) {
            answer(exchange, 502, "bad gateway");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            answer(exchange, sessionAlive ? 200 : 400, sessionAlive ? tokens("") : refused());
        } else {
            Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
            boolean proven = asked != null
                    && asked.get("code_challenge_method").equals("S256")
                    && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                    && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                            .getValue()
                            .equals(asked.get("code_challenge"));
            answer(exchange, proven ? 200 : 400, proven ? tokens(asked.get("nonce")) : refused());
        }
    }

    private String tokens(String nonce) {
        JWTClaimsSet id = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience("portal")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", wrongNonce.isEmpty() ? nonce : wrongNonce)
                .build();
        return """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d}
                """.formatted(sign(accessClaims().build()), sign(id), UUID.randomUUID(), lifetime.toSeconds());
    }

    private static String refused() {
        return "{\"error\":\"invalid_grant\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
