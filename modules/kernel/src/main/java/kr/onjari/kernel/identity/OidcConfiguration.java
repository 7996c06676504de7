package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.onjari.kernel.configuration.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@link OidcSettings} from the server's configuration ({@code onjari.oidc.*}). */
@ApplicationScoped
class OidcConfiguration {
    private final OidcSettings settings;

    @Inject
    OidcConfiguration(
            @ConfigProperty(name = "onjari.oidc.issuer") String issuer,
            @ConfigProperty(name = "onjari.oidc.client-secret") String clientSecret,
            Profile profile) {
        this.settings = OidcSettings.of(issuer, clientSecret, profile.isLocal());
    }

    @Produces
    @Singleton
    OidcSettings settings() {
        return settings;
    }
}
