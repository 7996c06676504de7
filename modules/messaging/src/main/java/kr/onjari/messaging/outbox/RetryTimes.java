package kr.onjari.messaging.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Rule: a message that the gateway did not take is tried again after 5 seconds, then 10, 20 … up to every 5 minutes,
 * until it is a day old; then it tells nothing new any more and is given up.
 */
final class RetryTimes {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration WORTH_SENDING = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private RetryTimes() {}

    /** How long to wait after that many attempts, at least one. */
    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    static boolean isWorthSending(Instant createdAt, Instant now) {
        return now.isBefore(createdAt.plus(WORTH_SENDING));
    }
}
