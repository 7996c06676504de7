package kr.onjari.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

    @Test
    void waits_double_from_five_seconds_to_five_minutes() {
        assertThat(RetryTimes.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryTimes.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RetryTimes.after(6)).isEqualTo(Duration.ofSeconds(160));
        assertThat(RetryTimes.after(7)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryTimes.after(10_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_a_day_a_message_tells_nothing_new() {
        Instant written = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(RetryTimes.isWorthSending(written, written.plus(Duration.ofHours(23))))
                .isTrue();
        assertThat(RetryTimes.isWorthSending(written, written.plus(Duration.ofHours(24))))
                .isFalse();
    }
}
