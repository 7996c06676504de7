package kr.onjari.kernel.crypto;

import kr.onjari.kernel.tenancy.TenantCode;

/**
 * Where keys come from: a file beside a local system, a key-management service in production. Keys are 32 bytes and
 * never logged.
 */
public interface KeyStorePort {

    /** The key that wraps the keys of persons in {@code families}. */
    byte[] nationalKey();

    /** The key of keyed hashes by which a person is recognised nationally (exact match only). */
    byte[] matchingKey();

    /** The key of a tenant's own encrypted columns. */
    byte[] tenantKey(TenantCode tenant);
}
