package kr.onjari.web.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How facts are written for readers of a language: dates, times of day in Korea, money, counts, distances, telephones.
 */
public final class Words {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final int METRES_IN_KILOMETRE = 1000;

    private final Texts texts;

    public Words(Texts texts) {
        this.texts = texts;
    }

    private Locale locale() {
        return texts.language().locale();
    }

    /** 2026년 3월 2일(월). */
    public String date(LocalDate date) {
        return format(texts.text("web.format.date")).format(date);
    }

    /** The Korean calendar day of an instant, as {@link #date(LocalDate)}. */
    public String day(Instant instant) {
        return date(korean(instant).toLocalDate());
    }

    /** 오후 2시, or 오후 2시 30분 when the minutes say something. */
    public String time(Instant instant) {
        return time(korean(instant).toLocalTime());
    }

    public String time(LocalTime time) {
        String key = time.getMinute() == 0 ? "web.format.hour" : "web.format.time";
        return format(texts.text(key)).format(time);
    }

    public String dateTime(Instant instant) {
        return texts.text("web.format.dateTime", day(instant), time(instant));
    }

    /** 1,234. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** 12,790원. */
    public String won(long amount) {
        return texts.text("web.format.won", amount);
    }

    /** 350m up to a kilometre in steps of ten, then 1.2km. */
    public String distance(double metres) {
        long rounded = Math.round(metres / 10) * 10;
        if (rounded < METRES_IN_KILOMETRE) {
            return rounded + "m";
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(metres < 10 * METRES_IN_KILOMETRE ? 1 : 0);
        return format.format(metres / METRES_IN_KILOMETRE) + "km";
    }

    /** 2일 3시간, 3시간 5분, 5분; nothing is left below a minute. Negative durations count as none. */
    public String remaining(Duration left) {
        if (left.toMinutes() < 1) {
            return texts.text("web.format.noTimeLeft");
        }
        if (left.toDays() > 0) {
            return texts.text("web.format.daysHours", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? texts.text("web.format.hoursMinutes", left.toHours(), left.toMinutesPart())
                : texts.text("web.format.minutes", left.toMinutes());
    }

    /** A Korean number with its hyphens (02-123-4567, 010-1234-5678, 1588-1234); anything else as it was given. */
    public String phone(String number) {
        return PhoneNumber.hyphenated(number);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static ZonedDateTime korean(Instant instant) {
        return instant.atZone(KOREA);
    }
}
