package kr.onjari.kernel.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.onjari.kernel.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@link FileStore} in a local folder, one sub-folder a tenant. */
@ApplicationScoped
public class FolderFileStore implements FileStore {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private final Path root;

    @Inject
    public FolderFileStore(@ConfigProperty(name = "onjari.files.dir") String folder) {
        this.root = Path.of(folder);
    }

    @Override
    public void write(TenantCode tenant, String name, InputStream content) throws IOException {
        Path target = path(tenant, name);
        Path folder = target.resolveSibling(".");
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".partial", null);
        try {
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public Optional<InputStream> read(TenantCode tenant, String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(tenant, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean delete(TenantCode tenant, String name) throws IOException {
        return Files.deleteIfExists(path(tenant, name));
    }

    private Path path(TenantCode tenant, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a file name: " + name);
        }
        return root.resolve(tenant.value()).resolve(name);
    }
}
