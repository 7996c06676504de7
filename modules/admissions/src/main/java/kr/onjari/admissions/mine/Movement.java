package kr.onjari.admissions.mine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.Moment;

/**
 * How a position has changed.
 *
 * @param from the position then, from 1
 * @param to the position now, from 1
 * @param since when {@code from} was true
 * @param sinceApplied whether that was on applying; otherwise the story does not reach so far back
 */
public record Movement(int from, int to, Instant since, boolean sinceApplied) {

    /** Whether it came nearer to the front, went back, or stayed. */
    public enum Direction {
        FORWARD,
        BACK,
        SAME
    }

    /**
     * The movement over a story.
     *
     * @param story newest first
     * @param now the position now; empty when the application left the list
     */
    static Optional<Movement> of(List<Moment> story, OptionalInt now) {
        if (now.isEmpty()) {
            return Optional.empty();
        }
        for (int i = story.size() - 1; i >= 0; i--) {
            Moment oldest = story.get(i);
            boolean applied = oldest.own() && oldest.kind() == EventKind.APPLIED;
            OptionalInt then = applied || oldest.before().isEmpty() ? oldest.after() : oldest.before();
            if (then.isPresent()) {
                return Optional.of(new Movement(then.getAsInt(), now.getAsInt(), oldest.at(), applied));
            }
        }
        return Optional.empty();
    }

    public Direction direction() {
        if (from == to) {
            return Direction.SAME;
        }
        return to < from ? Direction.FORWARD : Direction.BACK;
    }

    /** By how many places. */
    public int places() {
        return Math.abs(from - to);
    }
}
