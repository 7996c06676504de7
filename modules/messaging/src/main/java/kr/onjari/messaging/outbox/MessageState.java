package kr.onjari.messaging.outbox;

/**
 * The life of a message: PENDING → SENDING → SENT, or back to PENDING when the gateway did not take it, or FAILED when
 * it never will, or UNCERTAIN when the answer got lost. UNCERTAIN becomes SENT when a late answer still comes, and is
 * never sent again.
 */
public enum MessageState {
    /** Waits for its time. */
    PENDING,
    /** Is being handed to the gateway. */
    SENDING,
    /** The gateway has taken it. */
    SENT,
    /** It was given up. */
    FAILED,
    /** It may have been sent; only the recipient knows. */
    UNCERTAIN
}
