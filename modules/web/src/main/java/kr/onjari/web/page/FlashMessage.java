package kr.onjari.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.onjari.web.component.Tone;
import kr.onjari.web.text.Texts;

/**
 * One message for the next page. It travels in a cookie as the key of a text and its arguments, so that whoever writes
 * the cookie can only choose among our own sentences.
 */
public record FlashMessage(Tone tone, String key, List<String> arguments) {
    private static final int LONGEST = 1500;
    private static final String BETWEEN_MESSAGES = "~";
    private static final char BETWEEN_PARTS = '\u001f';

    /** The sentence in the reader's language. */
    public String text(Texts texts) {
        return texts.text(key, arguments.toArray());
    }

    static String write(List<FlashMessage> messages) {
        List<String> written = messages.stream().map(FlashMessage::write).toList();
        return String.join(BETWEEN_MESSAGES, written);
    }

    private String write() {
        List<String> parts = new ArrayList<>(List.of(tone.name(), key));
        parts.addAll(arguments);
        byte[] bytes = String.join(String.valueOf(BETWEEN_PARTS), parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The messages of a cookie; those that nobody of ours can have written are left out. */
    static List<FlashMessage> read(String cookie, Texts texts) {
        if (cookie.length() > LONGEST) {
            return List.of();
        }
        return Arrays.stream(cookie.split(BETWEEN_MESSAGES))
                .flatMap(message -> readOne(message).stream())
                .filter(message -> texts.pattern(message.key()).isPresent())
                .toList();
    }

    private static Optional<FlashMessage> readOne(String written) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN_PARTS), -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<String> arguments = List.of(parts).subList(2, parts.length);
        return Arrays.stream(Tone.values())
                .filter(tone -> tone.name().equals(parts[0]))
                .findFirst()
                .map(tone -> new FlashMessage(tone, parts[1], arguments));
    }
}
