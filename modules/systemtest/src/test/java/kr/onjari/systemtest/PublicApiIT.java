package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.onjari.systemtest.support.Answer;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can read, and how bad questions are answered. */
class PublicApiIT {

    @Test
    void facilities_are_found_by_region_and_paged_without_gaps_or_repeats() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int total = -1;
        do {
            JsonNode page = Api.on("seocho")
                    .get("/api/v1/facilities?region=11650&limit=7" + cursor)
                    .json();
            total = page.get("total").asInt();
            for (JsonNode facility : page.get("items")) {
                assertThat(seen.add(facility.get("id").asText())).isTrue();
                assertThat(facility.get("regionCode").asText()).isEqualTo("11650");
                assertThat(facility.get("tenant").asText()).isEqualTo("seocho");
                assertThat(facility.get("name").asText()).isNotBlank();
                assertThat(facility.has("type")).isTrue();
            }
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + Api.encode(page.get("next").asText());
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(total).isNotEmpty();
    }

    @Test
    void a_district_without_a_tenant_is_served_by_its_province() {
        JsonNode mapo =
                Api.on("seoul").get("/api/v1/facilities?region=11440&limit=3").json();
        assertThat(mapo.get("total").asInt()).isPositive();
        assertThat(mapo.get("items").get(0).get("tenant").asText()).isEqualTo("seoul");
    }

    @Test
    void near_a_point_the_nearest_come_first() {
        JsonNode items = Api.on("seocho")
                .get("/api/v1/facilities?near=37.4837,127.0324&radius=5000&limit=20")
                .json()
                .get("items");
        assertThat(items).isNotEmpty();
        double last = 0;
        for (JsonNode facility : items) {
            double metres = facility.get("distanceMetres").asDouble();
            assertThat(metres).isBetween(last, 5000.0);
            last = metres;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=99,127",
                "near=37.5",
                "near=a,b",
                "near=37.5,127&radius=-1",
                "limit=0",
                "limit=abc",
                "cursor=%00garbage",
                "type=SPACESHIP",
                "region=99999999999999"
            })
    void a_bad_question_is_a_400_problem_that_names_the_field(String query) {
        Answer answer = Api.on("seocho").get("/api/v1/facilities?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("errors").get(0).get("field").asText())
                .isEqualTo(query.contains("radius") ? "radius" : query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table registry.facility; --", "%25%25%25", "!!!???", "<script>alert(1)</script>"})
    void strange_search_text_finds_nothing_and_breaks_nothing(String text) {
        Answer answer = Api.on("seocho").get("/api/v1/facilities?q=" + Api.encode(text));
        assertThat(answer.status()).as(answer.body()).isIn(200, 400);
        assertThat(Api.on("seocho")
                        .get("/api/v1/facilities?limit=1")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_facility_is_the_same_on_every_host_and_an_unknown_one_is_a_404_problem() {
        String facility = Scenes.directorsFacility("seocho");
        Answer here = Api.on("seocho").get("/api/v1/facilities/" + facility);
        assertThat(here.status()).isEqualTo(200);
        assertThat(Api.on("busan")
                        .get("/api/v1/facilities/" + facility)
                        .json()
                        .get("tenant")
                        .asText())
                .isEqualTo("seocho");
        Answer again =
                Api.on("seocho").get("/api/v1/facilities/" + facility, Map.of("If-None-Match", here.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        for (String unknown : new String[] {"00000000-0000-0000-0000-000000000000", "not-an-id"}) {
            Answer answer = Api.on("seocho").get("/api/v1/facilities/" + unknown);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_waiting_list_is_public_in_its_order_and_holds_no_personal_data() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_1")
                .get("id")
                .asText();
        JsonNode page = Api.on("seocho").get("/api/v1/waiting-lists/" + list).json();
        int position = 0;
        int score = Integer.MAX_VALUE;
        long number = -1;
        for (JsonNode entry : page.get("items")) {
            assertThat(entry.get("position").asInt()).isEqualTo(++position);
            assertThat(entry.get("score").asInt()).isLessThanOrEqualTo(score);
            if (entry.get("score").asInt() == score) {
                assertThat(entry.get("applicationNo").asLong()).isGreaterThan(number);
            }
            score = entry.get("score").asInt();
            number = entry.get("applicationNo").asLong();
            assertThat(entry.get("appliedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(entry.get("state").asText()).isIn("WAITING", "OFFERED");
            assertThat(entry.fieldNames())
                    .toIterable()
                    .doesNotContain("name", "childId", "guardian", "birthDate", "appliedAt", "id");
        }
        assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(position).isPositive();
    }

    @Test
    void rules_and_codes_are_published_with_the_version_in_force() {
        JsonNode rules = Api.on("seocho").get("/api/v1/admission-rules").json();
        assertThat(rules.get("version").asText()).isNotBlank();
        assertThat(rules.get("items").size()).isGreaterThan(15);
        JsonNode codes = Api.on("seocho").get("/api/v1/codes").json();
        assertThat(codes.toString()).contains("AGE_0", "11650", "WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"childId\":\"x\"}", "{}", ""})
    void a_body_that_is_no_application_is_refused_with_a_problem(String body) {
        Answer answer = Api.on("seocho").as("parent1").post("/api/v1/applications", body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\",\"birthDate\":\"2024-05-05\"}",
                "{\"name\":\"가\",\"birthDate\":\"2099-01-01\"}",
                "{\"name\":\"가\",\"birthDate\":\"1999-01-01\"}",
                "{\"name\":\"가\",\"birthDate\":\"2024-02-30\"}",
                "{\"name\":\"가\"}"
            })
    void a_child_that_cannot_be_is_refused_with_the_field_named(String body) {
        Answer answer = Api.on("seocho").as("parent1").post("/api/v1/children", body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isIn("name", "birthDate");
    }
}
