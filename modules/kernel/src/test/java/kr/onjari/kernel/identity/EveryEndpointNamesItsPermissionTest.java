package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.junit.jupiter.api.Test;

class EveryEndpointNamesItsPermissionTest {

    static final class Endpoints {
        @Needs(Permission.PUBLIC)
        public void named() {}

        public void forgotten() {}
    }

    @Test
    void an_endpoint_that_names_its_permission_is_registered() {
        assertThatCode(() -> register("named")).doesNotThrowAnyException();
    }

    @Test
    void an_endpoint_that_names_none_stops_the_deployment() {
        assertThatThrownBy(() -> register("forgotten"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forgotten");
    }

    private static void register(String method) {
        ResourceInfo endpoint =
                FakeBrowser.proxy(ResourceInfo.class, (self, called, args) -> Endpoints.class.getMethod(method));
        new EveryEndpointNamesItsPermission()
                .configure(endpoint, FakeBrowser.proxy(FeatureContext.class, (self, called, args) -> null));
    }
}
