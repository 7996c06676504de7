package kr.onjari.statistics.national;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.statistics.Freshness;
import kr.onjari.statistics.TenantFigures;
import kr.onjari.web.component.Tone;
import kr.onjari.web.page.Ui;
import kr.onjari.web.text.Language;

/**
 * The ministry's page.
 *
 * @param behind how many tenants' figures are not those of the last turn
 * @param oldest the time of the oldest figures shown; empty before the first count
 */
public record FiguresPage(List<Row> rows, Row total, long behind, Optional<Instant> oldest) {

    /**
     * A tenant's line; the total's name is empty.
     *
     * @param names the tenant's name by language
     */
    public record Row(
            Map<Language, String> names,
            Optional<TenantLevel> level,
            Freshness freshness,
            Optional<Instant> countedAt,
            Cell facilities,
            Cell waitingChildren,
            Cell waitingEntries,
            Cell openOffers,
            Cell acceptedOffers) {

        public String name(Ui ui) {
            return names.getOrDefault(ui.language(), ui.t("statistics.national.total"));
        }

        /** The colour that goes with the word for its freshness. */
        public Tone tone() {
            return switch (freshness) {
                case CURRENT -> Tone.SUCCESS;
                case STALE -> Tone.WARNING;
                case FAILED -> Tone.DANGER;
                case NEVER -> Tone.NEUTRAL;
            };
        }

        /** The message key of its freshness. */
        public String freshnessKey() {
            return switch (freshness) {
                case CURRENT -> "statistics.freshness.current";
                case STALE -> "statistics.freshness.stale";
                case FAILED -> "statistics.freshness.failed";
                case NEVER -> "statistics.freshness.never";
            };
        }
    }

    /** How tenants are named in each language. */
    interface Names {
        Map<Language, String> of(TenantFigures tenant);
    }

    static FiguresPage of(FiguresTable table, Names names) {
        return new FiguresPage(
                table.lines().stream().map(line -> row(line, names)).toList(),
                row(table.total(), names),
                table.behind(),
                table.oldest());
    }

    /** The waiting children of each tenant as bars, in the reader's language. */
    public BarChart chart(Ui ui) {
        return BarChart.of(
                rows.stream().map(row -> row.name(ui)).toList(),
                rows.stream().map(Row::waitingChildren).toList());
    }

    /** What the picture shows, in one sentence. */
    public String chartSummary(Ui ui) {
        Optional<Row> most = rows.stream()
                .filter(row -> row.waitingChildren().known().orElse(0) > 0)
                .max((a, b) -> Long.compare(
                        a.waitingChildren().known().orElse(0),
                        b.waitingChildren().known().orElse(0)));
        return most.map(row -> ui.t(
                        "statistics.chart.summary",
                        row.name(ui),
                        row.waitingChildren().known().orElse(0)))
                .orElseGet(() -> ui.t("statistics.chart.summary-none"));
    }

    private static Row row(FiguresTable.Line line, Names names) {
        return new Row(
                line.tenant().map(names::of).orElse(Map.of()),
                line.tenant().map(TenantFigures::level),
                line.freshness(),
                line.countedAt(),
                line.facilities(),
                line.waitingChildren(),
                line.waitingEntries(),
                line.openOffers(),
                line.acceptedOffers());
    }
}
