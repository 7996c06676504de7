package kr.onjari.kernel.tenancy;

/**
 * A host name under which a tenant is reached.
 *
 * @param host lower case, without port
 */
public record Site(String host, TenantCode tenant, SiteKind kind) {}
