package kr.onjari.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.SiteKind;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.kernel.tenancy.TenantState;
import kr.onjari.web.asset.Assets;
import kr.onjari.web.brand.Brand;
import kr.onjari.web.brand.BrandFiles;
import kr.onjari.web.page.FlashMessage;
import kr.onjari.web.page.Ui;
import kr.onjari.web.page.Visit;
import kr.onjari.web.settings.ViewSettings;
import kr.onjari.web.text.Bundles;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.OverriddenTexts;
import kr.onjari.web.text.Texts;

/** The tenants of the repository as pages see them, without a server. */
public final class SampleSite {
    public static final Path TENANTS = Path.of("../../tenants");
    public static final List<String> CODES = List.of("kr", "seoul", "busan", "seocho", "gangnam", "nowon", "haeundae");

    private final String code;
    private final List<Path> lineage = new ArrayList<>();

    public SampleSite(String code) {
        this.code = code;
        for (Optional<String> next = Optional.of(code); next.isPresent(); ) {
            Path folder = TENANTS.resolve(next.get());
            lineage.add(folder);
            next = Optional.ofNullable(properties(folder).getProperty("parent"));
        }
    }

    public Brand brand() {
        return BrandFiles.read(files(BrandFiles.NAME));
    }

    public Texts texts(Language language) {
        return new OverriddenTexts(
                new Bundles(SampleSite.class.getClassLoader()),
                language,
                files("messages/messages_" + language.tag() + ".properties"),
                files("messages/messages_ko.properties"));
    }

    public List<Path> files(String name) {
        return lineage.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .toList();
    }

    public Optional<String> setting(String key) {
        return lineage.stream()
                .map(folder -> Optional.ofNullable(properties(folder).getProperty(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Ui ui(SiteKind kind, Language language, ViewSettings view, Optional<Person> person, String path) {
        Properties own = properties(lineage.get(0));
        TenantCode tenantCode = TenantCode.of(code);
        Tenant tenant = new Tenant(
                tenantCode,
                own.getProperty("name.ko"),
                TenantLevel.valueOf(own.getProperty("level")),
                Optional.ofNullable(own.getProperty("parent")).map(TenantCode::of),
                TenantState.ACTIVE);
        Assets assets = new Assets();
        Visit visit = new Visit(
                tenant,
                new Site(code + ".localhost", tenantCode, kind),
                person,
                path,
                "",
                true,
                brand(),
                view,
                List.<FlashMessage>of(),
                this::setting,
                assets::url,
                name -> Optional.of("/brand/" + code + "/" + name),
                () -> "token");
        return new Ui(visit, texts(language));
    }

    private static Properties properties(Path folder) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("tenant.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
