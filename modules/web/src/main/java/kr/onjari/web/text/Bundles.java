package kr.onjari.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message bundles of all modules. A key names its module in its first segment ({@code registry.search.title}),
 * or in its second when the first is {@code refusal}, so that no list of modules has to be kept.
 */
public final class Bundles {
    private static final Pattern MODULE = Pattern.compile("[a-z]{2,30}");

    private record Source(String module, Language language) {}

    private final ClassLoader loader;
    private final Map<Source, Map<String, String>> read = new ConcurrentHashMap<>();

    public Bundles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The pattern of a key in exactly this language. */
    public Optional<String> pattern(String key, Language language) {
        return module(key)
                .map(module -> read.computeIfAbsent(new Source(module, language), this::load))
                .map(bundle -> bundle.get(key));
    }

    private static Optional<String> module(String key) {
        String[] segments = key.split("\\.", 3);
        String module = segments[0].equals("refusal") && segments.length > 1 ? segments[1] : segments[0];
        return MODULE.matcher(module).matches() ? Optional.of(module) : Optional.empty();
    }

    private Map<String, String> load(Source source) {
        String name = "kr/onjari/" + source.module() + "/messages_"
                + source.language().tag() + ".properties";
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Map.of() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name, e);
        }
    }

    /** A properties file of a tenant; empty when there is none. */
    static Map<String, String> file(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return properties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }
}
