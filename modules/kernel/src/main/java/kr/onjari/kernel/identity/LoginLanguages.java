package kr.onjari.kernel.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language for the identity provider's pages: that of the page the person comes from (the query parameter
 * {@code lang}, else the cookie {@value #COOKIE} that the pages keep it in), else the browser's.
 */
final class LoginLanguages {
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "onjari_lang";

    private LoginLanguages() {}

    /** BCP 47 tags, the most wanted first; Korean when nothing is known. */
    static List<String> of(HttpServletRequest request) {
        String wanted = Stream.of(
                        Optional.ofNullable(request.getParameter(PARAMETER)),
                        cookie(request),
                        Optional.ofNullable(request.getHeader("Accept-Language"))
                                .map(header -> request.getLocale().getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("ko");
        return switch (wanted) {
            case "en" -> List.of("en");
            case "vi" -> List.of("vi");
            // The provider's texts are filed under the regional tag.
            case "zh" -> List.of("zh-CN", "zh");
            default -> List.of("ko");
        };
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
