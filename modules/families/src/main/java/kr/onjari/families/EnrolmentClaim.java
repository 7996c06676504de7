package kr.onjari.families;

/** The vault's answer when a guardian accepts a seat. */
public enum EnrolmentClaim {
    CLAIMED,
    /** The bound person is not this child's guardian, or the bound tenant does not hold this application. */
    NOT_YOURS,
    /** The child already holds a place somewhere; a child holds one place nationwide. */
    ALREADY_PLACED
}
