package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses on the portal of the tenant that serves something: a path here, an absolute address elsewhere. */
@ApplicationScoped
public class ServingPortals {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final TenantDirectory directory;
    private final String scheme;
    private final int port;

    @Inject
    public ServingPortals(
            TenantDirectory directory,
            @ConfigProperty(name = "onjari.public.scheme", defaultValue = "http") String scheme,
            @ConfigProperty(name = "onjari.public.port", defaultValue = "8080") int port) {
        this.directory = directory;
        this.scheme = scheme;
        this.port = port;
    }

    /**
     * Where a path of a tenant's portal is, seen from the bound tenant; empty for a tenant without a portal.
     *
     * @param path with its leading slash
     */
    public Optional<String> address(TenantCode tenant, String path) {
        if (CurrentWork.requireTenant().code().equals(tenant)) {
            return Optional.of(path);
        }
        boolean usual = port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return directory.portalHost(tenant).map(host -> scheme + "://" + host + (usual ? "" : ":" + port) + path);
    }
}
