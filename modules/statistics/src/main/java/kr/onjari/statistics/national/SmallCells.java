package kr.onjari.statistics.national;

import java.util.List;
import java.util.Optional;

/**
 * Counts of people from 1 to one below the limit are not shown (ADR 0015). So that a hidden count can't be worked
 * out from the total, the total of its column is then told as "at least": what is shown anyway, and one for each
 * hidden count. Withholding a neighbour instead was tried and gives counts away where few neighbours are small.
 * A zero tells of nobody and is shown.
 *
 * @param limit the first count that may be shown, 2 or more
 */
record SmallCells(int limit) {
    static final int DEFAULT_LIMIT = 5;

    /** A column of counts as it may be shown, with its total. */
    record Column(List<Cell> cells, Cell total) {}

    SmallCells {
        if (limit < 2) {
            throw new IllegalArgumentException("A limit below 2 hides nothing: " + limit);
        }
    }

    /** @param counts one for each tenant; empty where nobody has counted */
    Column hideIn(List<Optional<Long>> counts) {
        List<Cell> cells = counts.stream().map(this::alone).toList();
        long shown = cells.stream().mapToLong(cell -> cell.known().orElse(0)).sum();
        long hidden = cells.stream().filter(Cell::hidden).count();
        return new Column(cells, hidden == 0 ? new Cell.Known(shown) : new Cell.AtLeast(shown + hidden));
    }

    private Cell alone(Optional<Long> count) {
        return count.<Cell>map(value -> value > 0 && value < limit ? new Cell.TooFew(limit) : new Cell.Known(value))
                .orElseGet(Cell.NotCounted::new);
    }
}
