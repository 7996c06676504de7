package kr.onjari.admissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import kr.onjari.admissions.list.ConsoleRows;
import kr.onjari.admissions.list.ListRow;
import kr.onjari.admissions.list.ListRows;
import kr.onjari.admissions.list.Positions;
import kr.onjari.admissions.list.Summaries;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.DirectorAssignments;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.SchoolYear;

/** Waiting lists: opened for a centre, read by everybody, worked on by the centre's director. */
@ApplicationScoped
@Transactional
public class WaitingLists {
    /** Most lines a single page of a list has. */
    public static final int LONGEST_PAGE = 1000;

    private static final int CONSOLE_LINES = 200;

    private final Database database;
    private final TransactionClock clock;
    private final ListRows lists;
    private final Positions positions;
    private final Summaries summaries;
    private final ConsoleRows console;
    private final PolicyBook policies;
    private final PortalAddresses addresses;
    private final Facilities facilities;
    private final DirectorAssignments directors;

    @Inject
    public WaitingLists(
            Database database,
            TransactionClock clock,
            ListRows lists,
            Positions positions,
            Summaries summaries,
            ConsoleRows console,
            PolicyBook policies,
            PortalAddresses addresses,
            Facilities facilities,
            DirectorAssignments directors) {
        this.database = database;
        this.clock = clock;
        this.lists = lists;
        this.positions = positions;
        this.summaries = summaries;
        this.console = console;
        this.policies = policies;
        this.addresses = addresses;
        this.facilities = facilities;
        this.directors = directors;
    }

    /**
     * A facility's lists of the current school year, the youngest class first. Live when the bound tenant keeps them, else as
     * their tenant published them last.
     *
     * @throws Refusal 404 when the registry knows no such facility
     */
    public List<ListSummary> ofFacility(FacilityId id) {
        FacilitySummary facility =
                facilities.find(id).orElseThrow(() -> Refusal.notFound("admissions.facility-unknown"));
        int year = SchoolYear.of(clock.today()).year();
        return facility.tenant().equals(tenant()) ? summaries.live(id, year) : summaries.published(id, year);
    }

    /**
     * A list of the bound tenant in numbers.
     *
     * @throws Refusal 404, with the right address when another tenant keeps the list
     */
    public ListSummary summary(WaitingListId id) {
        return summaries.live(id).orElseThrow(() -> unknown(id));
    }

    /**
     * A part of a list in its order, without personal data.
     *
     * @param afterPosition 0 for the beginning
     * @param limit 1 to {@value #LONGEST_PAGE}
     * @throws Refusal 404 as {@link #summary}
     */
    public ListPage page(WaitingListId id, int afterPosition, int limit) {
        int most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        ListSummary list = summary(id);
        List<ListEntry> lines = positions.lines(id, Math.max(0, afterPosition), most);
        int last = Math.max(0, afterPosition) + lines.size();
        return new ListPage(list, lines, last < list.waiting() ? OptionalInt.of(last) : OptionalInt.empty());
    }

    /** The versions of those of these lists that the bound tenant keeps, in one query. */
    public Map<WaitingListId, Long> versions(Set<WaitingListId> ids) {
        return summaries.versions(ids);
    }

    /** The lists of the bound director's facility; none when no facility is assigned to her in this tenant. */
    public List<ListSummary> ofMyFacility() {
        return directors
                .facilityOf(person())
                .map(facility ->
                        summaries.live(facility, SchoolYear.of(clock.today()).year()))
                .orElse(List.of());
    }

    /**
     * The director's view of a list of her own facility.
     *
     * @throws Refusal 404 for a list the tenant does not keep, 403 for another facility's
     */
    public ListConsole console(WaitingListId id) {
        ListRow list = lists.find(id).orElseThrow(() -> unknown(id));
        requireOwn(list);
        ListSummary numbers = summary(id);
        List<ConsoleEntry> entries = console.entries(id, CONSOLE_LINES, numbers.vacancies() > 0);
        return new ListConsole(
                numbers, entries, entries.stream().filter(ConsoleEntry::next).findFirst());
    }

    /**
     * Opens a list for every age class of a school year that has none yet, and records in each that it was opened.
     *
     * @return the lists opened now
     * @throws Refusal when the facility is unknown, served by another tenant, not open, or of a type for which nobody applies here
     */
    public List<WaitingListId> open(FacilityId id, int schoolYear) {
        FacilitySummary facility =
                facilities.find(id).orElseThrow(() -> Refusal.notFound("admissions.facility-unknown"));
        Policy policy = policies.inForce(tenant(), clock.today());
        if (!facility.tenant().equals(tenant())) {
            throw Refusal.conflict("admissions.facility-elsewhere");
        }
        if (facility.status() != FacilityStatus.OPEN) {
            throw Refusal.conflict("admissions.centre-not-open");
        }
        if (policy.excludedFacilityTypes().codes().contains(facility.type().name())) {
            throw Refusal.conflict("admissions.centre-type-excluded")
                    .underRule(policy.excludedFacilityTypes().article());
        }
        List<WaitingListId> opened = new ArrayList<>();
        for (AgeClass ageClass : AgeClass.values()) {
            lists.open(id, ageClass, schoolYear, policy.version()).ifPresent(opened::add);
        }
        return List.copyOf(opened);
    }

    /**
     * Adds free seats to a list.
     *
     * @param count 1 to 100
     * @param availableFrom first day of these places
     */
    public void addSeats(WaitingListId id, int count, LocalDate availableFrom) {
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("Seats are added by 1 to 100, not " + count);
        }
        ListRow list = lists.lock(id);
        for (int i = 0; i < count; i++) {
            database.update(
                    "insert into seat (seat_id, waiting_list_id, state, available_from) values (?, ?, ?, ?)",
                    UUID.randomUUID(),
                    list.id().value(),
                    SeatState.FREE,
                    availableFrom);
        }
        lists.record(
                id,
                EventKind.SEAT_OPENED,
                Optional.empty(),
                policies.inForce(tenant(), clock.today()).version(),
                Map.of("seats", count, "availableFrom", availableFrom.toString()));
    }

    /**
     * Refuses a director's work on a list of another facility than hers.
     *
     * @throws Refusal 403
     */
    public void requireOwn(ListRow list) {
        if (!directors.facilityOf(person()).equals(Optional.of(list.facility()))) {
            throw Refusal.forbidden("admissions.not-your-facility");
        }
    }

    /** The refusal for a list the bound tenant does not keep: where it is, if somebody else keeps it. */
    public Refusal unknown(WaitingListId id) {
        return summaries
                .keeper(id)
                .filter(keeper -> !keeper.equals(tenant()))
                .map(keeper -> addresses.elsewhere("admissions.list-elsewhere", keeper, "/api/v1/waiting-lists/" + id))
                .orElseGet(() -> Refusal.notFound("admissions.list-unknown"));
    }

    private static TenantCode tenant() {
        return CurrentWork.requireTenant().code();
    }

    private static String person() {
        return CurrentWork.person().orElseThrow(() -> new IllegalStateException("A director must be signed in"));
    }
}
