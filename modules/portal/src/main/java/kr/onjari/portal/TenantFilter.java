package kr.onjari.portal;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Person;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.web.error.UnknownHostPage;

/**
 * The first step of every request: its host decides the tenant, or it ends here with 404. The host comes from the
 * request line or the {@code Host} header only; whatever else it says about itself is not believed.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class TenantFilter implements Filter {
    /** Called by the identity provider under one address for all tenants; works for the platform, not for a tenant. */
    private static final String BACK_CHANNEL = "/oidc/backchannel-logout";

    private final TenantDirectory directory;

    @Inject
    public TenantFilter(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Optional<Site> site = directory.site(request.getServerName());
        if (site.isEmpty()) {
            if (request.getRequestURI().equals(BACK_CHANNEL)) {
                chain.doFilter(request, response);
            } else {
                UnknownHostPage.write(request, response);
            }
            return;
        }
        request.setAttribute(Caller.SITE_ATTRIBUTE, site.get());
        WorkContext context = WorkContext.of(directory.require(site.get().tenant()));
        Optional<String> person = Optional.ofNullable((Person) request.getAttribute(Caller.PERSON_ATTRIBUTE))
                .map(Person::subject);
        serve(request, response, chain, context, person);
    }

    private static void serve(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            WorkContext context,
            Optional<String> person)
            throws IOException, ServletException {
        try {
            CurrentWork.call(context, person, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
