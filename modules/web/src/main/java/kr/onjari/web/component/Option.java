package kr.onjari.web.component;

import java.util.Optional;

/** One choice of a select field, a radio group or a group of checkboxes. */
public record Option(String value, String label, Optional<String> hint) {
    public Option(String value, String label) {
        this(value, label, Optional.empty());
    }

    public Option(String value, String label, String hint) {
        this(value, label, Optional.of(hint));
    }
}
