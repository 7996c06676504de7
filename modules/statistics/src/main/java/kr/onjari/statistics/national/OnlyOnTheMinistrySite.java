package kr.onjari.statistics.national;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.TenantLevel;

/** Says 404 on other hosts before anybody is asked to sign in there. */
@Provider
@MinistrySite
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class OnlyOnTheMinistrySite implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    /** @throws Refusal not found, on any other tenant's host than the ministry's */
    @Override
    public void filter(ContainerRequestContext exchange) {
        if (caller.tenant().level() != TenantLevel.MINISTRY) {
            throw Refusal.notFound("statistics.ministry-only");
        }
    }
}
