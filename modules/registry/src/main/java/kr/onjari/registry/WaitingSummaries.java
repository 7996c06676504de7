package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.TransactionClock;

/**
 * Waiting figures of all tenants, for search results and for the pages of other hosts. They are some seconds behind
 * the lists, and say so; on its own host a tenant shows the lists themselves.
 */
@ApplicationScoped
public class WaitingSummaries {
    private static final String ALL = """
            select waiting_list_id, facility_id, tenant_code, age_class, school_year, waiting, vacancies, as_of
              from registry.waiting_summary
            """;

    private final Database database;
    private final TransactionClock clock;

    @Inject
    public WaitingSummaries(Database database, TransactionClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A facility's lists of all school years that are published, the youngest class first. */
    @Transactional
    public List<WaitingSummary> ofFacility(FacilityId facility) {
        return database.query(
                ALL + " where facility_id = ? order by school_year, age_class",
                WaitingSummaries::read,
                facility.value());
    }

    /** The lists of several facilities in the school year of today, in one query; facilities without any are left out. */
    @Transactional
    public Map<FacilityId, List<WaitingSummary>> ofFacilities(Collection<FacilityId> facilities) {
        return database
                .query(
                        ALL + " where facility_id = any (cast(? as uuid[])) and school_year = ? order by age_class",
                        WaitingSummaries::read,
                        facilities.stream().map(FacilityId::toString).toList(),
                        SchoolYear.of(clock.today()).year())
                .stream()
                .collect(Collectors.groupingBy(WaitingSummary::facility));
    }

    /** The figures of one list, whoever keeps it. */
    @Transactional
    public Optional<WaitingSummary> find(UUID waitingListId) {
        return database.first(ALL + " where waiting_list_id = ?", WaitingSummaries::read, waitingListId);
    }

    /**
     * Publishes the figures of a list of the bound tenant, in the caller's transaction. Tenant and time are the
     * database's, whatever the summary says.
     *
     * @throws kr.onjari.kernel.persistence.DatabaseException when another tenant has published this list
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(WaitingSummary summary) {
        database.query(
                "select registry.publish_waiting_summary(?, ?, ?, ?, ?, ?)",
                row -> Boolean.TRUE,
                summary.waitingListId(),
                summary.facility().value(),
                summary.ageClass(),
                summary.schoolYear(),
                summary.waiting(),
                summary.vacancies());
    }

    private static WaitingSummary read(Row row) throws SQLException {
        return new WaitingSummary(
                row.uuid("waiting_list_id"),
                new FacilityId(row.uuid("facility_id")),
                TenantCode.of(row.text("tenant_code")),
                AgeClass.valueOf(row.text("age_class")),
                row.integer("school_year"),
                row.integer("waiting"),
                row.integer("vacancies"),
                row.instant("as_of"));
    }
}
