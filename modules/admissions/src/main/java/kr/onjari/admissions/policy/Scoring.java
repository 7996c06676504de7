package kr.onjari.admissions.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.onjari.admissions.Score;
import kr.onjari.admissions.ScoreLine;

/**
 * The score of an application (입소대기 점수, 시행규칙 §29): the sum of its matched items, plus what certain items add when they
 * come together. Depends on the claims and the version of the rules only; codes the version does not know count nothing.
 */
public final class Scoring {
    private Scoring() {}

    /** The itemised score of these claims, in the order of the rules; a repeated claim counts once. */
    public static Score of(Policy policy, Collection<String> claims) {
        Set<String> claimed = new TreeSet<>(claims);
        List<ScoreLine> lines = new ArrayList<>();
        for (Policy.Item item : policy.items()) {
            if (claimed.contains(item.code())) {
                lines.add(new ScoreLine(item.code(), policy.pointsOf(item), item.article()));
            }
        }
        for (Policy.Combination combination : policy.combinations()) {
            if (claimed.containsAll(combination.items())) {
                lines.add(new ScoreLine(combination.code(), combination.points(), combination.article()));
            }
        }
        return Score.of(lines);
    }
}
