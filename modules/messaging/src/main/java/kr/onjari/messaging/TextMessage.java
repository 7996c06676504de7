package kr.onjari.messaging;

import java.util.List;
import java.util.Optional;

/**
 * A text message to one person.
 *
 * @param recipientPhone a Korean mobile number, with or without hyphens or {@code +82}
 * @param templateKey the message key of its text; tenants may word it in their own way
 * @param args what the text's placeholders stand for, already written for readers of that language (dates, names);
 *     numbers are grouped
 * @param lang {@code ko}, {@code en}, {@code zh} or {@code vi}; Korean for anything else
 * @param about what the message is about, as an identifier without personal data, for example {@code offer:<uuid>}
 */
public record TextMessage(
        String recipientPhone, String templateKey, List<Object> args, String lang, Optional<String> about) {

    /** Keeps its own copy of the arguments. */
    public TextMessage {
        args = List.copyOf(args);
    }

    /** Without the recipient and the arguments, so that they can reach no log. */
    @Override
    public String toString() {
        return "TextMessage[" + templateKey + ", " + lang + "]";
    }
}
