package kr.onjari.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.server.ToolFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginThemeTest {
    private static final Path SOURCE = Path.of("src/main/keycloak/themes/onjari");

    @TempDir
    Path folder;

    @Test
    void each_tenant_has_its_colours_and_its_name() throws IOException {
        Files.createDirectories(folder.resolve("tenants/seocho/brand"));
        Files.writeString(folder.resolve("tenants/seocho/brand/brand.properties"), "radius=1.2rem\n");
        write(true);
        assertThat(login("resources/css/tenants.css"))
                .contains(".tenant-seocho{")
                .contains("--brand-radius:1.2rem");
        assertThat(login("tenants.ftl"))
                .contains("\"seocho.localhost\": {\"code\": \"seocho\", \"name\": \"seocho \\\"이름\\\"\"")
                .contains("demonstration = true");
    }

    @Test
    void production_shows_no_demo_accounts() throws IOException {
        write(false);
        assertThat(login("tenants.ftl")).contains("demonstration = false");
    }

    @Test
    void a_brand_that_cannot_be_read_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("tenants/seocho/brand"));
        Files.writeString(folder.resolve("tenants/seocho/brand/brand.properties"), "primary.60=#ffff00\n");
        assertThatThrownBy(() -> write(true))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("The brand of seocho can't be used: primary.60");
    }

    private void write(boolean demo) {
        LoginTheme.write(
                SOURCE,
                folder.resolve("tenants"),
                List.of(DemoAccountsTest.tenant("seocho", TenantLevel.DISTRICT)),
                folder.resolve("themes"),
                demo);
    }

    private String login(String file) throws IOException {
        return Files.readString(folder.resolve("themes/onjari/login").resolve(file));
    }
}
