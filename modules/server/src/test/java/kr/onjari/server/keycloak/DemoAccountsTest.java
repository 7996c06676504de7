package kr.onjari.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    private static final List<TenantDefinition> TENANTS =
            List.of(tenant("kr", TenantLevel.MINISTRY), tenant("seocho", TenantLevel.DISTRICT));

    @Test
    void an_account_has_the_same_id_on_every_machine() {
        assertThat(DemoAccounts.id("parent1")).isEqualTo(UUID.fromString("e4f5d03d-b301-3d80-8508-d68b77a02890"));
    }

    @Test
    void parents_are_nobodys_staff_and_every_tenant_has_its_own() {
        assertThat(DemoAccounts.of(TENANTS))
                .filteredOn(account -> account.staffOf().isEmpty())
                .extracting(DemoAccounts.Account::username)
                .hasSize(9)
                .contains("parent1", "parent9");
        assertThat(DemoAccounts.of(TENANTS))
                .filteredOn(account -> account.staffOf().isPresent())
                .extracting(DemoAccounts.Account::username)
                .containsExactlyInAnyOrder(
                        "analyst.kr",
                        "admin.kr",
                        "director.seocho",
                        "official.seocho",
                        "inspector.seocho",
                        "admin.seocho");
    }

    @Test
    void the_fingerprint_follows_the_tenants_and_hides_nothing_that_decides() {
        RealmInput one = new RealmInput(TENANTS, "http", ":8080", "secret", true);
        assertThat(one.fingerprintText())
                .isNotEqualTo(new RealmInput(TENANTS.subList(0, 1), "http", ":8080", "secret", true).fingerprintText())
                .isNotEqualTo(new RealmInput(TENANTS, "http", ":18080", "secret", true).fingerprintText())
                .isNotEqualTo(new RealmInput(TENANTS, "http", ":8080", "other", true).fingerprintText());
        assertThat(one.toString()).doesNotContain("secret");
        assertThat(one.origins()).containsExactly("http://kr.localhost:8080", "http://seocho.localhost:8080");
    }

    static TenantDefinition tenant(String code, TenantLevel level) {
        TenantCode tenant = TenantCode.of(code);
        return new TenantDefinition(
                tenant,
                code + " \"이름\"",
                level,
                Optional.empty(),
                List.of(new Site(code + ".localhost", tenant, SiteKind.PORTAL)),
                List.of());
    }
}
