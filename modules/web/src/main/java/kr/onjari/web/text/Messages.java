package kr.onjari.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.tenancy.TenantCode;

/** Every tenant's words. A tenant's own wording is read once, when it is first asked for. */
@ApplicationScoped
public class Messages {
    private record Audience(TenantCode tenant, Language language) {}

    private final TenantSettings settings;
    private final Bundles bundles = new Bundles(Thread.currentThread().getContextClassLoader());
    private final Map<Audience, Texts> texts = new ConcurrentHashMap<>();

    @Inject
    public Messages(TenantSettings settings) {
        this.settings = settings;
    }

    /** The words of a tenant, its ancestors' where it has none of its own. */
    public Texts of(TenantCode tenant, Language language) {
        return texts.computeIfAbsent(
                new Audience(tenant, language),
                asked -> new OverriddenTexts(
                        bundles,
                        language,
                        settings.files(tenant, file(language)),
                        settings.files(tenant, file(Language.KO))));
    }

    /** The words nobody has changed, for where no tenant is known. */
    public Texts plain(Language language) {
        return new OverriddenTexts(bundles, language, List.of(), List.of());
    }

    private static String file(Language language) {
        return "messages/messages_" + language.tag() + ".properties";
    }
}
