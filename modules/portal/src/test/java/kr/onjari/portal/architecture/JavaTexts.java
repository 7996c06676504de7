package kr.onjari.portal.architecture;

import java.util.ArrayList;
import java.util.List;

/** The string literals and text blocks of a Java source, and what it does with each next. */
final class JavaTexts {
    /**
     * A literal.
     *
     * @param line where it begins, from 1
     * @param text between the quotes, escapes left as they are
     * @param next what follows it in the source, at most 80 characters from the next that is no white space
     * @param before what precedes it, at most 80 characters up to the last that is no white space
     */
    record Literal(int line, String text, String before, String next) {}

    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private int at;

    private JavaTexts(String source) {
        this.source = source;
    }

    static List<Literal> of(String source) {
        JavaTexts texts = new JavaTexts(source);
        texts.read();
        return List.copyOf(texts.found);
    }

    private void read() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                skipTo("\n", 2);
            } else if (source.startsWith("/*", at)) {
                skipTo("*/", 2);
            } else if (source.startsWith("\"\"\"", at)) {
                literal("\"\"\"");
            } else if (source.charAt(at) == '"') {
                literal("\"");
            } else if (source.charAt(at) == '\'') {
                at += 1;
                skipEscaped("'");
            } else {
                at++;
            }
        }
    }

    private void skipTo(String end, int from) {
        int found = source.indexOf(end, at + from);
        at = found < 0 ? source.length() : found + end.length();
    }

    private void literal(String quotes) {
        int begin = at;
        at += quotes.length();
        int from = at;
        skipEscaped(quotes);
        String next = source.substring(at).stripLeading();
        String before = source.substring(Math.max(0, begin - 80), begin).stripTrailing();
        found.add(new Literal(
                (int) source.substring(0, begin).lines().count(),
                source.substring(from, Math.max(from, at - quotes.length())),
                before,
                next.substring(0, Math.min(80, next.length()))));
    }

    private void skipEscaped(String end) {
        while (at < source.length() && !source.startsWith(end, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(source.length(), at + end.length());
    }
}
