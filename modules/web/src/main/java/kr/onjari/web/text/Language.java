package kr.onjari.web.text;

import java.util.Locale;
import java.util.Optional;

/** The languages every page is written in. */
public enum Language {
    KO("ko", "한국어", Locale.KOREAN),
    EN("en", "English", Locale.ENGLISH),
    ZH("zh", "中文", Locale.SIMPLIFIED_CHINESE),
    VI("vi", "Tiếng Việt", Locale.forLanguageTag("vi"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The BCP 47 tag, as in {@code <html lang>} and in the names of bundles. */
    public String tag() {
        return tag;
    }

    /** What its readers call it; never translated. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a tag such as {@code en} or {@code en-GB}; empty for one we do not write. */
    public static Optional<Language> of(String tag) {
        String primary = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
