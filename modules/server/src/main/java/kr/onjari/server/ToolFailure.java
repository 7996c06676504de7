package kr.onjari.server;

/**
 * Something the person at the keyboard has to know and can mend. Its message is one sentence for her; tools print it
 * without a stack trace and end with exit code 1.
 */
public final class ToolFailure extends RuntimeException {
    public ToolFailure(String sentence) {
        super(sentence);
    }

    public ToolFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to print. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
