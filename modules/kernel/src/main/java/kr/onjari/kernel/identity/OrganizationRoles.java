package kr.onjari.kernel.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kr.onjari.kernel.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Rule: only the token's entry for the organization of the host's tenant gives staff roles.
 *
 * <p>The claim looks like {@code organization: {seocho: {groups: ["/inspector"], realm_access: {roles: ["inspector"]}}}}.
 * Roles at the top level of a token ({@code realm_access}) hold for no tenant and are never read. Someone who is no
 * member of the tenant signs in all the same, with the entry simply absent, and is a citizen there.
 */
final class OrganizationRoles {

    private OrganizationRoles() {}

    /** The roles that an {@code organization} claim gives in one tenant; empty for anything that does not fit. */
    static Set<Role> in(TenantCode tenant, @Nullable Object organizationClaim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (organizationClaim instanceof Map<?, ?> organizations
                && organizations.get(tenant.value()) instanceof Map<?, ?> membership) {
            addGroups(membership.get("groups"), roles);
            if (membership.get("realm_access") instanceof Map<?, ?> realmAccess) {
                addNames(realmAccess.get("roles"), roles);
            }
        }
        return Set.copyOf(roles);
    }

    private static void addGroups(@Nullable Object groups, Set<Role> roles) {
        if (groups instanceof Collection<?> paths) {
            for (Object path : paths) {
                if (path instanceof String text && text.startsWith("/")) {
                    Role.named(text.substring(1)).ifPresent(roles::add);
                }
            }
        }
    }

    private static void addNames(@Nullable Object names, Set<Role> roles) {
        if (names instanceof Collection<?> texts) {
            for (Object name : texts) {
                if (name instanceof String text) {
                    Role.named(text).ifPresent(roles::add);
                }
            }
        }
    }
}
