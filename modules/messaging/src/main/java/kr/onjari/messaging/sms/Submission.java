package kr.onjari.messaging.sms;

/**
 * What became of handing a text to the gateway.
 *
 * @param detail the gateway's message id when it was accepted, else the reason, without personal data
 */
public record Submission(Outcome outcome, String detail) {

    /** What is known about the text afterwards. */
    public enum Outcome {
        /** The gateway took it. */
        ACCEPTED,
        /** The gateway will never take it, for example because of the number. */
        REFUSED,
        /** The gateway did not take it now, for example because it is throttling. */
        BUSY,
        /** The gateway could not be reached; the text certainly did not leave. */
        UNREACHABLE,
        /** It may have left: the answer never came. Sending it again could tell somebody the same thing twice. */
        UNKNOWN
    }
}
