package kr.onjari.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;

/** What crawlers may read: the public pages, not what belongs to a person. */
@Path("robots.txt")
@ApplicationScoped
public class RobotsText {

    @GET
    @Needs(Permission.PUBLIC)
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return """
                User-agent: *
                Disallow: /my
                Disallow: /apply
                Disallow: /console
                Disallow: /login
                Disallow: /demo
                """;
    }
}
