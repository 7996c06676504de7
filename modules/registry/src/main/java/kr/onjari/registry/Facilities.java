package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.search.FacilitySearch;

/** The national registry of facilities, for reading; the same facts on every tenant's host. */
@ApplicationScoped
public class Facilities {
    private static final String SUMMARY = """
            select id, name, name_en, type, status, region_code, lat, lon, address, phone, capacity, enrolled, vehicle,
                   services, updated_at
              from registry.facility
            """;

    private final Database database;
    private final ServingTenants tenants;
    private final FacilitySearch search;

    @Inject
    public Facilities(Database database, Regions regions, ServingTenants tenants) {
        this.database = database;
        this.tenants = tenants;
        this.search = new FacilitySearch(database, regions, this::summary);
    }

    /** A facility, open or not; empty when the registry has none with this id. */
    @Transactional
    public Optional<FacilitySummary> find(FacilityId id) {
        return database.first(SUMMARY + " where id = ?", this::summary, id.value());
    }

    /** Those of the facilities that the registry has, in one query and no particular order. */
    @Transactional
    public List<FacilitySummary> find(Collection<FacilityId> ids) {
        return database.query(
                SUMMARY + " where id = any (cast(? as uuid[]))",
                this::summary,
                ids.stream().map(FacilityId::toString).toList());
    }

    /**
     * Looks for facilities that are not closed.
     *
     * @throws kr.onjari.kernel.refusal.Refusal when region or cursor are none
     */
    @Transactional
    public FacilityHits search(FacilityQuery query) {
        return search.run(query);
    }

    /** How many facilities that are not closed a tenant serves today. */
    @Transactional
    public long countServedBy(TenantCode tenant) {
        return database.one("""
                select count(*) as facilities from registry.facility
                 where region_code = any (?) and status is distinct from 'CLOSED'
                """, row -> row.longValue("facilities"), tenants.regionsOf(tenant));
    }

    private FacilitySummary summary(Row row) throws SQLException {
        String regionCode = row.text("region_code");
        Optional<Double> lat = row.optDouble("lat");
        Optional<Double> lon = row.optDouble("lon");
        return new FacilitySummary(
                new FacilityId(row.uuid("id")),
                row.text("name"),
                row.text("name_en"),
                row.optText("type").map(FacilityType::valueOf).orElse(FacilityType.UNKNOWN),
                row.optText("status").map(FacilityStatus::valueOf).orElse(FacilityStatus.UNKNOWN),
                regionCode,
                tenants.of(regionCode),
                lat.isPresent() && lon.isPresent() ? Optional.of(new Position(lat.get(), lon.get())) : Optional.empty(),
                row.optText("address"),
                row.optText("phone"),
                row.optInteger("capacity"),
                row.optInteger("enrolled"),
                row.optBool("vehicle"),
                row.texts("services").stream().map(CareService::valueOf).toList(),
                row.instant("updated_at"));
    }
}
