package kr.onjari.registry.imports;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by column, and what they say. A blank cell says nothing and is null; a cell that says something
 * that can't be read rejects its row.
 */
final class Cells {
    /** What people write where they know nothing. */
    private static final Set<String> BLANKS = Set.of("", "-", "--", "없음", "해당없음", "미상", "NULL", "null", "N/A", ".");

    private static final int LONGEST_TEXT = 300;
    private static final int LARGEST_COUNT = 100_000;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})\\.?( .*|T.*)?");
    private static final Pattern PHONE = Pattern.compile("[0-9()~,./ -]{7,40}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}(,\\d{3}){1,2}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,12})?");

    private final Map<Column, String> cells;
    private final Function<Column, String> headers;

    /** @param headers the header each column has in this file, for naming it */
    Cells(Map<Column, String> cells, Function<Column, String> headers) {
        this.cells = cells;
        this.headers = headers;
    }

    /** One line of text, without what a spreadsheet would run as a formula. */
    @Nullable
    String text(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        if (Formula.isOne(value)) {
            throw rejected(column, "is a formula, not a text");
        }
        if (value.length() > LONGEST_TEXT) {
            throw rejected(column, "is longer than " + LONGEST_TEXT + " characters");
        }
        return value.replaceAll("\\s+", " ");
    }

    /** A number of things, 0 or more. */
    @Nullable
    Integer count(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        String plain = value.replaceFirst("(명|개|대|실)$", "").replaceFirst("\\.0+$", "");
        if (!WHOLE.matcher(plain).matches()) {
            throw rejected(column, "is not a whole number: " + shown(value));
        }
        int number = Integer.parseInt(plain.replace(",", ""));
        if (number > LARGEST_COUNT) {
            throw rejected(column, "is too large: " + shown(value));
        }
        return number;
    }

    @Nullable
    BigDecimal decimal(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        String plain = value.replaceFirst("(㎡|m2|m²)$", "").strip();
        if (!DECIMAL.matcher(plain).matches()) {
            throw rejected(column, "is not a number: " + shown(value));
        }
        return new BigDecimal(plain.replace(",", ""));
    }

    /** Degrees; NaN when the cell can't be read, so that both coordinates are judged together. */
    @Nullable
    Double degrees(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw rejected(column, "is not a coordinate in degrees: " + shown(value));
        }
    }

    @Nullable
    LocalDate date(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(value);
        if (matcher.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException e) {
                throw rejected(column, "is no day of the calendar: " + shown(value));
            }
        }
        throw rejected(column, "is not a date: " + shown(value));
    }

    @Nullable
    Boolean yesOrNo(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "운영", "Y", "y", "예", "유", "O", "있음" -> true;
            case "미운영", "N", "n", "아니오", "무", "X" -> false;
            default -> throw rejected(column, "says neither 운영 nor 미운영: " + shown(value));
        };
    }

    @Nullable
    String phone(Column column) throws RowRejected {
        String value = raw(column);
        if (value != null && !PHONE.matcher(value).matches()) {
            throw rejected(column, "is not a telephone number: " + shown(value));
        }
        return value;
    }

    @Nullable
    String postcode(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        String digits = value.replace("-", "");
        if (digits.matches("\\d{6}")) {
            return null; // postcodes before August 2015: six digits, of no use today
        }
        if (digits.matches("\\d{4}")) {
            digits = "0" + digits; // spreadsheets take the leading zero away
        }
        if (!digits.matches("\\d{5}")) {
            throw rejected(column, "is not a postcode of five digits: " + shown(value));
        }
        return digits;
    }

    @Nullable
    String webAddress(Column column) throws RowRejected {
        String value = raw(column);
        if (value == null) {
            return null;
        }
        String address = value.contains("://") ? value : "http://" + value;
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null) {
                return uri.getScheme().equals(uri.getScheme().toLowerCase(java.util.Locale.ROOT))
                        ? address
                        : address.replaceFirst("^[^:]+", uri.getScheme().toLowerCase(java.util.Locale.ROOT));
            }
        } catch (URISyntaxException e) {
            throw rejected(column, "is not a web address: " + shown(value));
        }
        throw rejected(column, "is not a web address: " + shown(value));
    }

    /** The cell without surrounding space; null when it is blank or not there. */
    @Nullable
    String raw(Column column) {
        String cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        String value = cell.strip();
        return BLANKS.contains(value) ? null : value;
    }

    RowRejected rejected(Column column, String reason) {
        return new RowRejected(headers.apply(column), reason);
    }

    private static String shown(String value) {
        String text = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return Formula.neutralised(text.replaceAll("\\p{Cntrl}", " "));
    }
}
