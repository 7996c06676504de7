package kr.onjari.kernel.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;

/**
 * Holds every request against the permission its endpoint names ({@link Needs}). The API answers 401 with a challenge
 * or 403; a page sends an anonymous person to the login and back, and refuses others with a page that says so.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class PermissionFilter implements ContainerRequestFilter {
    private static final String CHALLENGE = "Bearer realm=\"onjari\"";

    @Inject
    private HttpServletRequest request;

    @Context
    private ResourceInfo endpoint;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext exchange) {
        boolean api = exchange.getUriInfo().getPath().replaceFirst("^/", "").startsWith("api/");
        if (api && request.getAttribute(BearerOutcome.ATTRIBUTE) instanceof BearerOutcome outcome) {
            throw tokenRefusal(outcome);
        }
        Permission needed = permission();
        Optional<Person> caller = Caller.personOf(request);
        if (needed.isGrantedTo(caller)) {
            return;
        }
        if (caller.isPresent()) {
            throw Refusal.forbidden("kernel.not-permitted");
        }
        if (api) {
            throw unauthorized(CHALLENGE);
        }
        exchange.abortWith(sendToLogin(exchange));
    }

    private Permission permission() {
        Needs needs = endpoint.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(endpoint.getResourceMethod() + " names no permission");
        }
        return needs.value();
    }

    private RuntimeException tokenRefusal(BearerOutcome outcome) {
        return switch (outcome) {
            case REFUSED -> unauthorized(CHALLENGE + ", error=\"invalid_token\"");
            case UNCHECKED -> Refusal.unavailable("kernel.login-unavailable");
        };
    }

    /** The challenge goes to the response itself: the problem document is written elsewhere, from the status. */
    private NotAuthorizedException unauthorized(String challenge) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new NotAuthorizedException(challenge);
    }

    private Response sendToLogin(ContainerRequestContext exchange) {
        URI login = ReturnAddress.loginReturningTo(returnAddress(exchange));
        if ("true".equals(exchange.getHeaderString("HX-Request"))) {
            // A fragment cannot follow a redirect to another site; this makes htmx load the login as a page.
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", login)
                    .build();
        }
        String accept = exchange.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.startsWith("text/event-stream")) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        return Response.seeOther(login)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The page itself; for a form that was sent, or a fragment, the page the person was on. */
    private String returnAddress(ContainerRequestContext exchange) {
        boolean page = exchange.getMethod().equals("GET") && exchange.getHeaderString("HX-Request") == null;
        if (!page) {
            return RequestOrigin.previousPage(request);
        }
        String query = request.getQueryString();
        return ReturnAddress.sameHostPath(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
