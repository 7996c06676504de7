package kr.onjari.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessesTest {

    @Test
    void cpu_time_is_read_behind_a_command_with_spaces_and_parentheses() {
        String stat = "12 (a) b (c) S 1 1 1 0 -1 4194304 9 8 7 6 100 23 400 5 20 0 1 0 777";
        assertThat(Processes.ticks(stat, 11)).isEqualTo(123);
        assertThat(Processes.ticks(stat, 13)).isEqualTo(405);
        assertThat(Processes.ticks("", 11)).isZero();
    }
}
