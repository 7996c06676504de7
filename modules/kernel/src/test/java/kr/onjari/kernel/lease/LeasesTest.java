package kr.onjari.kernel.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.onjari.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final TestDatabase tests = TestDatabase.shared();
    private final Leases one = new Leases(tests.database(), tests.transactions());
    private final Leases other = new Leases(tests.database(), tests.transactions());

    @Test
    void only_one_node_holds_a_lease_at_a_time() {
        Lease held = one.acquire("test-exclusive", MINUTE).orElseThrow();
        assertThat(other.acquire("test-exclusive", MINUTE)).isEmpty();
        assertThat(one.acquire("test-exclusive", MINUTE)).contains(held);
    }

    @Test
    void an_expired_lease_passes_on_with_a_higher_fence_and_the_old_holder_can_tell() {
        Lease lost = one.acquire("test-fence", Duration.ofMillis(-1)).orElseThrow();
        Optional<Lease> taken = other.acquire("test-fence", MINUTE);
        assertThat(taken).get().extracting(Lease::fence).isEqualTo(lost.fence() + 1);
        assertThat(one.renew(lost, MINUTE)).isFalse();
        assertThat(other.renew(taken.orElseThrow(), MINUTE)).isTrue();
    }

    @Test
    void a_released_lease_is_free_at_once() {
        one.release(one.acquire("test-release", MINUTE).orElseThrow());
        assertThat(other.acquire("test-release", MINUTE)).isPresent();
    }
}
