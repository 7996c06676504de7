package kr.onjari.admissions;

import java.util.List;

/** A score with its reasons; the total is the sum of the lines. */
public record Score(int total, List<ScoreLine> lines) {

    /** Sums the lines. */
    public static Score of(List<ScoreLine> lines) {
        return new Score(lines.stream().mapToInt(ScoreLine::points).sum(), List.copyOf(lines));
    }
}
