package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortalServerTest {
    @Test
    void properties_become_the_variables_that_the_server_looks_up() {
        assertThat(PortalServer.environment(Map.of("onjari.db.url", "a", "onjari.oidc.client-secret", "b")))
                .containsOnly(Map.entry("ONJARI_DB_URL", "a"), Map.entry("ONJARI_OIDC_CLIENT_SECRET", "b"));
    }
}
