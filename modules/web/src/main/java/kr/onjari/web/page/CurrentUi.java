package kr.onjari.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.configuration.Profile;
import kr.onjari.kernel.configuration.Setting;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.web.asset.Assets;
import kr.onjari.web.asset.BrandAssets;
import kr.onjari.web.brand.Brands;
import kr.onjari.web.form.Csrf;
import kr.onjari.web.settings.ViewSettings;
import kr.onjari.web.text.Language;
import kr.onjari.web.text.LanguageChoice;
import kr.onjari.web.text.Messages;
import kr.onjari.web.text.Texts;

/** Puts together what templates may ask during this request. */
@RequestScoped
public class CurrentUi {
    private final Caller caller;
    private final Messages messages;
    private final TenantSettings settings;
    private final Brands brands;
    private final Assets assets;
    private final BrandAssets brandAssets;
    private final Csrf csrf;
    private final Profile profile;

    @Inject
    public CurrentUi(
            Caller caller,
            Messages messages,
            TenantSettings settings,
            Brands brands,
            Assets assets,
            BrandAssets brandAssets,
            Csrf csrf,
            Profile profile) {
        this.caller = caller;
        this.messages = messages;
        this.settings = settings;
        this.brands = brands;
        this.assets = assets;
        this.brandAssets = brandAssets;
        this.csrf = csrf;
        this.profile = profile;
    }

    /** The words for this visitor on this tenant's site; where there is no tenant, the words nobody has changed. */
    public Texts texts(HttpServletRequest request) {
        Language language = language(request);
        return CurrentWork.find().orElse(null) instanceof WorkContext.ForTenant work
                ? messages.of(work.tenant().code(), language)
                : messages.plain(language);
    }

    /** The language this visitor reads. */
    public static Language language(HttpServletRequest request) {
        return LanguageChoice.choose(
                LanguageParameter.of(request),
                Cookies.find(request, LanguageChoice.COOKIE),
                Optional.ofNullable(request.getHeader("Accept-Language")));
    }

    Ui ui(HttpServletRequest request, HttpServletResponse response) {
        Tenant tenant = caller.tenant();
        Texts texts = texts(request);
        List<FlashMessage> flash = Cookies.find(request, FlashCookie.NAME)
                .map(cookie -> FlashMessage.read(cookie, texts))
                .orElse(List.of());
        Visit visit = new Visit(
                tenant,
                caller.site(),
                caller.person(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                profile.isLocal(),
                brands.of(tenant.code()),
                ViewSettings.of(request),
                flash,
                key -> setting(tenant, key),
                assets::url,
                name -> brandAssets.url(tenant.code(), name),
                () -> csrf.token(request, response));
        return new Ui(visit, texts);
    }

    /** Names are nobody's to inherit: a district without an English name is not called as its province. */
    private Optional<String> setting(Tenant tenant, String key) {
        return key.startsWith("name.") || key.startsWith("centre.") || key.startsWith("operator.")
                ? settings.own(tenant.code(), key)
                : settings.find(tenant.code(), key).map(Setting::value);
    }
}
