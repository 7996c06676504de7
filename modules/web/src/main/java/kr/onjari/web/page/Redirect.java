package kr.onjari.web.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a page goes after a form was carried out (POST, redirect, GET). */
public final class Redirect {
    private Redirect() {}

    /**
     * To a path of this host.
     *
     * @throws IllegalArgumentException when the address is not a path of this host
     */
    public static Response to(String path) {
        if (!isPathOfThisHost(path)) {
            throw new IllegalArgumentException("Not a path of this host: " + path);
        }
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** Whether an address stays on this host whoever wrote it. */
    public static boolean isPathOfThisHost(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
