package kr.onjari.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The civil time of the country: one zone, no daylight saving. */
public final class KoreanTime {
    /** Asia/Seoul. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private KoreanTime() {}

    /** The calendar day in Korea at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of a Korean calendar day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
