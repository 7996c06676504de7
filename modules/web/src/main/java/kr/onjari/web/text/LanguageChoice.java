package kr.onjari.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a visitor gets: the one she asked for now, else the one she kept, else her browser's, else Korean. */
public final class LanguageChoice {
    /** The query parameter that asks, and the cookie that keeps. */
    public static final String PARAMETER = "lang";

    public static final String COOKIE = "onjari_lang";
    private static final int LONGEST_HEADER = 400;

    private LanguageChoice() {}

    /**
     * @param asked the query parameter
     * @param kept the cookie
     * @param acceptLanguage the browser's header; a malformed one counts as absent
     */
    public static Language choose(Optional<String> asked, Optional<String> kept, Optional<String> acceptLanguage) {
        return asked.flatMap(Language::of)
                .or(() -> kept.flatMap(Language::of))
                .or(() -> acceptLanguage.flatMap(LanguageChoice::preferred))
                .orElse(Language.KO);
    }

    private static Optional<Language> preferred(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Language.of(range.getRange()).stream())
                .findFirst();
    }
}
