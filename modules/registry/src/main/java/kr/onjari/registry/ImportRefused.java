package kr.onjari.registry;

/** A file as a whole can't be imported; the message says why in one sentence. */
public final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ImportRefused(String sentence) {
        super(sentence);
    }
}
