package kr.onjari.statistics.national;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars under their labels, laid out in the user units of their SVG. A hidden count has no bar, so that
 * nothing can be measured off the picture.
 *
 * @param width of the picture, as wide as the text column of a phone
 */
public record BarChart(int width, int height, List<Bar> bars) {
    private static final int WIDTH = 320;
    private static final int ROOM_FOR_VALUES = 90;
    private static final int LINE = 48;
    private static final int LABEL_BASE = 16;
    private static final int BAR_TOP = 23;
    private static final int THICKNESS = 16;
    private static final int VALUE_BASE = 36;

    /**
     * One bar, below its label.
     *
     * @param labelY the base line of its label
     * @param y its upper edge
     * @param valueY the base line of its number
     * @param length 0 for a count that is nought or not shown
     */
    public record Bar(String label, Cell value, int labelY, int y, int valueY, int length, int thickness) {

        /** Where the number stands: behind the bar. */
        public int valueX() {
            return length + 6;
        }
    }

    static BarChart of(List<String> labels, List<Cell> values) {
        long longest = values.stream()
                .mapToLong(value -> value.known().orElse(0))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i).known().orElse(0);
            int length = value == 0
                    ? 0
                    : (int) Math.max(2, Math.round((double) (WIDTH - ROOM_FOR_VALUES) * value / longest));
            int top = i * LINE;
            bars.add(new Bar(
                    labels.get(i),
                    values.get(i),
                    top + LABEL_BASE,
                    top + BAR_TOP,
                    top + VALUE_BASE,
                    length,
                    THICKNESS));
        }
        return new BarChart(WIDTH, Math.max(1, values.size()) * LINE, List.copyOf(bars));
    }
}
