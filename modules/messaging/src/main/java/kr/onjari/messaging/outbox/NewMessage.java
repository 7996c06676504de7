package kr.onjari.messaging.outbox;

import java.util.Optional;
import java.util.UUID;
import kr.onjari.messaging.sms.Channel;

/**
 * A message as it enters the outbox, in the clear.
 *
 * @param template the key its text came from
 * @param lang the language it is written in
 * @param about what it is about, without personal data
 * @param sender digits only; may be empty
 * @param recipient a mobile number, digits only
 */
public record NewMessage(
        UUID id,
        Channel channel,
        String template,
        String lang,
        Optional<String> about,
        String sender,
        String recipient,
        String body) {

    /** Without recipient and text, so that they can reach no log. */
    @Override
    public String toString() {
        return "NewMessage[" + id + ", " + template + "]";
    }
}
