package kr.onjari.web.page;

import jakarta.ws.rs.core.MediaType;

/** What distinguishes a page from an answer of the API. */
public final class Pages {
    /** The media type that page resources produce. */
    public static final String HTML = MediaType.TEXT_HTML + "; charset=UTF-8";

    private Pages() {}

    /** Whether a request path belongs to the API, with or without its leading slash. */
    public static boolean isApi(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("api") || relative.startsWith("api/");
    }
}
