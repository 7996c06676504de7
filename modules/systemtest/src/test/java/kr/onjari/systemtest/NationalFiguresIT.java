package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.onjari.systemtest.support.Api;
import kr.onjari.systemtest.support.Awaiting;
import org.junit.jupiter.api.Test;

/** The first batch job and what the ministry sees of it. */
class NationalFiguresIT {
    private static final String PATH = "/api/v1/national/figures";

    @Test
    void the_job_counts_every_tenant_and_the_ministry_reads_aggregates_with_their_time() {
        Awaiting.until("the job has counted Seocho", () -> counted("seocho"));
        JsonNode figures = Api.on("kr").as("analyst.kr").get(PATH).json();
        Set<String> tenants = StreamSupport.stream(figures.get("items").spliterator(), false)
                .map(item -> item.get("tenant").asText())
                .collect(Collectors.toSet());
        assertThat(tenants).contains("seoul", "busan", "seocho", "gangnam", "nowon", "haeundae");
        JsonNode seocho = line(figures, "seocho");
        assertThat(seocho.get("facilities").asInt()).isPositive();
        assertThat(seocho.get("waitingEntries").asInt()).isPositive();
        assertThat(seocho.get("countedAt").asText()).isNotBlank();
    }

    @Test
    void nobody_else_reads_them_and_they_exist_on_the_ministrys_host_only() {
        assertThat(Api.on("kr").get(PATH).status()).isEqualTo(401);
        for (String account : new String[] {"parent1", "admin.seocho", "official.seoul", "director.busan"}) {
            assertThat(Api.on("kr").as(account).get(PATH).status()).as(account).isEqualTo(403);
        }
        assertThat(Api.on("seocho").as("analyst.kr").get(PATH).status()).isEqualTo(404);
    }

    private static boolean counted(String tenant) {
        JsonNode figures = Api.on("kr").as("analyst.kr").get(PATH).json();
        return figures.has("items") && line(figures, tenant).has("waitingEntries");
    }

    private static JsonNode line(JsonNode figures, String tenant) {
        return StreamSupport.stream(figures.get("items").spliterator(), false)
                .filter(item -> item.get("tenant").asText().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No figures of " + tenant));
    }
}
