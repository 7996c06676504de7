package kr.onjari.kernel.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * Files of tenants. Names are relative paths of letters, digits, {@code . _ - /}; they never leave their tenant's
 * room. Writing is atomic: a reader sees the whole file or none.
 */
public interface FileStore {

    /** @throws IllegalArgumentException when the name is not of the form above */
    void write(TenantCode tenant, String name, InputStream content) throws IOException;

    Optional<InputStream> read(TenantCode tenant, String name) throws IOException;

    /** @return whether there was such a file */
    boolean delete(TenantCode tenant, String name) throws IOException;
}
