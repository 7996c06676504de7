package kr.onjari.kernel.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * A signed-in person as seen on one host.
 *
 * @param subject the stable identifier at the identity provider (OIDC {@code sub})
 * @param username the login name, for support and audit; never an identifier in our tables
 * @param displayName the name to greet the person with; the username when the provider gives none
 * @param roles the staff roles held in the tenant of the host, never those of another tenant; empty for citizens
 */
public record Person(String subject, String username, String displayName, Set<Role> roles) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keeps its own copy of the roles. */
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds the role in the tenant of the host. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
