package kr.onjari.statistics.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import kr.onjari.kernel.lease.Leases;
import kr.onjari.kernel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes at one database. */
class CountingLeaseTest {
    private final TestDatabase tests = TestDatabase.shared();
    private final CountingLease here = node();
    private final CountingLease there = node();

    private CountingLease node() {
        return new CountingLease(new Leases(tests.database(), tests.transactions()), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        here.giveBack();
        there.giveBack();
    }

    @Test
    void while_one_node_counts_the_other_does_not_begin() {
        assertThat(here.take()).isTrue();
        assertThat(there.take()).isFalse();
        assertThat(there.isHeld()).isFalse();
    }

    @Test
    void a_node_that_counts_does_not_begin_a_second_time() {
        assertThat(here.take()).isTrue();
        assertThat(here.take()).isFalse();
        assertThat(here.keep()).isTrue();
    }

    @Test
    void after_the_end_the_other_node_may_begin() {
        assertThat(here.take()).isTrue();
        here.giveBack();
        assertThat(there.take()).isTrue();
        assertThat(here.keep()).isFalse();
    }
}
