package kr.onjari.web.form;

import java.util.List;
import java.util.Optional;
import kr.onjari.web.text.Texts;

/**
 * What is wrong with what was typed.
 *
 * @param field the field it belongs to; empty when it concerns the form as a whole
 * @param key the message to show
 * @param arguments of the message
 * @param rule the rule a refusal comes from, in words
 */
public record FieldError(Optional<String> field, String key, List<Object> arguments, Optional<String> rule) {

    /** The sentence in the reader's language. */
    public String text(Texts texts) {
        return texts.text(key, arguments.toArray());
    }
}
