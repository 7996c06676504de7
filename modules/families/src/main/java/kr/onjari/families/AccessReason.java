package kr.onjari.families;

/** Why a person of the administration read a child's data; shown to the guardian in words. */
public enum AccessReason {
    /** A director prepares or tracks an offer of a seat. */
    OFFER,
    /** An official answers a guardian's question about the application. */
    APPLICATION_ENQUIRY
}
