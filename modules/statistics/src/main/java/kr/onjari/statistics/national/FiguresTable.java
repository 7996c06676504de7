package kr.onjari.statistics.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kr.onjari.statistics.Counts;
import kr.onjari.statistics.Freshness;
import kr.onjari.statistics.LatestFigures;
import kr.onjari.statistics.TenantFigures;

/** The figures of all tenants with small cells hidden: the one form in which they leave, as page and as API. */
record FiguresTable(List<Line> lines, Line total) {

    /** What one line shows; for the total line the tenant is empty. */
    record Line(
            Optional<TenantFigures> tenant,
            Freshness freshness,
            Cell facilities,
            Cell waitingChildren,
            Cell waitingEntries,
            Cell openOffers,
            Cell acceptedOffers) {

        Optional<Instant> countedAt() {
            return tenant.flatMap(TenantFigures::counts).map(Counts::countedAt);
        }
    }

    static FiguresTable of(LatestFigures figures, SmallCells rule) {
        List<TenantFigures> tenants = figures.tenants();
        // Facilities are no people: their numbers are public and never hidden.
        List<Cell> facilities = tenants.stream()
                .map(tenant -> tenant.counts()
                        .<Cell>map(counts -> new Cell.Known(counts.facilities()))
                        .orElseGet(Cell.NotCounted::new))
                .toList();
        long facilitiesSum =
                facilities.stream().mapToLong(cell -> cell.known().orElse(0)).sum();
        SmallCells.Column children = rule.hideIn(column(tenants, Counts::waitingChildren));
        SmallCells.Column entries = rule.hideIn(column(tenants, Counts::waitingEntries));
        SmallCells.Column open = rule.hideIn(column(tenants, Counts::openOffers));
        SmallCells.Column accepted = rule.hideIn(column(tenants, Counts::acceptedOffers));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < tenants.size(); i++) {
            lines.add(new Line(
                    Optional.of(tenants.get(i)),
                    tenants.get(i).freshness(figures.readAt()),
                    facilities.get(i),
                    children.cells().get(i),
                    entries.cells().get(i),
                    open.cells().get(i),
                    accepted.cells().get(i)));
        }
        Line total = new Line(
                Optional.empty(),
                worst(lines),
                new Cell.Known(facilitiesSum),
                children.total(),
                entries.total(),
                open.total(),
                accepted.total());
        return new FiguresTable(List.copyOf(lines), total);
    }

    /** The tenants whose figures are not those of the last turn. */
    long behind() {
        return lines.stream()
                .filter(line -> line.freshness() != Freshness.CURRENT)
                .count();
    }

    /** The time of the oldest figures in the table: the total is no younger than that. */
    Optional<Instant> oldest() {
        return lines.stream().flatMap(line -> line.countedAt().stream()).min(Instant::compareTo);
    }

    private static Freshness worst(List<Line> lines) {
        return lines.stream().map(Line::freshness).max(Enum::compareTo).orElse(Freshness.NEVER);
    }

    private static List<Optional<Long>> column(List<TenantFigures> tenants, ToLongFunction<Counts> figure) {
        return tenants.stream()
                .map(tenant -> tenant.counts().map(figure::applyAsLong))
                .toList();
    }
}
