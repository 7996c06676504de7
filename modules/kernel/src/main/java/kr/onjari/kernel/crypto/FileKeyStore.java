package kr.onjari.kernel.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import kr.onjari.kernel.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys derived from one root secret in a file (32 bytes, Base64) named by {@code onjari.keys.file}. Good for one
 * machine and for tests; a nation keeps its root in a key-management service behind the same port.
 */
@ApplicationScoped
public class FileKeyStore implements KeyStorePort {
    private static final int ROOT_BYTES = 32;
    private final byte[] root;

    /** @throws IllegalStateException when the file is missing or holds no 32-byte key */
    @Inject
    public FileKeyStore(@ConfigProperty(name = "onjari.keys.file") String file) {
        this.root = read(Path.of(file));
    }

    @Override
    public byte[] nationalKey() {
        return KeyDerivation.hmac(root, "national");
    }

    @Override
    public byte[] matchingKey() {
        return KeyDerivation.hmac(root, "matching");
    }

    @Override
    public byte[] tenantKey(TenantCode tenant) {
        return KeyDerivation.hmac(root, "tenant", tenant.value());
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != ROOT_BYTES) {
                throw new IllegalStateException("The key file must hold 32 bytes in Base64: " + file);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file can't be read: " + file, e);
        }
    }
}
