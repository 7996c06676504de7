package kr.onjari.web.text;

import java.util.Optional;

/** The words of one tenant in one language. */
public interface Texts {
    Language language();

    /** The pattern behind a key, in this language or in Korean; empty when nobody wrote one. */
    Optional<String> pattern(String key);

    /** The text of a key with its placeholders filled; the key itself when nobody wrote a text. */
    default String text(String key, Object... args) {
        return pattern(key)
                .map(pattern -> Phrase.fill(pattern, language().locale(), args))
                .orElse(key);
    }
}
