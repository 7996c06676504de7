package kr.onjari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.onjari.kernel.tenancy.TenantCode;
import org.junit.jupiter.api.Test;

class OrganizationRolesTest {
    private static final TenantCode SEOCHO = TenantCode.of("seocho");

    @Test
    void the_entry_of_the_hosts_tenant_gives_its_roles() {
        assertThat(OrganizationRoles.in(
                        SEOCHO, Map.of("seocho", Map.of("groups", List.of("/inspector")), "busan", Map.of())))
                .containsExactly(Role.INSPECTOR);
        assertThat(OrganizationRoles.in(
                        SEOCHO, Map.of("seocho", Map.of("realm_access", Map.of("roles", List.of("director"))))))
                .containsExactly(Role.DIRECTOR);
    }

    @Test
    void another_tenants_roles_do_not_count() {
        assertThat(OrganizationRoles.in(SEOCHO, Map.of("gangnam", FakeProvider.membership("director"))))
                .isEmpty();
    }

    @Test
    void a_claim_that_only_lists_names_gives_no_role() {
        assertThat(OrganizationRoles.in(SEOCHO, List.of("seocho"))).isEmpty();
        assertThat(OrganizationRoles.in(SEOCHO, "seocho")).isEmpty();
        assertThat(OrganizationRoles.in(SEOCHO, null)).isEmpty();
    }

    @Test
    void unknown_roles_and_deeper_groups_grant_nothing() {
        assertThat(OrganizationRoles.in(
                        SEOCHO,
                        Map.of(
                                "seocho",
                                Map.of(
                                        "groups",
                                        List.of("/emperor", "/archive/director", "director"),
                                        "realm_access",
                                        "director"))))
                .isEmpty();
    }
}
