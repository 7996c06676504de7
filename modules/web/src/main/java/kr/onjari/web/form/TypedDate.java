package kr.onjari.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways people write a day with digits. */
final class TypedDate {
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {}

    static Optional<LocalDate> read(String text) {
        Matcher separated = SEPARATED.matcher(text);
        Matcher joined = JOINED.matcher(text);
        if (separated.matches()) {
            return day(separated);
        }
        return joined.matches() ? day(joined) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
