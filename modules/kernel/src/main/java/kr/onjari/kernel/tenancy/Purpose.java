package kr.onjari.kernel.tenancy;

/** What platform-wide work is for; each purpose has a least-privilege database role of its own. */
public enum Purpose {
    /** Looking up hosts, tenants and region assignments. */
    DIRECTORY("p_directory"),
    /** Writing the national facility registry. */
    REGISTRY_IMPORT("p_registry_import"),
    /** Leases of background work. */
    SCHEDULING("p_scheduling"),
    /** Revoked login sessions. */
    SESSIONS("p_sessions");

    private final String role;

    Purpose(String role) {
        this.role = role;
    }

    public String role() {
        return role;
    }
}
