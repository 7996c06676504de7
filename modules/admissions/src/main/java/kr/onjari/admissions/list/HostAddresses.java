package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses on the tenants' own hosts, for messages and for things asked for on another host than theirs. */
@ApplicationScoped
public class HostAddresses {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final TenantDirectory directory;
    private final String scheme;
    private final int port;

    @Inject
    public HostAddresses(
            TenantDirectory directory,
            @ConfigProperty(name = "onjari.public.scheme", defaultValue = "http") String scheme,
            @ConfigProperty(name = "onjari.public.port", defaultValue = "8080") int port) {
        this.directory = directory;
        this.scheme = scheme;
        this.port = port;
    }

    /** The address of a path on the tenant's portal; empty for a tenant without one. */
    public Optional<URI> of(TenantCode tenant, String path) {
        boolean usual = scheme.equals("https") ? port == HTTPS_PORT : port == HTTP_PORT;
        return directory
                .portalHost(tenant)
                .map(host -> URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path));
    }

    /** A 404 that says where the thing is. */
    public Refusal elsewhere(String code, TenantCode tenant, String path) {
        Refusal refusal = Refusal.notFound(code);
        return of(tenant, path).map(refusal::linkingTo).orElse(refusal);
    }
}
