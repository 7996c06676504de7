package kr.onjari.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsrfTest {
    private final Csrf csrf = new Csrf();

    /** One browser with one host: keeps cookies, may have a session. */
    private static final class Browser {
        private final List<Cookie> cookies = new ArrayList<>();
        private final Map<String, Object> session = new HashMap<>();
        private boolean signedIn;

        HttpServletRequest sends(Map<String, String> parameters, Optional<String> origin) {
            Map<String, Object> attributes = new HashMap<>();
            HttpSession itsSession = fake(HttpSession.class, (method, args) -> switch (method) {
                case "getAttribute" -> session.get(args[0]);
                case "setAttribute" -> session.put((String) args[0], args[1]);
                default -> throw new UnsupportedOperationException(method);
            });
            return fake(HttpServletRequest.class, (method, args) -> switch (method) {
                case "getParameter" -> parameters.get(args[0]);
                case "getHeader" -> args[0].equals("Origin") ? origin.orElse(null) : null;
                case "getServerName" -> "seocho.localhost";
                case "getSession" -> signedIn ? itsSession : null;
                case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
                case "getAttribute" -> attributes.get(args[0]);
                case "setAttribute" -> attributes.put((String) args[0], args[1]);
                case "isSecure" -> true;
                default -> throw new UnsupportedOperationException(method);
            });
        }

        HttpServletResponse receives() {
            return fake(HttpServletResponse.class, (method, args) -> switch (method) {
                case "addCookie" -> cookies.add((Cookie) args[0]);
                default -> throw new UnsupportedOperationException(method);
            });
        }
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object value = answer.to(method.getName(), args);
            return method.getReturnType() == void.class ? null : value;
        }));
    }

    private String tokenFor(Browser browser) {
        return csrf.token(browser.sends(Map.of(), Optional.empty()), browser.receives());
    }

    @Test
    void aFormOfOursIsTaken() {
        Browser browser = new Browser();
        browser.signedIn = true;
        String token = tokenFor(browser);

        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", token), Optional.of("https://seocho.localhost"))))
                .isTrue();
        assertThat(browser.cookies).as("a session needs no cookie more").isEmpty();
    }

    @Test
    void aSignedInRequestWithoutOrWithAnotherTokenIsRefused() {
        Browser browser = new Browser();
        browser.signedIn = true;
        tokenFor(browser);

        assertThat(csrf.isGenuine(browser.sends(Map.of(), Optional.empty()))).isFalse();
        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", "guessed"), Optional.empty())))
                .isFalse();
    }

    @Test
    void aTokenPlantedAsACookieDoesNotCountInASession() {
        Browser browser = new Browser();
        browser.signedIn = true;
        tokenFor(browser);
        browser.cookies.add(new Cookie(Csrf.COOKIE, "planted"));

        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", "planted"), Optional.empty())))
                .isFalse();
    }

    @Test
    void aRequestFromAnotherSiteIsRefusedWhateverItCarries() {
        Browser browser = new Browser();
        browser.signedIn = true;
        String token = tokenFor(browser);

        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", token), Optional.of("https://evil.example"))))
                .isFalse();
        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", token), Optional.of("null"))))
                .isFalse();
    }

    @Test
    void aVisitorsTokenIsKeptInACookieAndTheSameOnThePagesThatFollow() {
        Browser browser = new Browser();
        String token = tokenFor(browser);

        assertThat(browser.cookies).extracting(Cookie::getValue).containsExactly(token);
        assertThat(tokenFor(browser)).isEqualTo(token);
        assertThat(csrf.isGenuine(browser.sends(Map.of("csrf", token), Optional.empty())))
                .isTrue();
        assertThat(csrf.isGenuine(browser.sends(Map.of(), Optional.empty()))).isFalse();
    }

    @Test
    void aServerThatSendsNoCookiesActsForNobody() {
        assertThat(csrf.isGenuine(new Browser().sends(Map.of(), Optional.empty())))
                .isTrue();
    }
}
