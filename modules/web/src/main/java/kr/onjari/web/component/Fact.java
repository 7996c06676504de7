package kr.onjari.web.component;

import java.util.Optional;

/** One line of a description list. Without a value it is shown as unknown, never as nothing or nought. */
public record Fact(String term, Optional<String> value, Optional<String> hint) {
    public static Fact of(String term, String value) {
        return new Fact(term, Optional.of(value), Optional.empty());
    }

    public static Fact of(String term, Optional<String> value) {
        return new Fact(term, value, Optional.empty());
    }

    /** The same fact with a remark below it, for example who could tell what is unknown. */
    public Fact withHint(String text) {
        return new Fact(term, value, Optional.of(text));
    }
}
