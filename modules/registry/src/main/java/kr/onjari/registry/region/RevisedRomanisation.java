package kr.onjari.registry.region;

import java.util.Locale;

/**
 * Writes Hangul in Latin letters by the Revised Romanisation (국어의 로마자 표기법, 2000): sounds are written as spoken
 * across syllables (신라 Silla, 종로 Jongno), except that ㄱ, ㄷ, ㅂ before ㅎ keep the h (묵호 Mukho) and a name's unit
 * (-si, -gu) is set off.
 */
public final class RevisedRomanisation {
    private static final int FIRST = 0xAC00;
    private static final int COUNT = 11_172;
    private static final int SILENT = 11;
    private static final int NIEUN = 2;
    private static final int RIEUL = 5;
    private static final int MIEUM = 6;

    private static final String[] INITIAL = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    /** A final consonant moves over to a following vowel. */
    private static final String[] LIAISON = {
        "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "bs", "s",
        "ss", "ng", "j", "ch", "k", "t", "p", ""
    };

    private RevisedRomanisation() {}

    /** Lower-case Latin letters for every syllable; all else stays as it is. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSyllable(c)) {
                out.append(c);
                continue;
            }
            boolean joined = i > 0 && isSyllable(text.charAt(i - 1));
            out.append(initial(c, joined ? text.charAt(i - 1) : ' ')).append(VOWEL[vowel(c)]);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            out.append(isSyllable(next) ? finalBefore(c, next) : FINAL[last(c)]);
        }
        return out.toString();
    }

    /** A name as it is written on a sign: each word with a capital. */
    public static String ofName(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : of(name).split(" ")) {
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return out.toString();
    }

    private static String initial(char syllable, char before) {
        int sound = first(syllable);
        if (!isSyllable(before)) {
            return INITIAL[sound];
        }
        String closing = FINAL[last(before)];
        if (sound == RIEUL) {
            return switch (closing) {
                case "" -> "r";
                case "n", "l" -> "l";
                default -> "n";
            };
        }
        return sound == NIEUN && closing.equals("l") ? "l" : INITIAL[sound];
    }

    private static String finalBefore(char syllable, char next) {
        int closing = last(syllable);
        int sound = first(next);
        if (sound == SILENT) {
            return LIAISON[closing];
        }
        String plain = FINAL[closing];
        if (sound == NIEUN || sound == MIEUM || sound == RIEUL) {
            return switch (plain) {
                case "k" -> "ng";
                case "t" -> "n";
                case "p" -> "m";
                case "n" -> sound == RIEUL ? "l" : "n";
                default -> plain;
            };
        }
        return plain;
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST && c < FIRST + COUNT;
    }

    private static int first(char c) {
        return (c - FIRST) / 588;
    }

    private static int vowel(char c) {
        return (c - FIRST) % 588 / 28;
    }

    private static int last(char c) {
        return (c - FIRST) % 28;
    }
}
