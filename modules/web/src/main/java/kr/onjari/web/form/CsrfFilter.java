package kr.onjari.web.form;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.web.page.Pages;

/**
 * Refuses every page request that could change something and does not carry the token of its form. The API needs none:
 * it ignores cookies.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private Csrf csrf;

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean harmless = SAFE.contains(context.getMethod())
                || Pages.isApi(context.getUriInfo().getPath());
        if (!harmless && !csrf.isGenuine(request)) {
            throw Refusal.forbidden("web.form-expired");
        }
    }
}
