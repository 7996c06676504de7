package kr.onjari.kernel.identity;

/** A token or grant is not valid: forged, expired, revoked, for somebody else or of another kind. */
final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRefused(String why, Throwable cause) {
        super(why, cause);
    }

    TokenRefused(String why) {
        super(why);
    }
}
