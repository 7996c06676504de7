package kr.onjari.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses on the tenants' own portals, for messages and for things asked for on another host than theirs. */
@ApplicationScoped
public class PortalAddresses {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final TenantDirectory directory;
    private final String scheme;
    private final int port;

    @Inject
    public PortalAddresses(
            TenantDirectory directory,
            @ConfigProperty(name = "onjari.public.scheme", defaultValue = "http") String scheme,
            @ConfigProperty(name = "onjari.public.port", defaultValue = "8080") int port) {
        this.directory = directory;
        this.scheme = scheme;
        this.port = port;
    }

    /**
     * The absolute address of a path on the tenant's portal; empty for a tenant without one.
     *
     * @param path with its leading slash
     */
    public Optional<URI> of(TenantCode tenant, String path) {
        boolean usual = port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return directory
                .portalHost(tenant)
                .map(host -> URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path));
    }

    /** The path itself on the bound tenant's own portal, an absolute address on another's; empty without a portal. */
    public Optional<String> seenFromHere(TenantCode tenant, String path) {
        return CurrentWork.requireTenant().code().equals(tenant)
                ? Optional.of(path)
                : of(tenant, path).map(URI::toString);
    }

    /** A 404 that says where the thing is. */
    public Refusal elsewhere(String code, TenantCode tenant, String path) {
        Refusal refusal = Refusal.notFound(code);
        return of(tenant, path).map(refusal::linkingTo).orElse(refusal);
    }
}
