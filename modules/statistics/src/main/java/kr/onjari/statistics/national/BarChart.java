package kr.onjari.statistics.national;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, laid out in the user units of their SVG. A hidden count has no bar, so that nothing can be measured
 * off the picture.
 *
 * @param width of the picture, as wide as the text column of a phone
 */
public record BarChart(int width, int height, int labelWidth, List<Bar> bars) {
    private static final int WIDTH = 320;
    private static final int LABELS = 108;
    private static final int VALUES = 60;
    private static final int LINE = 32;
    private static final int THICKNESS = 16;

    /**
     * One bar.
     *
     * @param y its upper edge
     * @param textY the base line of its texts
     * @param length 0 for a count that is nought or not shown
     */
    public record Bar(String label, Cell value, int y, int textY, int length, int thickness) {

        /** Where the number stands: behind the bar. */
        public int valueX() {
            return LABELS + length + 6;
        }
    }

    static BarChart of(List<String> labels, List<Cell> values) {
        long longest = values.stream()
                .mapToLong(value -> value.known().orElse(0))
                .max()
                .orElse(0);
        int room = WIDTH - LABELS - VALUES;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i).known().orElse(0);
            int length = value == 0 ? 0 : (int) Math.max(2, Math.round((double) room * value / longest));
            int top = i * LINE;
            bars.add(new Bar(
                    labels.get(i), values.get(i), top + (LINE - THICKNESS) / 2, top + LINE / 2 + 5, length, THICKNESS));
        }
        return new BarChart(WIDTH, Math.max(1, values.size()) * LINE, LABELS, List.copyOf(bars));
    }
}
