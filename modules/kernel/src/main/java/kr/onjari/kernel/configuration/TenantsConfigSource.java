package kr.onjari.kernel.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The tenants' descriptions as configuration: {@code tenant.<code>.<key>}. Read once, at start. */
public final class TenantsConfigSource implements ConfigSource {
    private static final int BELOW_ENVIRONMENT = 250;
    private final Map<String, String> values = new HashMap<>();

    public TenantsConfigSource() {
        TenantsFolder.configured().ifPresent(folder -> folder.codes()
                .forEach(code -> folder.properties(code).forEach((key, value) -> values.put(name(code, key), value))));
    }

    static String name(String code, String key) {
        return "tenant." + code + "." + key;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "tenants";
    }

    @Override
    public int getOrdinal() {
        return BELOW_ENVIRONMENT;
    }
}
