package kr.onjari.statistics.national;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.statistics.Freshness;
import kr.onjari.statistics.LatestFigures;
import kr.onjari.statistics.TenantFigures;

/**
 * The national figures as the API tells them.
 *
 * @param total how many tenants there are
 * @param sums over all tenants
 * @param readAt the time against which freshness was judged
 */
public record FiguresDocument(List<Item> items, int total, Item sums, Instant readAt) {

    /**
     * A tenant's figures, or the sums. A count that is not shown is absent and named in {@code suppressed}; one that
     * is absent and not named was never counted.
     */
    public record Item(
            Optional<String> tenant,
            Optional<String> name,
            Optional<TenantLevel> level,
            Optional<Long> facilities,
            Optional<Long> waitingChildren,
            Optional<Long> waitingEntries,
            Optional<Long> openOffers,
            Optional<Long> acceptedOffers,
            List<String> suppressed,
            Optional<Instant> countedAt,
            Freshness state) {}

    static FiguresDocument of(FiguresTable table, LatestFigures figures) {
        return new FiguresDocument(
                table.lines().stream().map(FiguresDocument::item).toList(),
                table.lines().size(),
                item(table.total()),
                figures.readAt());
    }

    private static Item item(FiguresTable.Line line) {
        Map<String, Cell> counts = new LinkedHashMap<>();
        counts.put("waitingChildren", line.waitingChildren());
        counts.put("waitingEntries", line.waitingEntries());
        counts.put("openOffers", line.openOffers());
        counts.put("acceptedOffers", line.acceptedOffers());
        return new Item(
                line.tenant().map(tenant -> tenant.tenant().value()),
                line.tenant().map(TenantFigures::name),
                line.tenant().map(TenantFigures::level),
                known(line.facilities()),
                known(line.waitingChildren()),
                known(line.waitingEntries()),
                known(line.openOffers()),
                known(line.acceptedOffers()),
                counts.entrySet().stream()
                        .filter(count -> count.getValue().hidden())
                        .map(Map.Entry::getKey)
                        .toList(),
                line.countedAt(),
                line.freshness());
    }

    private static Optional<Long> known(Cell cell) {
        return cell.known().isPresent() ? Optional.of(cell.known().getAsLong()) : Optional.empty();
    }
}
