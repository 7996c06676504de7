package kr.onjari.admissions.list;

import java.util.Optional;

/** Cuts a list into parts that a phone can show. */
final class ListPart {
    /** Lines on one page. */
    static final int SIZE = 100;
    /** Most lines on one page when a reader asks for everything. */
    static final int LONGEST = 10_000;

    private ListPart() {}

    /** The start of the part before; empty at the top of the list. */
    static Optional<Integer> before(int after) {
        return after <= 0 ? Optional.empty() : Optional.of(Math.max(0, after - SIZE));
    }

    /** After which position the part with this position begins. */
    static int startOf(int position) {
        return (position - 1) / SIZE * SIZE;
    }
}
