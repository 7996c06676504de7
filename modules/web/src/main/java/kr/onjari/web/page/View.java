package kr.onjari.web.page;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What a page resource answers with: a template and the record it shows.
 *
 * @param template path of the template below {@code src/main/jte} without its ending, for example
 *     {@code registry/search/search}; it receives {@code ui} and {@code page}
 */
public record View(String template, Optional<Object> page) {
    private static final int UNPROCESSABLE = 422;

    public static View of(String template, Object page) {
        return new View(template, Optional.of(page));
    }

    /** A page that shows nothing but what every page knows. */
    public static View of(String template) {
        return new View(template, Optional.empty());
    }

    /** The page again, because what was typed can't be taken yet (422). */
    public Response invalid() {
        return status(UNPROCESSABLE);
    }

    /** The page with another status than 200. */
    public Response status(int status) {
        return Response.status(status).type(Pages.HTML).entity(this).build();
    }
}
