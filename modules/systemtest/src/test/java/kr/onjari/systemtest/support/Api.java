package kr.onjari.systemtest.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One caller on one tenant's host. Immutable; {@link #as} and {@link #on} give another. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String host;
    private final Optional<String> account;

    private Api(String host, Optional<String> account) {
        this.host = host;
        this.account = account;
    }

    /** Anonymous on a tenant's portal, for example {@code "seocho"}. */
    public static Api on(String tenant) {
        return new Api(tenant + ".localhost", Optional.empty());
    }

    /** Anonymous under any Host header. */
    public static Api underHost(String host) {
        return new Api(host, Optional.empty());
    }

    /** The same host with the bearer token of a demo account. */
    public Api as(String username) {
        return new Api(host, Optional.of(username));
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty(), Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, Optional.empty(), headers);
    }

    public Answer post(String path, String json) {
        return send("POST", path, Optional.of(json), Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, Optional.of(json), headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, Optional.empty(), Map.of());
    }

    public Answer send(String method, String path, Optional<String> json, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        json.ifPresent(body -> all.putIfAbsent("Content-Type", "application/json"));
        account.ifPresent(username -> all.put("Authorization", "Bearer " + token(username)));
        all.putIfAbsent("Accept", "application/json");
        all.put("Host", host + ":" + Stack.running().portalPort());
        return exchange(URI.create("http://127.0.0.1:" + Stack.running().portalPort() + path), method, json, all);
    }

    /** An access token by direct grant, as scripts get it in the local profile; kept for the run. */
    public static String token(String username) {
        return TOKENS.computeIfAbsent(username, Api::newToken);
    }

    private static String newToken(String username) {
        String form = "grant_type=password&client_id=onjari-cli&username=" + encode(username) + "&password=demo";
        Answer answer = exchange(
                URI.create(Stack.running().issuer() + "/protocol/openid-connect/token"),
                "POST",
                Optional.of(form),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (answer.status() != 200) {
            throw new AssertionError("No token for " + username + ": " + answer.body());
        }
        return answer.json().get("access_token").asText();
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Answer exchange(URI address, String method, Optional<String> body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
