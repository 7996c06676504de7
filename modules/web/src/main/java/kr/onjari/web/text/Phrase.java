package kr.onjari.web.text;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a message: {@code {0}} is the first argument, a number with grouping; {@code {0:place|places}} is the first
 * word when that argument is 1 and the second otherwise. Everything else, apostrophes included, stands for itself.
 */
final class Phrase {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?::([^|}]*)\\|([^}]*))?}");

    private Phrase() {}

    static String fill(String pattern, Locale locale, Object... args) {
        if (args.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        return PLACEHOLDER.matcher(pattern).replaceAll(found -> {
            int index = found.group(1).charAt(0) - '0';
            if (index >= args.length) {
                return Matcher.quoteReplacement(found.group());
            }
            Object value = args[index];
            String text = found.group(2) == null ? written(value, locale) : word(value, found.group(2), found.group(3));
            return Matcher.quoteReplacement(text);
        });
    }

    private static String written(Object value, Locale locale) {
        return value instanceof Number number ? NumberFormat.getInstance(locale).format(number) : String.valueOf(value);
    }

    private static String word(Object value, String one, String other) {
        return value instanceof Number number && number.doubleValue() == 1 ? one : other;
    }
}
