package kr.onjari.registry.facility;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form in which names and addresses are compared and searched: composed, lower case, letters and digits only, so
 * that "해 오름", "해오름" and "해·오름" are the same. Searching goes by pieces of one and two characters, because a Korean
 * search word has two syllables as a rule, which is too short for trigrams, and because trigrams of Hangul depend on
 * the database's locale.
 */
public final class FacilityText {
    private FacilityText() {}

    /** Letters and digits of a text, composed and in lower case; may be empty. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The plain words of a text that somebody typed, without empty and repeated ones. */
    public static List<String> words(String text) {
        return Stream.of(text.split("[\\s\\p{Z}]+"))
                .map(FacilityText::plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What a facility is found by: its plain fields, set apart so that no word reaches from one into the next. */
    public static String searchable(Stream<String> fields) {
        return fields.map(FacilityText::plain).filter(field -> !field.isEmpty()).collect(Collectors.joining(" "));
    }

    /** All pieces of one and of two characters of a searchable text. */
    public static Set<String> pieces(String searchable) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String field : searchable.split(" ")) {
            for (int i = 0; i < field.length(); i++) {
                pieces.add(field.substring(i, i + 1));
                if (i + 2 <= field.length()) {
                    pieces.add(field.substring(i, i + 2));
                }
            }
        }
        return pieces;
    }

    /** The pieces a text must have in order to contain the word: its pairs, or itself when it is one character. */
    public static List<String> piecesToLookFor(String word) {
        if (word.length() == 1) {
            return List.of(word);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
