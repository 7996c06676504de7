package kr.onjari.server.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.server.ToolFailure;

/**
 * Our login theme with every tenant's name, logo and colours in it. Keycloak serves one theme to all; which tenant's
 * person is logging in follows from the address that the login was asked for, read in the template, without JavaScript.
 */
public final class LoginTheme {
    static final String NAME = "onjari";
    private static final String STYLES = "resources/css/tenants.css";
    private static final String TEMPLATE = "tenants.ftl";
    private static final String LOGO = "brand/logo.svg";

    private LoginTheme() {}

    /**
     * Writes the theme, replacing what is there.
     *
     * @param source the theme without the tenants' parts
     * @param themes Keycloak's folder of themes
     * @throws ToolFailure when it can't be written
     */
    public static void write(Path source, Path tenantsFolder, List<TenantDefinition> tenants, Path themes) {
        Path login = themes.resolve(NAME).resolve("login");
        Map<TenantCode, TenantDefinition> byCode =
                tenants.stream().collect(Collectors.toMap(TenantDefinition::code, Function.identity()));
        StringBuilder styles = new StringBuilder();
        StringBuilder template = new StringBuilder("<#assign tenants = {");
        try {
            copy(source, themes.resolve(NAME));
            for (TenantDefinition tenant : tenants) {
                styles.append(styles(tenant.code(), brand(tenant, byCode, tenantsFolder)));
                Optional<Path> logo = nearest(tenant, byCode, tenantsFolder, LOGO);
                if (logo.isPresent()) {
                    Path target = login.resolve("resources/img/" + tenant.code() + ".svg");
                    Files.createDirectories(target.getParent());
                    Files.copy(logo.get(), target, StandardCopyOption.REPLACE_EXISTING);
                }
                for (Site site : tenant.sites()) {
                    template.append("\n  \"%s\": {\"code\": \"%s\", \"name\": \"%s\", \"logo\": %s},"
                            .formatted(site.host(), tenant.code(), quoted(tenant.name()), logo.isPresent()));
                }
            }
            template.setLength(template.length() - 1);
            template.append("\n}>\n");
            Files.writeString(login.resolve(STYLES), styles);
            Files.writeString(login.resolve(TEMPLATE), template);
        } catch (IOException e) {
            throw new ToolFailure("The login theme can't be written to " + themes + ".", e);
        }
    }

    /** The tenant's custom properties, those of its ancestors below them. */
    private static Map<String, String> brand(
            TenantDefinition tenant, Map<TenantCode, TenantDefinition> byCode, Path tenantsFolder) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (TenantDefinition member : lineage(tenant, byCode)) {
            Path file = tenantsFolder.resolve(member.code().value()).resolve("brand/brand.properties");
            if (Files.isRegularFile(file)) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> values.putIfAbsent(key.toString(), value.toString()));
            }
        }
        return values;
    }

    private static String styles(TenantCode tenant, Map<String, String> brand) {
        String declarations = brand.entrySet().stream()
                .filter(entry -> entry.getKey().matches("(color|heading|radius)[a-z0-9.-]*"))
                .filter(entry -> entry.getValue().matches("#[0-9a-fA-F]{3,8}|[0-9.]+(rem|px)?"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "  --" + entry.getKey().replace('.', '-') + ": " + entry.getValue() + ";\n")
                .collect(Collectors.joining());
        return declarations.isEmpty() ? "" : "." + bodyClass(tenant) + " {\n" + declarations + "}\n";
    }

    private static String bodyClass(TenantCode tenant) {
        return "tenant-" + tenant;
    }

    private static Optional<Path> nearest(
            TenantDefinition tenant, Map<TenantCode, TenantDefinition> byCode, Path tenantsFolder, String file) {
        return lineage(tenant, byCode).stream()
                .map(member -> tenantsFolder.resolve(member.code().value()).resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The tenant itself, then its ancestors. */
    private static List<TenantDefinition> lineage(
            TenantDefinition tenant, Map<TenantCode, TenantDefinition> byCode) {
        return Stream.iterate(
                        Optional.of(tenant),
                        Optional::isPresent,
                        member -> member.flatMap(TenantDefinition::parent).map(byCode::get))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
