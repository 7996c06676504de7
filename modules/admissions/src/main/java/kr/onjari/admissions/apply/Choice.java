package kr.onjari.admissions.apply;

import java.util.Map;
import kr.onjari.admissions.policy.Policy;

/**
 * A circumstance that can be claimed.
 *
 * @param text by language
 * @param article the legal source, in Korean
 */
public record Choice(String code, int points, Map<String, String> text, String article) {

    static Choice of(Policy policy, Policy.Item item) {
        return new Choice(item.code(), policy.pointsOf(item), item.text(), item.article());
    }

    /** The text in a language, in Korean when there is none. */
    public String text(String language) {
        return text.getOrDefault(language, text.getOrDefault("ko", code));
    }
}
