package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.onjari.systemtest.support.Answer;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Awaiting;
import kr.onjari.systemtest.support.Scenes;
import kr.onjari.systemtest.support.Stack;
import org.junit.jupiter.api.Test;

/** The main job through the public API: apply, position, offer, accept; and every way it is refused. */
class RestMainJobIT {
    private static final String CLASS = "AGE_1";

    @Test
    void the_next_child_is_offered_the_seat_and_everybody_behind_moves_up() {
        String facility = Scenes.directorsFacility("gangnam");
        String list = Scenes.list("gangnam", facility, CLASS).get("id").asText();
        Answer applied = Api.on("gangnam")
                .as("parent4")
                .post("/api/v1/applications", Scenes.application(Scenes.child("gangnam", "parent4"), list));
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        JsonNode mine = applied.json();
        assertThat(mine.get("state").asText()).isEqualTo("WAITING");
        int before = mine.get("position").asInt();
        assertThat(before).isGreaterThan(1).isEqualTo(mine.get("of").asInt());

        JsonNode first = entries("gangnam", list).get(0);
        Answer offered =
                Api.on("gangnam").as("director.gangnam").post("/api/v1/waiting-lists/" + list + "/offers", "{}");
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        JsonNode offer = offered.json();
        assertThat(offer.get("state").asText()).isEqualTo("OPEN");
        assertThat(offer.get("pseudonym").asText())
                .isEqualTo(entries("gangnam", list).stream()
                        .filter(entry -> entry.get("state").asText().equals("OFFERED"))
                        .reduce((one, other) -> other)
                        .orElseThrow()
                        .get("pseudonym")
                        .asText());
        assertThat(first.get("position").asInt()).isEqualTo(1);
        assertThat(position("gangnam", "parent4", mine.get("id").asText())).isEqualTo(before);
    }

    @Test
    void a_parent_whose_turn_it_is_accepts_and_leaves_the_list() {
        String facility = Scenes.directorsFacility("nowon");
        String list = Scenes.list("nowon", facility, CLASS).get("id").asText();
        String child = Scenes.child("nowon", "parent5");
        JsonNode top = Api.on("nowon")
                .as("parent5")
                .post("/api/v1/applications", Scenes.application(child, list, strongest()))
                .json();
        assertThat(top.get("position").asInt()).isEqualTo(1);
        String behind = Api.on("nowon")
                .as("parent6")
                .post("/api/v1/applications", Scenes.application(Scenes.child("nowon", "parent6"), list))
                .json()
                .get("id")
                .asText();
        int before = position("nowon", "parent6", behind);

        JsonNode offer = Api.on("nowon")
                .as("director.nowon")
                .post("/api/v1/waiting-lists/" + list + "/offers", "{}")
                .json();
        assertThat(offer.get("pseudonym").asText())
                .isEqualTo(top.get("pseudonym").asText());
        Awaiting.until("the guardian is told by SMS", () -> Stack.running().sms().received().stream()
                .anyMatch(sms -> sms.text().contains(top.get("id").asText())));
        String path = "/api/v1/offers/" + offer.get("id").asText() + "/acceptance";
        assertThat(Api.on("nowon").as("parent6").post(path, "").status()).isEqualTo(404);
        assertThat(Api.on("nowon").post(path, "").status()).isEqualTo(401);
        Answer accepted = Api.on("nowon").as("parent5").post(path, "");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(position("nowon", "parent6", behind)).isEqualTo(before - 1);
        assertThat(entries("nowon", list))
                .noneMatch(entry -> entry.get("pseudonym").equals(top.get("pseudonym")));
        Answer again = Api.on("nowon").as("parent5").post(path.replace("acceptance", "refusal"), "");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void a_refused_offer_frees_the_seat_for_the_next() {
        String facility = Scenes.directorsFacility("haeundae");
        String list = Scenes.list("haeundae", facility, CLASS).get("id").asText();
        Api.on("haeundae")
                .as("parent7")
                .post(
                        "/api/v1/applications",
                        Scenes.application(Scenes.child("haeundae", "parent7"), list, strongest()));
        int seats = Scenes.list("haeundae", facility, CLASS).get("vacancies").asInt();
        JsonNode offer = Api.on("haeundae")
                .as("director.haeundae")
                .post("/api/v1/waiting-lists/" + list + "/offers", "{}")
                .json();
        assertThat(Scenes.list("haeundae", facility, CLASS).get("vacancies").asInt())
                .isEqualTo(seats - 1);
        Answer refused = Api.on("haeundae")
                .as("parent7")
                .post("/api/v1/offers/" + offer.get("id").asText() + "/refusal", "");
        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
        assertThat(Scenes.list("haeundae", facility, CLASS).get("vacancies").asInt())
                .isEqualTo(seats);
    }

    @Test
    void twelve_applications_at_the_same_moment_leave_exactly_three() {
        String child = Scenes.child("seocho", "parent8");
        List<String> seocho = Scenes.lists("seocho", CLASS, 6);
        List<String> gangnam = Scenes.lists("gangnam", CLASS, 6);
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.on(i % 2 == 0 ? "seocho" : "gangnam")
                        .as("parent8")
                        .post(
                                "/api/v1/applications",
                                Scenes.application(child, (i % 2 == 0 ? seocho : gangnam).get(i / 2)))))
                .toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(9)
                .allSatisfy(answer -> {
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(answer.json().get("rule").asText()).isNotBlank();
                });
    }

    @Test
    void the_same_application_sent_twice_at_once_is_one_entry() {
        String child = Scenes.child("seocho", "parent9");
        String list = Scenes.lists("seocho", CLASS, 1).get(0);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = Scenes.application(child, list);
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Api.on("seocho").as("parent9").post("/api/v1/applications", body, key)))
                .toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertThat(answers.stream()
                        .map(answer -> answer.json().get("id").asText())
                        .distinct())
                .hasSize(1);

        Answer other = Api.on("seocho")
                .as("parent9")
                .post("/api/v1/applications", Scenes.application(child, list, strongest()), key);
        assertThat(other.status()).isEqualTo(422);
        Answer secondEntry = Api.on("seocho").as("parent9").post("/api/v1/applications", body);
        assertThat(secondEntry.status()).as("never twice at one centre").isEqualTo(409);
    }

    @Test
    void withdrawing_is_repeatable_and_frees_one_of_the_three_places() {
        String child = Scenes.child("seocho", "parent1");
        List<String> lists = Scenes.lists("seocho", CLASS, 4);
        List<String> ids = lists.stream()
                .limit(3)
                .map(list -> Api.on("seocho")
                        .as("parent1")
                        .post("/api/v1/applications", Scenes.application(child, list))
                        .json()
                        .get("id")
                        .asText())
                .toList();
        String fourth = Scenes.application(child, lists.get(3));
        Answer refused = Api.on("seocho").as("parent1").post("/api/v1/applications", fourth);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).isNotBlank();
        assertThat(refused.json().get("rule").asText()).isNotBlank();
        assertThat(Api.on("seocho")
                        .as("parent2")
                        .delete("/api/v1/applications/" + ids.get(0))
                        .status())
                .isEqualTo(404);
        for (int i = 0; i < 2; i++) {
            assertThat(Api.on("seocho")
                            .as("parent1")
                            .delete("/api/v1/applications/" + ids.get(0))
                            .status())
                    .isBetween(200, 204);
        }
        assertThat(Api.on("seocho")
                        .as("parent1")
                        .post("/api/v1/applications", fourth)
                        .status())
                .isEqualTo(201);
    }

    /** More than any generated family of the demonstration claims. */
    private static String[] strongest() {
        return new String[] {"DUAL_INCOME", "CHILDREN_3", "MULTICULTURAL", "VETERAN", "BASIC_LIVELIHOOD"};
    }

    private static List<JsonNode> entries(String tenant, String list) {
        JsonNode items =
                Api.on(tenant).get("/api/v1/waiting-lists/" + list).json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static int position(String tenant, String parent, String application) {
        return Api.on(tenant)
                .as(parent)
                .get("/api/v1/applications/" + application)
                .json()
                .get("position")
                .asInt();
    }
}
