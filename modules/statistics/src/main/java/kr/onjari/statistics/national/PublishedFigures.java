package kr.onjari.statistics.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.statistics.LatestFigures;

/** Hides small cells by the limit the ministry has set ({@value #LIMIT}; {@value SmallCells#DEFAULT_LIMIT} unless set). */
@ApplicationScoped
class PublishedFigures {
    static final String LIMIT = "statistics.small-cell-limit";

    private final Caller caller;
    private final TenantSettings settings;

    @Inject
    PublishedFigures(Caller caller, TenantSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    FiguresTable table(LatestFigures figures) {
        int limit = settings.find(caller.tenant().code(), LIMIT)
                .map(setting -> Integer.parseInt(setting.value()))
                .orElse(SmallCells.DEFAULT_LIMIT);
        return FiguresTable.of(figures, new SmallCells(limit));
    }
}
