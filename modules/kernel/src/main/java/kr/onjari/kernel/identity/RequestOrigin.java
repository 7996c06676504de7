package kr.onjari.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scheme, host and port that a request was made to; addresses of ours are made relative to it. */
final class RequestOrigin {

    private RequestOrigin() {}

    /** An address on the same origin. @param path absolute, for example {@code /callback} */
    static URI address(HttpServletRequest request, String path) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = scheme.equals("https") ? port == 443 : port == 80;
        return URI.create(
                scheme + "://" + request.getServerName() + (usual ? "" : ":" + port) + request.getContextPath() + path);
    }

    /** The request's path within the application, starting with a slash. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * Whether the browser says that another site caused this request. Browsers send {@code Sec-Fetch-Site}, old ones
     * at least a referrer; a client that sends neither is no browser that could be tricked.
     */
    static boolean isCausedElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return !isSameHost(request, request.getHeader("Referer"));
    }

    /** The path of the page that the person was on, when it was one of ours, else {@code /}. */
    static String previousPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || !isSameHost(request, referer)) {
            return ReturnAddress.HOME;
        }
        URI page = URI.create(referer);
        String query = page.getRawQuery();
        return ReturnAddress.sameHostPath(page.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static boolean isSameHost(HttpServletRequest request, @Nullable String address) {
        if (address == null) {
            return true;
        }
        try {
            String host = URI.create(address).getHost();
            return host != null
                    && host.toLowerCase(Locale.ROOT)
                            .equals(request.getServerName().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
