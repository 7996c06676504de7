package kr.onjari.admissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.onjari.admissions.application.ApplicationRow;
import kr.onjari.admissions.application.ApplicationRows;
import kr.onjari.admissions.list.ListRow;
import kr.onjari.admissions.list.ListRows;
import kr.onjari.admissions.list.NextChild;
import kr.onjari.admissions.list.Positions;
import kr.onjari.admissions.offer.OfferMessage;
import kr.onjari.admissions.offer.OfferRow;
import kr.onjari.admissions.offer.OfferRows;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.families.ActiveApplication;
import kr.onjari.families.EnrolmentClaim;
import kr.onjari.families.Families;
import kr.onjari.families.NationalClaims;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.KoreanTime;
import kr.onjari.kernel.time.TransactionClock;

/**
 * Offers of seats: made by the director to the next child and no other, answered by its guardian before the clock runs out. An
 * answer other than acceptance, or none, frees the seat and ends the application.
 */
@ApplicationScoped
@Transactional
public class Offers {
    /** The rule by which seats are given. */
    static final String ORDER_RULE = "영유아보육법 제28조, 시행규칙 제29조";

    private static final String PATH = "/api/v1/offers/";

    private final TransactionClock clock;
    private final WaitingLists waitingLists;
    private final ListRows lists;
    private final Positions positions;
    private final ApplicationRows applications;
    private final OfferRows offers;
    private final OfferMessage message;
    private final PolicyBook policies;
    private final PortalAddresses addresses;
    private final Families families;
    private final NationalClaims claims;

    @Inject
    public Offers(
            TransactionClock clock,
            WaitingLists waitingLists,
            ListRows lists,
            Positions positions,
            ApplicationRows applications,
            OfferRows offers,
            OfferMessage message,
            PolicyBook policies,
            PortalAddresses addresses,
            Families families,
            NationalClaims claims) {
        this.clock = clock;
        this.waitingLists = waitingLists;
        this.lists = lists;
        this.positions = positions;
        this.applications = applications;
        this.offers = offers;
        this.message = message;
        this.policies = policies;
        this.addresses = addresses;
        this.families = families;
        this.claims = claims;
    }

    /**
     * Offers the free seat that is available first to the next child, and tells its guardians.
     *
     * @param expected the pseudonym or application id of the child the director believes to be next; whoever is next when empty
     * @throws Refusal 404 for a list the tenant does not keep, 403 for another facility's, 409 when no seat is free, nobody waits,
     *     or the expected child is not next
     */
    public OfferView offerNext(WaitingListId id, Optional<String> expected) {
        waitingLists.requireOwn(lists.find(id).orElseThrow(() -> waitingLists.unknown(id)));
        ListRow list = lockWithRunOut(id);
        OfferRows.FreeSeat seat = offers.freeSeat(id).orElseThrow(() -> Refusal.conflict("admissions.no-free-seat"));
        ApplicationRow next = NextChild.of(applications.untilFirstWaiting(id))
                .flatMap(entry -> applications.find(new ApplicationId(entry.application())))
                .orElseThrow(() -> Refusal.conflict("admissions.nobody-waits"));
        if (!expected.map(name -> isCalled(next, name)).orElse(true)) {
            throw Refusal.conflict("admissions.not-next", next.pseudonym()).underRule(ORDER_RULE);
        }
        Policy policy = policies.inForce(tenant(), clock.today());
        Instant now = clock.now();
        OfferRow offer = new OfferRow(
                new OfferId(UUID.randomUUID()),
                seat.id(),
                next.id(),
                id,
                next.pseudonym(),
                OfferState.OPEN,
                now,
                KoreanTime.startOf(clock.today().plusDays(policy.offer().answerDays() + 1L))
                        .minusSeconds(1),
                seat.availableFrom());
        offers.open(offer);
        record(next, EventKind.OFFERED, offer, policy.version());
        applications.change(next, ApplicationState.OFFERED);
        claims.noteOffer(next.child(), next.id().value(), offer.id().value());
        message.send(offer, list.facility(), families.forMessages(next.child()));
        return offer.viewAt(now);
    }

    /**
     * An offer made to the bound guardian's child.
     *
     * @throws Refusal 404 for everybody else, with its address when another tenant keeps it
     */
    public OfferView find(OfferId id) {
        return own(id).viewAt(clock.now());
    }

    /**
     * Accepts an offer: the child holds this one place nationwide from now on, and its application leaves the list. A second call
     * changes nothing.
     *
     * @throws Refusal as {@link #find}; 409 when the offer is no longer open or the child already holds a place
     */
    public OfferView accept(OfferId id) {
        OfferRow found = own(id);
        ApplicationRow application = applications.find(found.application()).orElseThrow();
        if (found.state() == OfferState.ACCEPTED) {
            return found.viewAt(clock.now());
        }
        claims.lock(application.child());
        lists.lock(found.list());
        OfferRow offer = answerable(id, OfferState.ACCEPTED);
        if (offer.state() == OfferState.ACCEPTED) {
            return offer.viewAt(clock.now());
        }
        EnrolmentClaim outcome =
                claims.claimEnrolment(application.child(), application.id().value(), offer.seatFrom());
        switch (outcome) {
            case CLAIMED -> {}
            case NOT_YOURS -> throw Refusal.notFound("admissions.offer-unknown");
            case ALREADY_PLACED ->
                throw Refusal.conflict("admissions.already-placed").underRule(ORDER_RULE);
        }
        end(offer, OfferState.ACCEPTED, ApplicationState.ACCEPTED, EventKind.ACCEPTED);
        return find(id);
    }

    /**
     * Refuses an offer: the seat is free again and the application leaves the list. A second call changes nothing.
     *
     * @throws Refusal as {@link #find}; 409 when the offer is no longer open
     */
    public OfferView refuse(OfferId id) {
        OfferRow found = own(id);
        ApplicationRow application = applications.find(found.application()).orElseThrow();
        claims.lock(application.child());
        lists.lock(found.list());
        OfferRow offer = answerable(id, OfferState.REFUSED);
        if (offer.state() == OfferState.OPEN) {
            end(offer, OfferState.REFUSED, ApplicationState.REFUSED, EventKind.REFUSED);
            claims.releaseApplicationSlot(application.child(), application.id().value());
        }
        return find(id);
    }

    /** The lists of the bound tenant in which an offer's clock has run out. */
    public List<WaitingListId> listsWithRunOut() {
        return offers.listsWithRunOut(clock.now());
    }

    /** Ends the offers of a list whose clock has run out: their seats are free again, their applications leave the list. */
    public void expireRunOut(WaitingListId list) {
        lockWithRunOut(list);
    }

    /** Locks the children whose offers have run out, then the list, and ends those offers that are still open. */
    private ListRow lockWithRunOut(WaitingListId id) {
        Instant now = clock.now();
        List<OfferRows.RunOut> runOut = offers.runOut(id, now);
        runOut.forEach(each -> claims.lock(each.child()));
        ListRow list = lists.lock(id);
        for (OfferRows.RunOut each : runOut) {
            OfferRow offer = offers.find(each.offer()).orElseThrow();
            if (offer.state() == OfferState.OPEN) {
                end(offer, OfferState.EXPIRED, ApplicationState.EXPIRED, EventKind.EXPIRED);
                claims.releaseApplicationSlot(each.child(), offer.application().value());
            }
        }
        return list;
    }

    private void end(OfferRow offer, OfferState outcome, ApplicationState end, EventKind kind) {
        ApplicationRow application = applications.find(offer.application()).orElseThrow();
        record(application, kind, offer, application.policyVersion());
        offers.close(offer, outcome);
        applications.change(application, end);
    }

    private void record(ApplicationRow application, EventKind kind, OfferRow offer, String policyVersion) {
        int position = positions.of(application.list(), application.rank());
        Map<String, Object> facts =
                new TreeMap<>(ApplicationRows.facts(application, position, positions.length(application.list())));
        facts.put("offer", offer.id().toString());
        facts.put("seat", offer.seat().toString());
        facts.put("expiresAt", offer.expiresAt().toString());
        lists.record(application.list(), kind, Optional.of(application.id()), policyVersion, facts);
    }

    /** The offer after its list was locked, open and in time, or already in the state that is asked for. */
    private OfferRow answerable(OfferId id, OfferState wanted) {
        OfferRow offer = offers.find(id).orElseThrow();
        if (offer.state() != wanted && !offer.isAnswerableAt(clock.now())) {
            throw Refusal.conflict(
                    offer.viewAt(clock.now()).state() == OfferState.EXPIRED
                            ? "admissions.offer-expired"
                            : "admissions.offer-answered");
        }
        return offer;
    }

    private OfferRow own(OfferId id) {
        return offers.find(id)
                .filter(offer -> applications
                        .find(offer.application())
                        .flatMap(application -> families.myChild(application.child()))
                        .isPresent())
                .orElseThrow(() -> families.activeApplications().stream()
                        .filter(active -> active.offer().equals(Optional.of(id.value())))
                        .filter(active -> !active.tenant().equals(tenant()))
                        .map(ActiveApplication::tenant)
                        .findFirst()
                        .map(keeper -> addresses.elsewhere("admissions.offer-elsewhere", keeper, PATH + id))
                        .orElseGet(() -> Refusal.notFound("admissions.offer-unknown")));
    }

    private static boolean isCalled(ApplicationRow application, String name) {
        return application.pseudonym().equals(name)
                || application.id().toString().equals(name);
    }

    private static TenantCode tenant() {
        return CurrentWork.requireTenant().code();
    }
}
