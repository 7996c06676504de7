package kr.onjari.families;

/** The vault's answer to a {@link SlotRequest}. */
public enum SlotClaim {
    CLAIMED,
    /** The bound person is not this child's guardian. */
    NOT_YOURS,
    /** An active application of this child at the same centre exists. */
    ALREADY_THERE,
    /** The child holds a place at this very centre. */
    ENROLLED_THERE,
    /** The limit for a child without a place is used up. */
    LIMIT_NOT_ENROLLED,
    /** The limit for an enrolled child is used up. */
    LIMIT_ENROLLED
}
