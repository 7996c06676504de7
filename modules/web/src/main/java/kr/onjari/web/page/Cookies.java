package kr.onjari.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our own cookies: for this host only, out of reach of scripts, not sent along from other sites' forms. */
public final class Cookies {
    private Cookies() {}

    /** The value of a cookie the browser sent. */
    public static Optional<String> find(HttpServletRequest request, String name) {
        Cookie @Nullable [] sent = request.getCookies();
        return sent == null
                ? Optional.empty()
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Asks the browser to keep a value. A duration of nought deletes it; a negative one keeps it until it closes. */
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration howLong) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) howLong.toSeconds());
        response.addCookie(cookie);
    }
}
