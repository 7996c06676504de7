package kr.onjari.admissions.list;

import java.util.Comparator;

/**
 * A place in the order of a list: the higher score first, then the lower application number (earlier application). Numbers differ
 * within a list, so the order is total.
 */
public record Rank(int score, long applicationNo) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER =
            Comparator.comparingInt(Rank::score).reversed().thenComparingLong(Rank::applicationNo);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    /** Whether this comes before the other. */
    public boolean isAheadOf(Rank other) {
        return compareTo(other) < 0;
    }
}
