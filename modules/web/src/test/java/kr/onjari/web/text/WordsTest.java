package kr.onjari.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.onjari.web.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final Instant TWO = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-03-02T05:30:00Z");

    private static Words in(Language language) {
        return new Words(new SampleSite("kr").texts(language));
    }

    @Test
    void datesAndTimesReadAsPeopleWriteThem() {
        assertThat(in(Language.KO).date(MARCH)).isEqualTo("2026년 3월 2일(월)");
        assertThat(in(Language.KO).time(TWO)).isEqualTo("오후 2시");
        assertThat(in(Language.KO).time(HALF_PAST)).isEqualTo("오후 2시 30분");
        assertThat(in(Language.KO).dateTime(TWO)).isEqualTo("2026년 3월 2일(월) 오후 2시");
        assertThat(in(Language.EN).dateTime(HALF_PAST)).matches("Mon 2 March 2026, 2:30.PM");
        assertThat(in(Language.ZH).date(MARCH)).isEqualTo("2026年3月2日（周一）");
        assertThat(in(Language.VI).date(MARCH)).isEqualTo("Thứ Hai, 2/3/2026");
    }

    @Test
    void aDayIsTheDayInKorea() {
        assertThat(in(Language.KO).day(Instant.parse("2026-03-01T15:00:00Z"))).isEqualTo("2026년 3월 2일(월)");
    }

    @Test
    void moneyIsGroupedAndNamed() {
        assertThat(in(Language.KO).won(12790)).isEqualTo("12,790원");
        assertThat(in(Language.EN).won(12790)).isEqualTo("12,790 won");
        assertThat(in(Language.VI).won(12790)).isEqualTo("12.790 won");
    }

    @Test
    void distancesAreRoundedToWhatOneCanWalk() {
        assertThat(in(Language.KO).distance(347)).isEqualTo("350m");
        assertThat(in(Language.KO).distance(998)).isEqualTo("1km");
        assertThat(in(Language.KO).distance(1240)).isEqualTo("1.2km");
        assertThat(in(Language.KO).distance(12_400)).isEqualTo("12km");
    }

    @Test
    void remainingTimeNamesTheTwoLargestUnits() {
        assertThat(in(Language.KO).remaining(Duration.ofHours(51).plusMinutes(20)))
                .isEqualTo("2일 3시간");
        assertThat(in(Language.KO).remaining(Duration.ofMinutes(185))).isEqualTo("3시간 5분");
        assertThat(in(Language.EN).remaining(Duration.ofHours(25))).isEqualTo("1 day 1 hour");
        assertThat(in(Language.EN).remaining(Duration.ofSeconds(-5))).isEqualTo("less than a minute");
    }

    @ParameterizedTest
    @CsvSource({
        "021234567, 02-123-4567",
        "02-1234-5678, 02-1234-5678",
        "0311234567, 031-123-4567",
        "01012345678, 010-1234-5678",
        "07012345678, 070-1234-5678",
        "15881234, 1588-1234",
        "120, 120",
        "+82 2 123 4567, +82 2 123 4567"
    })
    void telephonesGetTheirHyphens(String given, String written) {
        assertThat(in(Language.KO).phone(given)).isEqualTo(written);
    }

    @Test
    void englishCountsOneAndMany() {
        Texts english = new SampleSite("kr").texts(Language.EN);
        assertThat(english.text("web.format.places", 1)).isEqualTo("1 place");
        assertThat(english.text("web.format.places", 1200)).isEqualTo("1,200 places");
    }
}
