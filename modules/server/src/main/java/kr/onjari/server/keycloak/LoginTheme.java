package kr.onjari.server.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.server.ToolFailure;
import kr.onjari.web.brand.Brand;
import kr.onjari.web.brand.BrandCheck;
import kr.onjari.web.brand.BrandFiles;

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
     * @param demo whether the page shows the demo accounts
     * @throws ToolFailure when it can't be written, or a tenant's brand can't be read by everybody
     */
    public static void write(
            Path source, Path tenantsFolder, List<TenantDefinition> tenants, Path themes, boolean demo) {
        Path login = themes.resolve(NAME).resolve("login");
        Map<TenantCode, TenantDefinition> byCode =
                tenants.stream().collect(Collectors.toMap(TenantDefinition::code, Function.identity()));
        StringBuilder styles = new StringBuilder();
        StringBuilder template = new StringBuilder("<#assign tenants = {");
        try {
            copy(source, themes.resolve(NAME));
            for (TenantDefinition tenant : tenants) {
                styles.append(styles(tenant.code(), files(tenant, byCode, tenantsFolder, BrandFiles.NAME)));
                Optional<Path> logo =
                        files(tenant, byCode, tenantsFolder, LOGO).stream().findFirst();
                if (logo.isPresent()) {
                    Path target = login.resolve("resources/img/" + tenant.code() + ".svg");
                    Files.createDirectories(target.getParent());
                    Files.copy(logo.get(), target, StandardCopyOption.REPLACE_EXISTING);
                }
                for (Site site : tenant.sites()) {
                    template.append("\n  \"%s\": {\"code\": \"%s\", \"name\": \"%s\", \"level\": \"%s\", \"logo\": %s},"
                            .formatted(
                                    site.host(),
                                    tenant.code(),
                                    quoted(tenant.name()),
                                    tenant.level(),
                                    logo.isPresent()));
                }
            }
            template.setLength(template.length() - 1);
            template.append("\n}>\n<#assign demonstration = " + demo + ">\n");
            Files.writeString(login.resolve(STYLES), styles);
            Files.writeString(login.resolve(TEMPLATE), template);
        } catch (IOException e) {
            throw new ToolFailure("The login theme can't be written to " + themes + ".", e);
        }
    }

    /** The tenant's colours and shapes under its own class. */
    private static String styles(TenantCode tenant, List<Path> brandFiles) {
        Brand brand = BrandFiles.read(brandFiles);
        List<BrandCheck.Finding> findings = BrandCheck.check(brand);
        if (!findings.isEmpty()) {
            throw new ToolFailure("The brand of " + tenant + " can't be used: " + findings.get(0));
        }
        return brand.styleSheet().replaceFirst(":root", ".tenant-" + tenant);
    }

    /** All files of that name up the tree, the tenant's own first. */
    private static List<Path> files(
            TenantDefinition tenant, Map<TenantCode, TenantDefinition> byCode, Path tenantsFolder, String file) {
        return lineage(tenant, byCode).stream()
                .map(member -> tenantsFolder.resolve(member.code().value()).resolve(file))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The tenant itself, then its ancestors. */
    private static List<TenantDefinition> lineage(TenantDefinition tenant, Map<TenantCode, TenantDefinition> byCode) {
        return Stream.iterate(
                        Optional.of(tenant), Optional::isPresent, member -> member.flatMap(TenantDefinition::parent)
                                .map(byCode::get))
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
