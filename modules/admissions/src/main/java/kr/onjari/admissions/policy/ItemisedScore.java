package kr.onjari.admissions.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.onjari.admissions.Score;
import kr.onjari.admissions.ScoreLine;

/**
 * A score in the words of the rules it was made by.
 *
 * @param version of the rules
 */
public record ItemisedScore(int total, List<Line> lines, String version) {

    /**
     * One line.
     *
     * @param text by language
     * @param article the legal source, in Korean
     */
    public record Line(String code, int points, String article, Map<String, String> text) {

        /** The text in a language, in Korean when there is none. */
        public String text(String language) {
            return text.getOrDefault(language, text.getOrDefault("ko", code));
        }
    }

    public static ItemisedScore of(Policy policy, Score score) {
        return new ItemisedScore(
                score.total(),
                score.lines().stream().map(line -> line(policy, line)).toList(),
                policy.version());
    }

    private static Line line(Policy policy, ScoreLine line) {
        Optional<Map<String, String>> text = Stream.concat(
                        policy.item(line.code()).map(Policy.Item::text).stream(),
                        policy.combinations().stream()
                                .filter(combination -> combination.code().equals(line.code()))
                                .map(Policy.Combination::text))
                .findFirst();
        return new Line(line.code(), line.points(), line.article(), text.orElse(Map.of()));
    }
}
