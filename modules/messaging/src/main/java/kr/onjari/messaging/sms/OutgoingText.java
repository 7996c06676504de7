package kr.onjari.messaging.sms;

/**
 * A text on its way to the gateway.
 *
 * @param sender the registered sender number, digits only; empty for the gateway's own
 * @param recipient a mobile number, digits only
 */
public record OutgoingText(String sender, String recipient, String body) {

    /** Says nothing, so that no personal data can reach a log. */
    @Override
    public String toString() {
        return "OutgoingText";
    }
}
