package kr.onjari.kernel.tenancy;

/** Where in the tree a tenant stands. */
public enum TenantLevel {
    MINISTRY,
    PROVINCE,
    DISTRICT
}
