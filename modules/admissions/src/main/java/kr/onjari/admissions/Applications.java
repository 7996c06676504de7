package kr.onjari.admissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import kr.onjari.admissions.application.ApplicationRow;
import kr.onjari.admissions.application.ApplicationRows;
import kr.onjari.admissions.application.CentreItems;
import kr.onjari.admissions.application.Eligibility;
import kr.onjari.admissions.application.Stories;
import kr.onjari.admissions.list.ListRow;
import kr.onjari.admissions.list.ListRows;
import kr.onjari.admissions.list.Positions;
import kr.onjari.admissions.list.Pseudonyms;
import kr.onjari.admissions.list.Rank;
import kr.onjari.admissions.offer.OfferRows;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.admissions.policy.Scoring;
import kr.onjari.families.ActiveApplication;
import kr.onjari.families.ChildId;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.families.NationalClaims;
import kr.onjari.families.SlotClaim;
import kr.onjari.families.SlotRequest;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilitySummary;

/** Applications of the bound guardian's children: made, followed and withdrawn. Other families' applications are unknown here. */
@ApplicationScoped
@Transactional
public class Applications {
    private static final String PATH = "/api/v1/applications/";

    private final TransactionClock clock;
    private final WaitingLists waitingLists;
    private final ListRows lists;
    private final Positions positions;
    private final Pseudonyms pseudonyms;
    private final ApplicationRows rows;
    private final OfferRows offers;
    private final CentreItems centreItems;
    private final Stories stories;
    private final PolicyBook policies;
    private final PortalAddresses addresses;
    private final Families families;
    private final NationalClaims claims;
    private final Facilities facilities;

    @Inject
    public Applications(
            TransactionClock clock,
            WaitingLists waitingLists,
            ListRows lists,
            Positions positions,
            Pseudonyms pseudonyms,
            ApplicationRows rows,
            OfferRows offers,
            CentreItems centreItems,
            Stories stories,
            PolicyBook policies,
            PortalAddresses addresses,
            Families families,
            NationalClaims claims,
            Facilities facilities) {
        this.clock = clock;
        this.waitingLists = waitingLists;
        this.lists = lists;
        this.positions = positions;
        this.pseudonyms = pseudonyms;
        this.rows = rows;
        this.offers = offers;
        this.centreItems = centreItems;
        this.stories = stories;
        this.policies = policies;
        this.addresses = addresses;
        this.families = families;
        this.claims = claims;
        this.facilities = facilities;
    }

    /**
     * What an application with these claims would score under the rules in force.
     *
     * @throws kr.onjari.kernel.refusal.FormErrors when a claim can't be made, as {@link #apply} would
     */
    public Score preview(WaitingListId id, List<String> claimed) {
        ListRow list = lists.find(id).orElseThrow(() -> waitingLists.unknown(id));
        Policy policy = policy();
        Eligibility.ofClaims(claimed, centreItems.of(list.facility(), clock.today()), policy);
        return Scoring.of(policy, claimed);
    }

    /**
     * The position an application made now would get with this score: behind all that score as much or more.
     *
     * @throws Refusal 404 for a list the tenant does not keep
     */
    public int likelyPosition(WaitingListId id, int score) {
        ListRow list = lists.find(id).orElseThrow(() -> waitingLists.unknown(id));
        return positions.of(list.id(), new Rank(score, Long.MAX_VALUE));
    }

    /**
     * Applies for a place: claims one of the child's applications nationwide, takes the list's next number and joins the list.
     *
     * @throws Refusal 404 for somebody else's child or another tenant's list (with its address), 422 when the child or a claim
     *     does not fit the list, 409 when the child is on this centre's list already or its applications are used up
     * @throws kr.onjari.kernel.refusal.FormErrors when claims can't be made
     */
    public ApplicationView apply(NewApplication input) {
        ChildView child =
                families.myChild(input.child()).orElseThrow(() -> Refusal.notFound("admissions.child-unknown"));
        ListRow list = lists.find(input.list()).orElseThrow(() -> waitingLists.unknown(input.list()));
        FacilitySummary facility =
                facilities.find(list.facility()).orElseThrow(() -> Refusal.notFound("admissions.facility-unknown"));
        Policy policy = policy();
        Eligibility.ofCentre(facility.type(), facility.status(), policy);
        Eligibility.ofChild(child.birthDate(), list);
        Eligibility.ofClaims(input.claims(), centreItems.of(list.facility(), clock.today()), policy);

        ApplicationId id = new ApplicationId(UUID.randomUUID());
        claimSlot(child.id(), id, list, policy);
        ListRows.ArrivalNumber arrival = lists.nextNumber(list.id());
        Rank rank = new Rank(Scoring.of(policy, input.claims()).total(), arrival.number());
        ApplicationRow row = new ApplicationRow(
                id,
                list.id(),
                child.id(),
                rank,
                arrival.at(),
                pseudonyms.of(tenant(), list.id(), id),
                input.claims(),
                policy.version(),
                ApplicationState.WAITING);
        rows.add(row);
        record(row, EventKind.APPLIED);
        return view(row);
    }

    /** What the bound guardian's family has in waiting lists, here and elsewhere. */
    public MyWaiting mine() {
        List<ChildId> children =
                families.myChildren().stream().map(ChildView::id).toList();
        List<ApplicationView> here = rows.of(children).stream()
                .map(this::view)
                .sorted(Comparator.comparing((ApplicationView view) -> view.state() != ApplicationState.OFFERED)
                        .thenComparing(view -> !view.state().isOnTheList())
                        .thenComparing(ApplicationView::appliedAt, Comparator.reverseOrder()))
                .toList();
        List<Elsewhere> elsewhere = families.activeApplications().stream()
                .filter(active -> !active.tenant().equals(tenant()))
                .map(active -> new Elsewhere(
                        new ApplicationId(active.application()),
                        active.child(),
                        active.tenant(),
                        active.facility(),
                        new WaitingListId(active.waitingList()),
                        active.claimedAt()))
                .toList();
        return new MyWaiting(here, elsewhere);
    }

    /**
     * One of the family's applications.
     *
     * @throws Refusal 404 for everybody else, with its address when another tenant keeps it
     */
    public ApplicationView find(ApplicationId id) {
        return view(own(id));
    }

    /**
     * Why the application's position is what it is, the newest event first.
     *
     * @throws Refusal as {@link #find}
     */
    public List<Moment> story(ApplicationId id) {
        return stories.of(own(id));
    }

    /**
     * Withdraws an application; its open offer goes to the next child then. A second call changes nothing.
     *
     * @throws Refusal as {@link #find}; 409 when it has been accepted, refused or has run out
     */
    public ApplicationView withdraw(ApplicationId id) {
        ApplicationRow found = own(id);
        claims.lock(found.child());
        lists.lock(found.list());
        ApplicationRow row = rows.find(id).orElseThrow();
        if (row.state() == ApplicationState.WITHDRAWN) {
            return view(row);
        }
        if (!row.state().isOnTheList()) {
            throw Refusal.conflict("admissions.application-ended");
        }
        if (row.state() == ApplicationState.OFFERED) {
            offers.close(offers.latest(id).orElseThrow(), OfferState.WITHDRAWN);
        }
        record(row, EventKind.WITHDRAWN);
        rows.change(row, ApplicationState.WITHDRAWN);
        claims.releaseApplicationSlot(row.child(), id.value());
        return find(id);
    }

    private void claimSlot(ChildId child, ApplicationId id, ListRow list, Policy policy) {
        Policy.Limits limits = policy.limits();
        SlotClaim outcome = claims.claimApplicationSlot(new SlotRequest(
                child,
                id.value(),
                list.facility(),
                list.id().value(),
                limits.whenNotEnrolled(),
                limits.whenEnrolled()));
        String rule = limits.article() + " (" + policy.version() + ")";
        switch (outcome) {
            case CLAIMED -> {}
            case NOT_YOURS -> throw Refusal.notFound("admissions.child-unknown");
            case ALREADY_THERE ->
                throw Refusal.conflict("admissions.already-applied-there").underRule(rule);
            case ENROLLED_THERE ->
                throw Refusal.conflict("admissions.enrolled-there").underRule(rule);
            case LIMIT_NOT_ENROLLED ->
                throw Refusal.conflict("admissions.limit-reached", limits.whenNotEnrolled())
                        .underRule(rule);
            case LIMIT_ENROLLED ->
                throw Refusal.conflict("admissions.limit-reached-enrolled", limits.whenEnrolled())
                        .underRule(rule);
        }
    }

    private void record(ApplicationRow row, EventKind kind) {
        int position = positions.of(row.list(), row.rank());
        lists.record(
                row.list(),
                kind,
                Optional.of(row.id()),
                row.policyVersion(),
                ApplicationRows.facts(row, position, positions.length(row.list())));
    }

    private ApplicationRow own(ApplicationId id) {
        Optional<ApplicationRow> row =
                rows.find(id).filter(found -> families.myChild(found.child()).isPresent());
        return row.orElseThrow(() -> families.activeApplications().stream()
                .filter(active -> active.application().equals(id.value()))
                .filter(active -> !active.tenant().equals(tenant()))
                .map(ActiveApplication::tenant)
                .findFirst()
                .map(keeper -> addresses.elsewhere("admissions.application-elsewhere", keeper, PATH + id))
                .orElseGet(() -> Refusal.notFound("admissions.application-unknown")));
    }

    private ApplicationView view(ApplicationRow row) {
        ListRow list = lists.find(row.list()).orElseThrow();
        Policy policy = policies.version(tenant(), row.policyVersion());
        return new ApplicationView(
                row.id(),
                row.child(),
                list.id(),
                list.facility(),
                tenant(),
                list.ageClass(),
                list.schoolYear(),
                row.pseudonym(),
                row.state(),
                row.state().isOnTheList() ? OptionalInt.of(positions.of(list.id(), row.rank())) : OptionalInt.empty(),
                positions.length(list.id()),
                row.rank().applicationNo(),
                row.appliedAt(),
                Scoring.of(policy, row.claims()),
                row.claims(),
                row.policyVersion(),
                list.version(),
                offers.latest(row.id()).map(offer -> offer.viewAt(clock.now())));
    }

    private Policy policy() {
        return policies.inForce(tenant(), clock.today());
    }

    private static TenantCode tenant() {
        return CurrentWork.requireTenant().code();
    }
}
