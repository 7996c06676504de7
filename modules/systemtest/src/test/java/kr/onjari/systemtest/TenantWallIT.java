package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import kr.onjari.systemtest.support.Answer;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attempt to reach across a wall: hosts, tenants, families, roles. */
class TenantWallIT {

    @ParameterizedTest
    @ValueSource(strings = {"nope.localhost", "localhost", "127.0.0.1", "seocho.localhost.evil.example", "t_seocho"})
    void an_unknown_host_is_a_clean_404(String host) {
        for (String path : List.of("/", "/facilities", "/api/v1/facilities", "/login", "/assets/x/web/onjari.css")) {
            Answer answer = Api.underHost(host).get(path);
            assertThat(answer.status()).as(host + path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("seocho");
        }
    }

    @Test
    void a_forwarded_host_header_is_not_believed() {
        Answer answer = Api.underHost("nope.localhost")
                .get("/api/v1/facilities", java.util.Map.of("X-Forwarded-Host", "seocho.localhost"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_waiting_list_of_another_tenant_is_a_404_that_tells_where_it_is() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_1")
                .get("id")
                .asText();
        Answer there = Api.on("gangnam").get("/api/v1/waiting-lists/" + list);
        assertThat(there.status()).isEqualTo(404);
        assertThat(there.header("Content-Type")).startsWith("application/problem+json");
        assertThat(there.json().get("link").asText())
                .contains("seocho.localhost")
                .contains(list);
        assertThat(Api.on("seocho").get("/api/v1/waiting-lists/" + list).status())
                .isEqualTo(200);
    }

    @Test
    void counts_of_a_facilitys_lists_are_readable_on_every_host() {
        String facility = Scenes.directorsFacility("seocho");
        JsonNode there = Api.on("busan")
                .get("/api/v1/facilities/" + facility + "/waiting-lists")
                .json();
        assertThat(there.get("total").asInt()).isPositive();
        assertThat(there.get("items").get(0).has("waiting")).isTrue();
        assertThat(there.get("items").get(0).has("vacancies")).isTrue();
    }

    @Test
    void a_director_offers_at_her_own_facility_only() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_2")
                .get("id")
                .asText();
        String path = "/api/v1/waiting-lists/" + list + "/offers";
        assertThat(Api.on("seocho").as("director.gangnam").post(path, "{}").status())
                .isEqualTo(403);
        assertThat(Api.on("gangnam").as("director.gangnam").post(path, "{}").status())
                .isEqualTo(404);
        assertThat(Api.on("seocho").as("official.seocho").post(path, "{}").status())
                .isEqualTo(403);
        assertThat(Api.on("seocho").as("parent1").post(path, "{}").status()).isEqualTo(403);
        assertThat(Api.on("seocho").post(path, "{}").status()).isEqualTo(401);
        String others = Scenes.lists("seocho", "AGE_2", 2).stream()
                .filter(other -> !other.equals(list))
                .findFirst()
                .orElseThrow();
        Answer elsewhere =
                Api.on("seocho").as("director.seocho").post("/api/v1/waiting-lists/" + others + "/offers", "{}");
        assertThat(elsewhere.status()).isIn(403, 404);
    }

    @Test
    void offering_past_the_next_child_is_refused() {
        String list = Scenes.list("seocho", Scenes.directorsFacility("seocho"), "AGE_1")
                .get("id")
                .asText();
        JsonNode entries =
                Api.on("seocho").get("/api/v1/waiting-lists/" + list).json().get("items");
        String last = entries.get(entries.size() - 1).get("pseudonym").asText();
        Answer answer = Api.on("seocho")
                .as("director.seocho")
                .post("/api/v1/waiting-lists/" + list + "/offers", "{\"pseudonym\":\"" + last + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().get("rule").asText()).isNotBlank();
    }

    @Test
    void another_familys_child_does_not_exist_for_me() {
        String child = Scenes.child("seocho", "parent2");
        String list = Scenes.lists("seocho", "AGE_1", 1).get(0);
        Answer answer = Api.on("seocho").as("parent3").post("/api/v1/applications", Scenes.application(child, list));
        assertThat(answer.status()).isEqualTo(404);
        String mine = Api.on("seocho")
                .as("parent2")
                .post("/api/v1/applications", Scenes.application(child, list))
                .json()
                .get("id")
                .asText();
        assertThat(Api.on("seocho")
                        .as("parent3")
                        .get("/api/v1/applications/" + mine)
                        .status())
                .isEqualTo(404);
        Answer elsewhere = Api.on("gangnam").as("parent2").get("/api/v1/applications/" + mine);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.json().get("link").asText()).contains("seocho.localhost");
    }

    @Test
    void the_ministrys_analyst_sees_figures_and_no_persons_record() {
        String any = UUID.randomUUID().toString();
        Api analyst = Api.on("kr").as("analyst.kr");
        assertThat(analyst.get("/api/v1/applications/" + any).status()).isEqualTo(403);
        assertThat(analyst.get("/api/v1/children").status()).isEqualTo(403);
        assertThat(Api.on("seocho")
                        .as("analyst.kr")
                        .get("/api/v1/applications/" + any)
                        .status())
                .isIn(403, 404);
        assertThat(Api.on("kr").as("official.seocho").get("/figures").status()).isNotEqualTo(200);
    }

    @Test
    void roles_count_on_their_own_tenants_host_only() {
        JsonNode here = Api.on("seocho").as("director.seocho").get("/api/v1/me").json();
        JsonNode there = Api.on("busan").as("director.seocho").get("/api/v1/me").json();
        assertThat(here.get("roles").toString()).contains("director");
        assertThat(there.get("roles").toString()).doesNotContain("director");
    }

    @Test
    void the_api_ignores_cookies_and_refuses_a_forged_token() {
        Answer withCookie = Api.on("seocho").get("/api/v1/me", java.util.Map.of("Cookie", "onjari-session=whatever"));
        assertThat(withCookie.status()).isEqualTo(401);
        Answer forged = Api.on("seocho")
                .get("/api/v1/me", java.util.Map.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."));
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.header("WWW-Authenticate")).contains("Bearer");
    }
}
