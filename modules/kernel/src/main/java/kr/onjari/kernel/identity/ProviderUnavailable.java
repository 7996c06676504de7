package kr.onjari.kernel.identity;

/** The identity provider cannot be reached or does not work; nothing is said about the person. */
final class ProviderUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    ProviderUnavailable(String what, Throwable cause) {
        super(what, cause);
    }

    ProviderUnavailable(String what) {
        super(what);
    }
}
