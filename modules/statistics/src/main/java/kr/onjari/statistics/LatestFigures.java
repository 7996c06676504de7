package kr.onjari.statistics;

import java.time.Instant;
import java.util.List;

/**
 * The figures of all tenants as they were read.
 *
 * @param readAt the time of the reading transaction, against which freshness is judged
 */
public record LatestFigures(List<TenantFigures> tenants, Instant readAt) {}
