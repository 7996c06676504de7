package kr.onjari.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.text.Language;

/** Which sites a home page points to. */
@ApplicationScoped
class SiteLinks {
    private static final String CENTRE_HOST = "site.centre.host";

    private final TenantDirectory directory;
    private final TenantSettings settings;
    private final HttpServletRequest request;

    @Inject
    SiteLinks(TenantDirectory directory, TenantSettings settings, HttpServletRequest request) {
        this.directory = directory;
        this.settings = settings;
        this.request = request;
    }

    PortalHome portalHome(Tenant tenant) {
        List<SiteLink> districts = directory.active().stream()
                .filter(other -> other.parent().filter(tenant.code()::equals).isPresent())
                .flatMap(other -> portal(other).stream())
                .toList();
        Optional<SiteLink> centre = settings.own(tenant.code(), CENTRE_HOST)
                .map(host -> new SiteLink(name(tenant.code(), "centre.name", tenant.name()), address(host)));
        return new PortalHome(districts, centre);
    }

    MinistryHome ministryHome() {
        return new MinistryHome(directory.active().stream()
                .filter(other -> other.parent().isPresent())
                .flatMap(other -> portal(other).stream())
                .toList());
    }

    CentreHome centreHome(Tenant tenant) {
        return new CentreHome(portal(tenant));
    }

    private Optional<SiteLink> portal(Tenant tenant) {
        return directory
                .portalHost(tenant.code())
                .map(host -> new SiteLink(name(tenant.code(), "name", tenant.name()), address(host)));
    }

    private String name(TenantCode tenant, String key, String otherwise) {
        Language language = CurrentUi.language(request);
        return settings.own(tenant, key + "." + language.tag())
                .or(() -> settings.own(tenant, key + "." + Language.KO.tag()))
                .orElse(otherwise);
    }

    /** Another of our hosts, reached by the same scheme and port as this one. */
    private String address(String host) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + "/";
    }
}
