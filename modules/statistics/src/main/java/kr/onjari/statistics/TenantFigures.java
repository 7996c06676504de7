package kr.onjari.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;

/**
 * The latest figures of a tenant.
 *
 * @param name its Korean name
 * @param counts empty when it was never counted
 * @param failedAt when the last count failed; empty when it succeeded
 */
public record TenantFigures(
        TenantCode tenant, String name, TenantLevel level, Optional<Counts> counts, Optional<Instant> failedAt) {

    /** Figures older than this have missed two turns and more. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    /** @param now the time of the transaction that read these */
    public Freshness freshness(Instant now) {
        if (failedAt.isPresent()) {
            return Freshness.FAILED;
        }
        return counts.map(known ->
                        known.countedAt().isBefore(now.minus(STALE_AFTER)) ? Freshness.STALE : Freshness.CURRENT)
                .orElse(Freshness.NEVER);
    }
}
