package kr.onjari.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.web.brand.Brands;

/** The files of a tenant's brand: its own or its nearest ancestor's, and only those with the names below. */
@ApplicationScoped
public class BrandAssets {
    static final String STYLE_SHEET = "tokens.css";
    private static final Set<String> NAMES = Set.of(
            "logo.svg",
            "logo-dark.svg",
            "home.svg",
            "favicon.svg",
            "centre-logo.svg",
            "centre-logo-dark.svg",
            "centre.svg");

    private record Key(TenantCode tenant, String name) {}

    private final TenantSettings settings;
    private final Brands brands;
    private final Map<Key, Asset> known = new ConcurrentHashMap<>();

    @Inject
    public BrandAssets(TenantSettings settings, Brands brands) {
        this.settings = settings;
        this.brands = brands;
    }

    /** The address of a brand file with its version; empty when neither the tenant nor an ancestor has one. */
    public Optional<String> url(TenantCode tenant, String name) {
        return find(tenant, name).map(asset -> "/brand/" + tenant + "/" + name + "?v=" + asset.version());
    }

    Optional<Asset> find(TenantCode tenant, String name) {
        Key key = new Key(tenant, name);
        Asset asset = known.get(key);
        if (asset != null) {
            return Optional.of(asset);
        }
        Optional<Asset> read = read(tenant, name);
        read.ifPresent(found -> known.put(key, found));
        return read;
    }

    private Optional<Asset> read(TenantCode tenant, String name) {
        if (name.equals(STYLE_SHEET)) {
            byte[] css = brands.of(tenant).styleSheet().getBytes(StandardCharsets.UTF_8);
            return Optional.of(Asset.of(css, "text/css; charset=UTF-8"));
        }
        return NAMES.contains(name)
                ? settings.file(tenant, "brand/" + name).map(BrandAssets::drawing)
                : Optional.empty();
    }

    private static Asset drawing(Path file) {
        try {
            return Asset.of(Files.readAllBytes(file), "image/svg+xml");
        } catch (IOException e) {
            throw new UncheckedIOException("A brand file can't be read: " + file, e);
        }
    }
}
