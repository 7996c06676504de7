package kr.onjari.kernel.configuration;

import kr.onjari.kernel.tenancy.TenantCode;

/**
 * A value in force for a tenant, and where it comes from.
 *
 * @param setBy the tenant in whose description it stands: itself or an ancestor
 * @param locked whether an ancestor has locked it, so that descendants can't change it
 */
public record Setting(String value, TenantCode setBy, boolean locked) {}
