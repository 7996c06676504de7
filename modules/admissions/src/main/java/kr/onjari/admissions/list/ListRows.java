package kr.onjari.admissions.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.EventKind;
import kr.onjari.admissions.ListChanged;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.FacilityId;

/**
 * Waiting lists and their events. Every change of a list goes through {@link #record}: one new version, one event, under the
 * list's row lock. Where a child is concerned its row in the vault has been locked before.
 */
@ApplicationScoped
public class ListRows {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Database database;
    private final Event<ListChanged> changes;

    @Inject
    public ListRows(Database database, Event<ListChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The bound tenant's list of that id. */
    public Optional<ListRow> find(WaitingListId id) {
        return database.first("""
                select waiting_list_id, facility_id, age_class, school_year, version
                  from waiting_list where waiting_list_id = ?
                """, ListRow::read, id.value());
    }

    /**
     * Locks a list until the transaction ends. Lock the child before, if one is concerned.
     *
     * @throws IllegalStateException when the tenant has no such list
     */
    public ListRow lock(WaitingListId id) {
        return database.one("""
                select waiting_list_id, facility_id, age_class, school_year, version
                  from waiting_list where waiting_list_id = ? for update
                """, ListRow::read, id.value());
    }

    /**
     * Opens a list unless it is open already.
     *
     * @return its id when it was opened by this call
     */
    public Optional<WaitingListId> open(FacilityId facility, AgeClass ageClass, int schoolYear, String policyVersion) {
        WaitingListId id = new WaitingListId(UUID.randomUUID());
        int opened = database.update("""
                insert into waiting_list (waiting_list_id, facility_id, age_class, school_year, next_application_no,
                                          version, published_version, opened_at)
                values (?, ?, ?, ?, 1, 1, 0, now())
                on conflict (facility_id, age_class, school_year) do nothing
                """, id.value(), facility.value(), ageClass, schoolYear);
        if (opened == 0) {
            return Optional.empty();
        }
        append(id, 1, EventKind.LIST_OPENED, Optional.empty(), policyVersion, Map.of());
        return Optional.of(id);
    }

    /**
     * The next number of a list and the time it was given at: both grow with every application, since they are taken under the
     * list's lock, which this call acquires.
     */
    public ArrivalNumber nextNumber(WaitingListId list) {
        return database.one(
                """
                update waiting_list
                   set next_application_no = next_application_no + 1,
                       last_applied_at = greatest(coalesce(last_applied_at, now()), now())
                 where waiting_list_id = ?
                returning next_application_no - 1 as application_no, last_applied_at
                """,
                row -> new ArrivalNumber(row.longValue("application_no"), row.instant("last_applied_at")),
                list.value());
    }

    /** When an application arrived in its list. */
    public record ArrivalNumber(long number, Instant at) {}

    /**
     * Records a change of the list: the next version and the event that led to it.
     *
     * @param facts what ranking and explanation need; no name, birth date or contact
     * @return the new version
     */
    public long record(
            WaitingListId list,
            EventKind kind,
            Optional<ApplicationId> application,
            String policyVersion,
            Map<String, Object> facts) {
        long version = database.one(
                "update waiting_list set version = version + 1 where waiting_list_id = ? returning version",
                row -> row.longValue("version"),
                list.value());
        append(list, version, kind, application, policyVersion, facts);
        changes.fire(new ListChanged(CurrentWork.requireTenant().code(), list, version));
        return version;
    }

    private void append(
            WaitingListId list,
            long version,
            EventKind kind,
            Optional<ApplicationId> application,
            String policyVersion,
            Map<String, Object> facts) {
        database.update(
                """
                insert into admission_event
                    (waiting_list_id, version, kind, application_id, at, policy_version, facts)
                values (?, ?, ?, ?, now(), ?, cast(? as jsonb))
                """,
                list.value(),
                version,
                kind,
                application.map(ApplicationId::value).orElse(null),
                policyVersion,
                json(facts));
    }

    private static String json(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts of an event must be plain values", e);
        }
    }
}
