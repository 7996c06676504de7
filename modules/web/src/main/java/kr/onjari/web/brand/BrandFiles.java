package kr.onjari.web.brand;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads brands from {@code brand/brand.properties} of tenants' folders. */
public final class BrandFiles {
    /** Where a tenant's folder keeps its brand. */
    public static final String NAME = "brand/brand.properties";

    private BrandFiles() {}

    /** The brand of a tenant. @param files its own file and its ancestors', the nearest first */
    public static Brand read(List<Path> files) {
        Brand brand = Brand.plain();
        for (int i = files.size() - 1; i >= 0; i--) {
            brand = brand.with(properties(files.get(i)));
        }
        return brand;
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("A brand can't be read: " + file, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> properties.getProperty(key).strip()));
    }
}
