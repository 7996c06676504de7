package kr.onjari.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import kr.onjari.web.page.Cookies;

/**
 * The proof that a form was sent from one of our own pages. With a session the token belongs to the session, so that a
 * page on a neighbouring host cannot plant one; without a session, where a form can only change view settings, it is a
 * cookie sent twice. In both cases a request whose {@code Origin} is another host is refused.
 */
@ApplicationScoped
public class Csrf {
    /** The hidden field, and the attribute or cookie that holds its counterpart. */
    public static final String FIELD = "csrf";

    static final String COOKIE = "onjari_csrf";
    private static final String ATTRIBUTE = "onjari.csrf";
    private static final int BYTES = 18;
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final SecureRandom random = new SecureRandom();

    /** The token for forms on the page being answered; made, and kept for the answer, when there is none yet. */
    public String token(HttpServletRequest request, HttpServletResponse response) {
        return expected(request).orElseGet(() -> keepNew(request, response));
    }

    /**
     * Whether the request comes from this host and carries the token of its session or browser. A request with neither
     * session nor token of ours, such as another server's, acts for nobody and can't be forged.
     */
    public boolean isGenuine(HttpServletRequest request) {
        return isFromThisHost(request) && (actsForNobody(request) || carriesToken(request));
    }

    private static boolean actsForNobody(HttpServletRequest request) {
        return request.getSession(false) == null
                && Cookies.find(request, COOKIE).isEmpty();
    }

    private static boolean carriesToken(HttpServletRequest request) {
        String given = request.getParameter(FIELD);
        return given != null
                && expected(request).filter(token -> same(token, given)).isPresent();
    }

    private static Optional<String> expected(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String madeNow) {
            return Optional.of(madeNow);
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? Cookies.find(request, COOKIE).filter(token -> !token.isBlank())
                : Optional.ofNullable(session.getAttribute(ATTRIBUTE)).map(String.class::cast);
    }

    private String keepNew(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, token);
        HttpSession session = request.getSession(false);
        if (session == null) {
            Cookies.keep(request, response, COOKIE, token, UNTIL_CLOSED);
        } else {
            session.setAttribute(ATTRIBUTE, token);
        }
        return token;
    }

    private static boolean isFromThisHost(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
