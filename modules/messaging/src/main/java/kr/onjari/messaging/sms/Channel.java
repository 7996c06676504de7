package kr.onjari.messaging.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text travels, which decides what it costs. */
public enum Channel {
    /** Short message: at most 90 bytes in the carriers' encoding. */
    SMS,
    /** Long message: at most 2,000 bytes; also every text that the carriers' encoding cannot write. */
    LMS;

    private static final Charset CARRIERS = Charset.forName("EUC-KR");
    private static final int SMS_BYTES = 90;
    private static final int LMS_BYTES = 2_000;

    /**
     * The cheapest channel that carries the text whole.
     *
     * @throws IllegalArgumentException when no channel does
     */
    public static Channel forText(String text) {
        boolean writable = CARRIERS.newEncoder().canEncode(text);
        int bytes = text.getBytes(writable ? CARRIERS : StandardCharsets.UTF_16BE).length;
        if (writable && bytes <= SMS_BYTES) {
            return SMS;
        }
        if (bytes > LMS_BYTES) {
            throw new IllegalArgumentException("A text message has at most " + LMS_BYTES + " bytes; this has " + bytes);
        }
        return LMS;
    }
}
