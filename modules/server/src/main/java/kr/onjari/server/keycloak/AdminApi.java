package kr.onjari.server.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.onjari.server.ToolFailure;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin REST, as an administrator of the master realm. Not for use by several threads. */
public final class AdminApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** Administrators' tokens live for a minute. */
    private static final long TOKEN_NANOS = Duration.ofSeconds(40).toNanos();

    private static final int NOT_FOUND = 404;
    private static final int CLIENT_ERROR = 400;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final String user;
    private final String password;
    private @Nullable String token;
    private long tokenSince;

    /** @param address of Keycloak without a path, such as {@code http://localhost:8180} */
    public AdminApi(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** What is at that path under {@code /admin/realms}; empty when there is nothing. */
    Optional<JsonNode> get(String path) {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(parse(response));
    }

    List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        get(path).orElseThrow(() -> refused("GET", path, NOT_FOUND, "")).forEach(items::add);
        return items;
    }

    /** Creates something and answers its id. */
    String create(String path, Object body) {
        HttpResponse<String> response = send("POST", path, body);
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseGet(() -> parse(response).path("id").asText());
    }

    void post(String path, Object body) {
        send("POST", path, body);
    }

    void put(String path, @Nullable Object body) {
        send("PUT", path, body);
    }

    void delete(String path) {
        send("DELETE", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/admin/realms" + path))
                            .timeout(TIMEOUT)
                            .header("Authorization", "Bearer " + token())
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() >= CLIENT_ERROR
                    && !(method.equals("GET") && response.statusCode() == NOT_FOUND)) {
                throw refused(method, path, response.statusCode(), response.body());
            }
            return response;
        } catch (IOException e) {
            throw new ToolFailure("Keycloak does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("Interrupted while Keycloak was being set up.", e);
        }
    }

    private String token() throws IOException, InterruptedException {
        String current = token;
        if (current != null && System.nanoTime() - tokenSince < TOKEN_NANOS) {
            return current;
        }
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                + URLEncoder.encode(user, StandardCharsets.UTF_8)
                                + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= CLIENT_ERROR) {
            throw new ToolFailure(
                    "Keycloak at " + address + " refuses the administrator \"" + user
                            + "\": check the password (locally: .local/secrets.properties belongs to the data in .local/postgres).");
        }
        String fresh = parse(response).path("access_token").asText();
        token = fresh;
        tokenSince = System.nanoTime();
        return fresh;
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ToolFailure("Keycloak at " + address + " answered something that is not JSON.", e);
        }
    }

    private ToolFailure refused(String method, String path, int status, String body) {
        return new ToolFailure("Keycloak refused %s %s: %d %s"
                .formatted(method, path, status, body.length() > 300 ? body.substring(0, 300) : body));
    }
}
