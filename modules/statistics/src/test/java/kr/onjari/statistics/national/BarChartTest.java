package kr.onjari.statistics.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void bars_are_as_long_as_their_counts_relate() {
        BarChart chart = chart(new Cell.Known(100), new Cell.Known(50));
        assertThat(chart.bars().get(0).length())
                .isEqualTo(2 * chart.bars().get(1).length());
    }

    @Test
    void the_longest_bar_leaves_room_for_its_number() {
        BarChart.Bar longest = chart(new Cell.Known(1_500_000)).bars().get(0);
        assertThat(longest.valueX()).isLessThan(320 - 50);
    }

    @Test
    void a_hidden_count_has_no_bar_to_measure() {
        BarChart chart = chart(new Cell.TooFew(5), new Cell.TooFew(5), new Cell.Known(9));
        assertThat(chart.bars().get(0).length()).isZero();
        assertThat(chart.bars().get(1).length()).isZero();
    }

    @Test
    void nothing_counted_is_a_chart_without_bars_and_no_error() {
        assertThat(chart(new Cell.NotCounted(), new Cell.Known(0)).bars()).allMatch(bar -> bar.length() == 0);
        assertThat(BarChart.of(List.of(), List.of()).bars()).isEmpty();
    }

    private static BarChart chart(Cell... values) {
        List<Cell> cells = List.of(values);
        return BarChart.of(cells.stream().map(cell -> "서초구").toList(), cells);
    }
}
