package kr.onjari.kernel.tenancy;

/** Work was attempted without saying for whom. Always a bug of ours; nothing was read or written. */
public final class NoWorkContextException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoWorkContextException(String message) {
        super(message);
    }
}
