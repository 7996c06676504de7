package kr.onjari.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.onjari.systemtest.support.Answer;
import kr.onjari.systemtest.support.Api;
import org.junit.jupiter.api.Test;

/** The published API is the one that was agreed on: a change shows as a difference in the repository. */
class OpenApiIT {
    private static final Path AGREED = Path.of(System.getProperty("onjari.root"), "docs/openapi.yaml");

    /** Redraw it with {@code -Donjari.docs.write=true} and look at the difference before committing. */
    @Test
    void the_published_document_is_the_one_in_the_repository() throws IOException {
        Answer published = Api.on("seocho").get("/openapi", Map.of("Accept", "application/yaml"));
        assertThat(published.status()).isEqualTo(200);
        if (Boolean.getBoolean("onjari.docs.write")) {
            Files.writeString(AGREED, published.body());
        }
        assertThat(published.body()).isEqualTo(Files.readString(AGREED));
    }

    @Test
    void it_names_every_operation_that_outside_programs_rely_on() {
        String document = Api.on("seocho")
                .get("/openapi", Map.of("Accept", "application/yaml"))
                .body();
        assertThat(document)
                .contains(
                        "/api/v1/facilities:",
                        "/api/v1/facilities/{id}:",
                        "/api/v1/facilities/{id}/waiting-lists:",
                        "/api/v1/waiting-lists/{id}:",
                        "/api/v1/waiting-lists/{id}/offers:",
                        "/api/v1/codes:",
                        "/api/v1/admission-rules:",
                        "/api/v1/children:",
                        "/api/v1/applications:",
                        "/api/v1/applications/{id}:",
                        "/api/v1/offers/{id}/acceptance:",
                        "/api/v1/offers/{id}/refusal:",
                        "/api/v1/me:")
                .doesNotContain("/my/waiting", "127.0.0.1");
    }
}
