package kr.onjari.statistics.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import kr.onjari.statistics.national.Cell.AtLeast;
import kr.onjari.statistics.national.Cell.Known;
import kr.onjari.statistics.national.Cell.NotCounted;
import kr.onjari.statistics.national.Cell.TooFew;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private final SmallCells rule = new SmallCells(5);

    @Test
    void counts_of_five_and_more_are_shown_with_their_total() {
        SmallCells.Column column = hide(5L, 12L);
        assertThat(column.cells()).containsExactly(new Known(5), new Known(12));
        assertThat(column.total()).isEqualTo(new Known(17));
    }

    @Test
    void a_zero_tells_of_nobody_and_is_shown() {
        assertThat(hide(0L, 12L).cells()).containsExactly(new Known(0), new Known(12));
    }

    @Test
    void a_small_count_is_hidden_and_the_total_says_no_more_than_what_can_be_seen() {
        SmallCells.Column column = hide(4L, 30L, 12L, 0L);
        assertThat(column.cells()).containsExactly(new TooFew(5), new Known(30), new Known(12), new Known(0));
        assertThat(column.total()).isEqualTo(new AtLeast(43));
    }

    @Test
    void a_count_that_does_not_exist_is_not_a_zero() {
        SmallCells.Column column = rule.hideIn(Arrays.asList(Optional.empty(), Optional.of(8L)));
        assertThat(column.cells()).containsExactly(new NotCounted(), new Known(8));
        assertThat(column.total()).isEqualTo(new Known(8));
    }

    @Test
    void every_small_count_looks_the_same_whatever_it_is() {
        for (long small = 1; small < 5; small++) {
            assertThat(hide(small, 5L, 5L)).isEqualTo(hide(1L, 5L, 5L));
            assertThat(hide(small, small)).isEqualTo(hide(1L, 4L));
        }
    }

    @Test
    void a_limit_that_hides_nothing_is_refused() {
        assertThatThrownBy(() -> new SmallCells(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private SmallCells.Column hide(Long... counts) {
        return rule.hideIn(Arrays.stream(counts).map(Optional::of).toList());
    }
}
