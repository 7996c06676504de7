package kr.onjari.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import kr.onjari.web.text.LanguageChoice;
import org.jspecify.annotations.Nullable;

/** The language asked for in the address. Read from the query itself: asking for a parameter would consume a body. */
final class LanguageParameter {
    private static final String PREFIX = LanguageChoice.PARAMETER + "=";

    private LanguageParameter() {}

    static Optional<String> of(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(PREFIX))
                        .map(part -> part.substring(PREFIX.length()))
                        .findFirst();
    }
}
