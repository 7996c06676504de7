package kr.onjari.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import org.junit.jupiter.api.Test;

class TenantFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void figures_of_the_last_turn_are_current() {
        assertThat(counted(Duration.ofMinutes(4)).freshness(NOW)).isEqualTo(Freshness.CURRENT);
        assertThat(counted(TenantFigures.STALE_AFTER).freshness(NOW)).isEqualTo(Freshness.CURRENT);
    }

    @Test
    void figures_that_missed_several_turns_are_stale() {
        assertThat(counted(Duration.ofMinutes(16)).freshness(NOW)).isEqualTo(Freshness.STALE);
    }

    @Test
    void a_failed_count_marks_the_tenant_however_young_its_figures_are() {
        TenantFigures failed = new TenantFigures(
                TenantCode.of("seocho"),
                "서초구",
                TenantLevel.DISTRICT,
                counted(Duration.ofMinutes(4)).counts(),
                Optional.of(NOW));
        assertThat(failed.freshness(NOW)).isEqualTo(Freshness.FAILED);
    }

    @Test
    void a_tenant_that_was_never_counted_says_so() {
        TenantFigures never = new TenantFigures(
                TenantCode.of("seocho"), "서초구", TenantLevel.DISTRICT, Optional.empty(), Optional.empty());
        assertThat(never.freshness(NOW)).isEqualTo(Freshness.NEVER);
    }

    private static TenantFigures counted(Duration ago) {
        return new TenantFigures(
                TenantCode.of("seocho"),
                "서초구",
                TenantLevel.DISTRICT,
                Optional.of(new Counts(1, 2, 3, 4, 5, NOW.minus(ago))),
                Optional.empty());
    }
}
