package kr.onjari.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.onjari.benchmark.Scenario.Request;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.LocalPorts;

/** One tenant's REST, for preparing the measurement. Every answer but a success ends the run. */
record Portal(LocalPorts ports, String tenant) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The Host header of this tenant's portal. */
    String host() {
        return tenant + ".localhost:" + ports.portal();
    }

    /** Address of the portal that needs no name resolution. */
    String address() {
        return "http://127.0.0.1:" + ports.portal();
    }

    /** @param token a bearer token, or nothing */
    JsonNode get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    JsonNode post(String path, String token, String idempotencyKey, JsonNode body)
            throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A fresh access token of a demo account; it lives for some minutes. */
    String token(String account) throws IOException, InterruptedException {
        URI address =
                URI.create("http://localhost:" + ports.keycloak() + "/realms/onjari/protocol/openid-connect/token");
        String form = "grant_type=password&client_id=onjari-cli&username=" + account + "&password=demo";
        return send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .get("access_token")
                .asText();
    }

    /** Fresh tokens for all that these requests need, by account. */
    Map<String, String> tokens(List<Request> requests) throws IOException, InterruptedException {
        Map<String, String> tokens = new HashMap<>();
        for (Request request : requests) {
            String account = request.account().orElse("");
            if (!account.isEmpty() && !tokens.containsKey(account)) {
                tokens.put(account, token(account));
            }
        }
        return tokens;
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).header("Host", host());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new ToolFailure(request.method() + " " + request.uri() + " was answered with " + response.statusCode()
                    + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
