package kr.onjari.families;

import java.util.Optional;
import java.util.regex.Pattern;

/** Korean telephone numbers: 02-XXX(X)-XXXX, 0[3-6]X-…, 010-XXXX-XXXX, 070-…, also with +82. */
final class KoreanPhone {
    private static final Pattern FORM = Pattern.compile("0(2\\d{7,8}|[3-6]\\d\\d{7,8}|1[016789]\\d{7,8}|70\\d{8})");

    private KoreanPhone() {}

    /** The number as digits beginning with 0; empty when it is not a Korean number. */
    static Optional<String> digits(String written) {
        String digits = written.replaceAll("[\\s().-]", "");
        if (digits.startsWith("+82")) {
            digits = "0" + digits.substring(3).replaceFirst("^0", "");
        }
        return FORM.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
