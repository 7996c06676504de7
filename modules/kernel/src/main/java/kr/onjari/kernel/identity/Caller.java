package kr.onjari.kernel.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Site;
import kr.onjari.kernel.tenancy.Tenant;

/** Who makes this request, and to which tenant and site. */
@RequestScoped
public class Caller {
    /** The request attribute with the {@link Person}; set by the login mechanism, absent for anonymous callers. */
    public static final String PERSON_ATTRIBUTE = "onjari.person";

    /** The request attribute with the {@link Site} of the request's host; absent on unknown hosts. */
    public static final String SITE_ATTRIBUTE = "onjari.site";

    private final HttpServletRequest request;

    @Inject
    public Caller(HttpServletRequest request) {
        this.request = request;
    }

    /** The signed-in person with the roles of this host's tenant; empty for anonymous callers. */
    public Optional<Person> person() {
        return personOf(request);
    }

    /**
     * The signed-in person, in an endpoint whose permission needs one.
     *
     * @throws Refusal forbidden, when nobody is signed in
     */
    public Person require() {
        return person().orElseThrow(() -> Refusal.forbidden("kernel.login-required"));
    }

    /** The tenant whose host is being used. */
    public Tenant tenant() {
        return CurrentWork.requireTenant();
    }

    /**
     * The site whose host is being used.
     *
     * @throws IllegalStateException when the request did not pass the tenant filter
     */
    public Site site() {
        return siteOf(request).orElseThrow(() -> new IllegalStateException("The request belongs to no site"));
    }

    static Optional<Person> personOf(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON_ATTRIBUTE));
    }

    static Optional<Site> siteOf(HttpServletRequest request) {
        return Optional.ofNullable((Site) request.getAttribute(SITE_ATTRIBUTE));
    }
}
