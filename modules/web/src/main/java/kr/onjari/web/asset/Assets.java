package kr.onjari.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The static files of all modules ({@code META-INF/onjari-assets/<module>/…}). An address carries a hash of the content,
 * so that browsers may keep a file for ever and still see the next version at once.
 */
@ApplicationScoped
public class Assets {
    private static final String ROOT = "META-INF/onjari-assets/";
    private static final String HTMX = "web/htmx.js";
    private static final String HTMX_JAR = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final Pattern NAME =
            Pattern.compile("[a-z]+(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*/[A-Za-z0-9][A-Za-z0-9._-]*");

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /**
     * The address of a file.
     *
     * @param name module and path, for example {@code web/onjari.css}
     * @throws IllegalArgumentException when there is no such file: a mistake in a template
     */
    public String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name));
        return "/assets/" + asset.version() + "/" + name;
    }

    /** The file of that name; empty for names of another form, whatever they would lead to. */
    Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            return Optional.empty();
        }
        Optional<Asset> asset = known.get(name);
        if (asset == null) {
            asset = FileTypes.of(name).flatMap(type -> read(resource(name)).map(bytes -> Asset.of(bytes, type)));
            if (asset.isPresent()) {
                known.put(name, asset);
            }
        }
        return asset;
    }

    private String resource(String name) {
        return name.equals(HTMX)
                ? "META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js"
                : ROOT + name;
    }

    private String htmxVersion() {
        Properties jar = new Properties();
        try (InputStream in = loader.getResourceAsStream(HTMX_JAR)) {
            if (in != null) {
                jar.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.getProperty("version", "unknown");
    }

    private Optional<byte[]> read(String resource) {
        try (@Nullable InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + resource, e);
        }
    }
}
