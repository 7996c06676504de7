package kr.onjari.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.web.page.Cookies;

/**
 * How a visitor wants pages to look.
 *
 * @param textSize percent of the normal size, one of {@link #SIZES}
 * @param highContrast light on dark with the strongest differences
 * @param lessMotion nothing moves; visitors whose device asks for it get it without asking
 */
public record ViewSettings(int textSize, boolean highContrast, boolean lessMotion) {
    public static final List<Integer> SIZES = List.of(90, 100, 110, 125, 150);
    public static final ViewSettings NORMAL = new ViewSettings(100, false, false);
    static final String COOKIE = "onjari_view";
    private static final String HIGH = "high";
    private static final String LESS = "less";

    /** The settings a cookie keeps; what it does not say, or says wrongly, is normal. */
    public static ViewSettings of(Optional<String> cookie) {
        Map<String, String> kept = new HashMap<>();
        for (String part : cookie.orElse("").split("\\.")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                kept.put(part.substring(0, dash), part.substring(dash + 1));
            }
        }
        return read(kept.getOrDefault("size", ""), kept.getOrDefault("contrast", ""), kept.getOrDefault("motion", ""));
    }

    static ViewSettings read(String size, String contrast, String motion) {
        int textSize = SIZES.stream()
                .filter(offered -> String.valueOf(offered).equals(size))
                .findFirst()
                .orElse(NORMAL.textSize);
        return new ViewSettings(textSize, contrast.equals(HIGH), motion.equals(LESS));
    }

    /** What the form's contrast choice says: {@code high} or {@code normal}. */
    public String contrast() {
        return highContrast ? HIGH : "normal";
    }

    /** What the form's motion choice says: {@code less} or {@code normal}. */
    public String motion() {
        return lessMotion ? LESS : "normal";
    }

    /** As the cookie keeps it. */
    String cookie() {
        return "size-" + textSize + ".contrast-" + contrast() + ".motion-" + motion();
    }

    /** Reads the cookie of a request. */
    public static ViewSettings of(HttpServletRequest request) {
        return of(Cookies.find(request, COOKIE));
    }
}
