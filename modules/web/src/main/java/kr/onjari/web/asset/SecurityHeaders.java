package kr.onjari.web.asset;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import kr.onjari.kernel.configuration.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer forbids browsers to do with it. */
@WebFilter(
        filterName = "security-headers",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SecurityHeaders implements Filter {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

    private final Profile profile;
    private final String policy;

    /** @param issuer the identity provider, where the logout form ends up by redirection */
    @Inject
    public SecurityHeaders(Profile profile, @ConfigProperty(name = "onjari.oidc.issuer") Optional<String> issuer) {
        this.profile = profile;
        this.policy = POLICY + issuer.map(SecurityHeaders::origin).orElse("");
    }

    private static String origin(String issuer) {
        URI address = URI.create(issuer);
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", policy);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), geolocation=(self)");
        if (!profile.isLocal()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
