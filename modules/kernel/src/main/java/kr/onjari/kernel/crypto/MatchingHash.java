package kr.onjari.kernel.crypto;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A keyed hash of normalised values, by which two rows can be recognised as the same without being readable. */
public final class MatchingHash {
    private MatchingHash() {}

    /** HMAC-SHA-256 (32 bytes) of the values after NFC normalisation, lower-casing and removal of white space. */
    public static byte[] of(byte[] key, String... values) {
        return KeyDerivation.hmac(
                key, Arrays.stream(values).map(MatchingHash::normalise).toArray(String[]::new));
    }

    private static String normalise(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
