package kr.onjari.systemtest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Situations many tests start from, made through the public API only. */
public final class Scenes {
    private Scenes() {}

    /** A child of a parent, born so that it belongs to the class of one-year-olds this school year (2026). */
    public static String child(String tenant, String parent) {
        return child(tenant, parent, "2024-05-05");
    }

    public static String child(String tenant, String parent, String birthDate) {
        String name = "시험" + UUID.randomUUID().toString().substring(0, 6);
        Answer answer = Api.on(tenant)
                .as(parent)
                .post("/api/v1/children", "{\"name\":\"%s\",\"birthDate\":\"%s\"}".formatted(name, birthDate));
        if (answer.status() != 201) {
            throw new AssertionError("No child: " + answer.status() + " " + answer.body());
        }
        return answer.json().get("id").asText();
    }

    /** The facility of a tenant's demo director. */
    public static String directorsFacility(String tenant) {
        JsonNode me = Api.on(tenant).as("director." + tenant).get("/api/v1/me").json();
        return me.get("facility").get("id").asText();
    }

    /** The waiting list of a facility for an age class. */
    public static JsonNode list(String tenant, String facility, String ageClass) {
        JsonNode lists = Api.on(tenant)
                .get("/api/v1/facilities/" + facility + "/waiting-lists")
                .json()
                .get("items");
        return StreamSupport.stream(lists.spliterator(), false)
                .filter(list -> list.get("ageClass").asText().equals(ageClass))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No list of " + ageClass + " in " + lists));
    }

    /** Identifiers of lists of one age class at different facilities of a tenant, the director's own first. */
    public static List<String> lists(String tenant, String ageClass, int wanted) {
        List<String> found = new ArrayList<>();
        JsonNode facilities = Api.on(tenant)
                .get("/api/v1/facilities?region=" + region(tenant) + "&limit=100")
                .json()
                .get("items");
        for (JsonNode facility : facilities) {
            JsonNode lists = Api.on(tenant)
                    .get("/api/v1/facilities/" + facility.get("id").asText() + "/waiting-lists")
                    .json()
                    .get("items");
            for (JsonNode list : lists) {
                if (list.get("ageClass").asText().equals(ageClass) && found.size() < wanted) {
                    found.add(list.get("id").asText());
                }
            }
        }
        if (found.size() < wanted) {
            throw new AssertionError("Only " + found.size() + " lists of " + ageClass + " in " + tenant);
        }
        return found;
    }

    private static String region(String tenant) {
        return Map.of("seocho", "11650", "gangnam", "11680", "nowon", "11350", "haeundae", "26350")
                .getOrDefault(tenant, "11");
    }

    public static String application(String child, String list, String... claims) {
        return "{\"childId\":\"%s\",\"waitingListId\":\"%s\",\"claims\":[%s]}"
                .formatted(child, list, claims.length == 0 ? "" : "\"" + String.join("\",\"", claims) + "\"");
    }
}
