package kr.onjari.messaging.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.messaging.sms.Channel;

/**
 * A message of the outbox, opened.
 *
 * @param attempts how often it was handed to the gateway
 * @param sentAt when the gateway took it
 * @param failure why the last attempt did not succeed
 */
public record StoredMessage(
        UUID id,
        Channel channel,
        String template,
        String lang,
        Optional<String> about,
        String sender,
        String recipient,
        String body,
        MessageState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<String> failure) {

    /** Without recipient and text, so that they can reach no log. */
    @Override
    public String toString() {
        return "StoredMessage[" + id + ", " + template + ", " + state + "]";
    }
}
