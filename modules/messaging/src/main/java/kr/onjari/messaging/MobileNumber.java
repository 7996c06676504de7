package kr.onjari.messaging;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Korean mobile number that can receive text messages.
 *
 * @param digits 10 or 11 digits beginning with 01, without hyphens
 */
public record MobileNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("01[016789]\\d{7,8}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]");

    /** @throws IllegalArgumentException when the digits are not of the form above */
    public MobileNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** Reads a number as people write it: {@code 010-1234-5678}, {@code +82 10 1234 5678}; empty when it is none. */
    public static Optional<MobileNumber> parse(String written) {
        String digits = SEPARATORS.matcher(written.strip()).replaceAll("");
        if (digits.startsWith("+82")) {
            String national = digits.substring(3);
            digits = national.startsWith("0") ? national : "0" + national;
        }
        return FORM.matcher(digits).matches() ? Optional.of(new MobileNumber(digits)) : Optional.empty();
    }

    /** The first and last digits only, so that it can reach no log. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 2);
    }
}
