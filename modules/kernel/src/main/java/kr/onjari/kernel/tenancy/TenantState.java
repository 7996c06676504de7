package kr.onjari.kernel.tenancy;

/** The stages of a tenant's life; every stage is persisted so that a broken-off step can be resumed. */
public enum TenantState {
    REQUESTED,
    PROVISIONING,
    MIGRATING,
    SEEDING,
    VERIFYING,
    ACTIVE,
    READ_ONLY,
    SUSPENDED,
    EXPORTING,
    RETAINED,
    PURGED;

    /** Whether requests to this tenant's hosts are served at all. */
    public boolean serves() {
        return this == ACTIVE || this == READ_ONLY;
    }
}
