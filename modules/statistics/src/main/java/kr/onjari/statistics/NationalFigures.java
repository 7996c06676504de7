package kr.onjari.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;

/** The ministry's view of all tenants. Only its role may read: for any other tenant the database refuses. */
@ApplicationScoped
public class NationalFigures {
    private final Database database;

    @Inject
    public NationalFigures(Database database) {
        this.database = database;
    }

    /**
     * The latest figures of every tenant that is being served, the ministry first, then provinces, then districts.
     *
     * @throws DatabaseException in any other tenant's context than the ministry's
     */
    @Transactional
    public LatestFigures latest() {
        List<TenantFigures> tenants = database.query("""
                select t.code, t.name, t.level, f.facilities, f.waiting_children, f.waiting_entries, f.open_offers,
                       f.accepted_offers, f.counted_at, x.failed_at
                  from platform.tenant t
                  left join national.tenant_figures f on f.tenant_code = t.code
                  left join national.failed_count x on x.tenant_code = t.code
                 where t.state in ('ACTIVE', 'READ_ONLY')
                 order by case t.level when 'MINISTRY' then 1 when 'PROVINCE' then 2 else 3 end, t.code
                """, NationalFigures::tenantFigures);
        return new LatestFigures(tenants, database.now());
    }

    private static TenantFigures tenantFigures(Row row) throws SQLException {
        return new TenantFigures(
                TenantCode.of(row.text("code")),
                row.text("name"),
                TenantLevel.valueOf(row.text("level")),
                row.optInstant("counted_at").isPresent() ? Optional.of(counts(row)) : Optional.empty(),
                row.optInstant("failed_at"));
    }

    private static Counts counts(Row row) throws SQLException {
        return new Counts(
                row.longValue("facilities"),
                row.longValue("waiting_children"),
                row.longValue("waiting_entries"),
                row.longValue("open_offers"),
                row.longValue("accepted_offers"),
                row.instant("counted_at"));
    }
}
