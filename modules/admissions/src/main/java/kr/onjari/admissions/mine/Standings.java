package kr.onjari.admissions.mine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.Moment;
import kr.onjari.admissions.list.Centre;
import kr.onjari.admissions.list.PageAddress;
import kr.onjari.families.ChildId;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;

/** Puts a family's applications together with the names people know them by. */
@ApplicationScoped
public class Standings {
    private final Applications applications;
    private final Families families;
    private final Facilities facilities;
    private final Clock clock;

    @Inject
    public Standings(Applications applications, Families families, Facilities facilities, Clock clock) {
        this.applications = applications;
        this.families = families;
        this.facilities = facilities;
        this.clock = clock;
    }

    /**
     * One application of the caller's family.
     *
     * @throws Refusal 404 for any other
     */
    public Standing find(ApplicationId id) {
        ApplicationView application = PageAddress.orElsewhere(() -> applications.find(id));
        return of(application, applications.story(id));
    }

    Standing of(ApplicationView application) {
        return of(application, application.state().isOnTheList() ? applications.story(application.id()) : List.of());
    }

    Standing of(ApplicationView application, List<Moment> story) {
        return new Standing(
                application,
                centre(application.facility()),
                childName(application.child()),
                Movement.of(story, application.position()),
                clock.instant());
    }

    Centre centre(FacilityId id) {
        return Centre.of(facilities, id);
    }

    String childName(ChildId id) {
        return families.myChild(id).map(ChildView::name).orElse("");
    }
}
