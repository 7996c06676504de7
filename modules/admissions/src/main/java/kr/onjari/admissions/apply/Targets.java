package kr.onjari.admissions.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.admissions.application.CentreItems;
import kr.onjari.admissions.list.Centre;
import kr.onjari.admissions.list.PageAddress;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import org.jspecify.annotations.Nullable;

/** What the steps of the conversation say about the list that is applied to, and by which rules. */
@ApplicationScoped
class Targets {
    private final WaitingLists lists;
    private final Facilities facilities;
    private final CentreItems centreItems;
    private final PolicyBook policies;
    private final Clock clock;

    @Inject
    Targets(WaitingLists lists, Facilities facilities, CentreItems centreItems, PolicyBook policies, Clock clock) {
        this.lists = lists;
        this.facilities = facilities;
        this.centreItems = centreItems;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The list somebody applies to.
     *
     * @throws Refusal 404 when this tenant keeps no such list
     */
    Target find(@Nullable UUID list) {
        if (list == null) {
            throw Refusal.notFound("admissions.list-unknown");
        }
        ListSummary summary = PageAddress.orElsewhere(() -> lists.summary(new WaitingListId(list)));
        return Target.of(summary, centre(summary.facility()));
    }

    Centre centre(FacilityId id) {
        return Centre.of(facilities, id);
    }

    /** What an application sent today is asked at a centre. */
    @Transactional
    Questionnaire questionnaire(Target target) {
        LocalDate today = LocalDate.now(clock);
        return new Questionnaire(
                policies.inForce(CurrentWork.requireTenant().code(), today),
                centreItems.of(new FacilityId(target.centre().id()), today));
    }

    /** The rules that an earlier application followed. */
    Policy policy(String version) {
        return policies.version(CurrentWork.requireTenant().code(), version);
    }
}
