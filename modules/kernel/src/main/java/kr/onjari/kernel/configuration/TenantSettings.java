package kr.onjari.kernel.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.eclipse.microprofile.config.Config;

/**
 * Settings and files of tenants. A tenant inherits what it does not set from its nearest ancestor; a key an ancestor
 * locks ({@code lock.<key>=true}) keeps the highest locking ancestor's value. Keys that must not be inherited, such as
 * names and hosts, are asked with {@link #own}.
 */
@ApplicationScoped
public class TenantSettings {
    private static final String LOCK = "lock.";

    private final TenantDirectory directory;
    private final Config config;

    @Inject
    public TenantSettings(TenantDirectory directory, Config config) {
        this.directory = directory;
        this.config = config;
    }

    /** The value in force, with its provenance. */
    public Optional<Setting> find(TenantCode tenant, String key) {
        List<Tenant> line = directory.lineage(tenant);
        for (int i = line.size() - 1; i >= 0; i--) {
            TenantCode ancestor = line.get(i).code();
            Optional<String> value = own(ancestor, key);
            if (value.isPresent()
                    && own(ancestor, LOCK + key).filter("true"::equals).isPresent()) {
                return Optional.of(new Setting(value.get(), ancestor, true));
            }
        }
        for (Tenant member : line) {
            Optional<String> value = own(member.code(), key);
            if (value.isPresent()) {
                return Optional.of(new Setting(value.get(), member.code(), false));
            }
        }
        return Optional.empty();
    }

    /** The value in force, or a default. */
    public String text(TenantCode tenant, String key, String otherwise) {
        return find(tenant, key).map(Setting::value).orElse(otherwise);
    }

    /** What the tenant itself sets, without inheritance. */
    public Optional<String> own(TenantCode tenant, String key) {
        return config.getOptionalValue(TenantsConfigSource.name(tenant.value(), key), String.class);
    }

    /** The nearest file of that name up the tree, for example {@code brand/logo.svg}. */
    public Optional<Path> file(TenantCode tenant, String name) {
        return files(tenant, name).stream().findFirst();
    }

    /** All files of that name up the tree, the tenant's own first. */
    public List<Path> files(TenantCode tenant, String name) {
        List<Path> found = new ArrayList<>();
        for (Tenant member : directory.lineage(tenant)) {
            Path file = folder(member.code()).resolve(name);
            if (Files.isRegularFile(file)) {
                found.add(file);
            }
        }
        return List.copyOf(found);
    }

    /** The tenant's own folder; it may lack any file but its description. */
    public Path folder(TenantCode tenant) {
        return Path.of(config.getValue(TenantsFolder.PROPERTY, String.class)).resolve(tenant.value());
    }
}
