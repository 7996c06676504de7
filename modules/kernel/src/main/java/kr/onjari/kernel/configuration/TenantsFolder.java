package kr.onjari.kernel.configuration;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder with one sub-folder a tenant: {@code <code>/tenant.properties} (UTF-8) and the files beside it. */
public final class TenantsFolder {
    /** Name of the configuration property, also as environment variable {@code ONJARI_TENANTS_DIR}. */
    public static final String PROPERTY = "onjari.tenants.dir";

    private static final String DESCRIPTION = "tenant.properties";
    private final Path root;

    public TenantsFolder(Path root) {
        this.root = root;
    }

    /** The folder named by system property or environment; empty when neither is set. */
    public static Optional<TenantsFolder> configured() {
        return Optional.ofNullable(System.getProperty(PROPERTY, System.getenv("ONJARI_TENANTS_DIR")))
                .map(Path::of)
                .map(TenantsFolder::new);
    }

    public Path of(String code) {
        return root.resolve(code);
    }

    /** The codes of all tenants with a description, in alphabetical order. */
    public List<String> codes() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTION)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The tenants' folder can't be read: " + root, e);
        }
    }

    /** The properties of one tenant; empty when it has no description. */
    public Map<String, String> properties(String code) {
        Path file = of(code).resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("A tenant's description can't be read: " + file, e);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString(),
                        (a, b) -> b,
                        TreeMap::new));
    }
}
