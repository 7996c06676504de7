package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.WaitingSummaries;
import kr.onjari.registry.WaitingSummary;

/** Lists in numbers: live from the bound tenant's tables, or as another tenant published them. */
@ApplicationScoped
public class Summaries {
    private static final String LIVE = """
            select w.waiting_list_id, w.facility_id, w.age_class, w.school_year, w.version,
                   (select count(*) from application a
                     where a.waiting_list_id = w.waiting_list_id and a.state in ('WAITING', 'OFFERED')) as waiting,
                   (select count(*) from seat s
                     where s.waiting_list_id = w.waiting_list_id and s.state = 'FREE') as vacancies,
                   (select count(*) from seat s
                     where s.waiting_list_id = w.waiting_list_id and s.state = 'OFFERED') as offered
              from waiting_list w
            """;

    private final Database database;
    private final TransactionClock clock;
    private final WaitingSummaries published;

    @Inject
    public Summaries(Database database, TransactionClock clock, WaitingSummaries published) {
        this.database = database;
        this.clock = clock;
        this.published = published;
    }

    /** A list of the bound tenant. */
    public Optional<ListSummary> live(WaitingListId id) {
        return database.first(LIVE + " where w.waiting_list_id = ?", this::summary, id.value());
    }

    /** A facility's lists that the bound tenant keeps, the youngest class first. */
    public List<ListSummary> live(FacilityId facility, int schoolYear) {
        return database.query(
                LIVE + " where w.facility_id = ? and w.school_year = ? order by w.age_class",
                this::summary,
                facility.value(),
                schoolYear);
    }

    /** A facility's lists as the tenant that keeps them published them last. */
    public List<ListSummary> published(FacilityId facility, int schoolYear) {
        return published.ofFacility(facility).stream()
                .filter(summary -> summary.schoolYear() == schoolYear)
                .map(Summaries::summary)
                .toList();
    }

    /** Which tenant published a list. */
    public Optional<TenantCode> keeper(WaitingListId id) {
        return published.find(id.value()).map(WaitingSummary::tenant);
    }

    /** The versions of those lists that the bound tenant keeps. */
    public Map<WaitingListId, Long> versions(Set<WaitingListId> ids) {
        record Version(WaitingListId id, long version) {}
        return database
                .query(
                        """
                        select waiting_list_id, version from waiting_list
                         where waiting_list_id = any (cast(? as uuid[]))
                        """,
                        row -> new Version(new WaitingListId(row.uuid("waiting_list_id")), row.longValue("version")),
                        ids.stream().map(WaitingListId::toString).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Version::id, Version::version));
    }

    /**
     * Publishes the numbers of lists that changed since they were published last.
     *
     * @return how many were published; when it is {@code most}, there may be others
     */
    public int publish(int most) {
        List<ListSummary> changed = database.query(
                LIVE + " where w.published_version < w.version order by w.waiting_list_id limit ?",
                this::summary,
                most);
        for (ListSummary list : changed) {
            published.publish(new WaitingSummary(
                    list.id().value(),
                    list.facility(),
                    list.tenant(),
                    list.ageClass(),
                    list.schoolYear(),
                    list.waiting(),
                    list.vacancies(),
                    list.asOf()));
            database.update("""
                    update waiting_list set published_version = ?
                     where waiting_list_id = ? and published_version < ?
                    """, list.version(), list.id().value(), list.version());
        }
        return changed.size();
    }

    private ListSummary summary(Row row) throws SQLException {
        Instant now = clock.now();
        return new ListSummary(
                new WaitingListId(row.uuid("waiting_list_id")),
                new FacilityId(row.uuid("facility_id")),
                CurrentWork.requireTenant().code(),
                AgeClass.valueOf(row.text("age_class")),
                row.integer("school_year"),
                Math.toIntExact(row.longValue("waiting")),
                Math.toIntExact(row.longValue("vacancies")),
                Math.toIntExact(row.longValue("offered")),
                row.longValue("version"),
                now);
    }

    private static ListSummary summary(WaitingSummary summary) {
        return new ListSummary(
                new WaitingListId(summary.waitingListId()),
                summary.facility(),
                summary.tenant(),
                summary.ageClass(),
                summary.schoolYear(),
                summary.waiting(),
                summary.vacancies(),
                0,
                0,
                summary.asOf());
    }
}
