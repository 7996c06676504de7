package kr.onjari.admissions.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.ListSummary;
import kr.onjari.admissions.NewApplication;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.families.NewChild;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.kernel.time.KoreanTime;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.DemoCentres;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.SchoolYear;

/**
 * Opens a demonstration tenant's lists and lets generated families apply, one transaction each, through the same facades as real
 * families. What is there already is left alone, so it can be repeated, and goes on where it was interrupted.
 */
@ApplicationScoped
public class DemoLists {
    /** The class in which the demonstration centre's long list is. */
    static final AgeClass MAIN_CLASS = AgeClass.AGE_2;

    private static final int LONG_LIST = 36;
    private static final int SHORT_LIST = 4;
    private static final int MOST_CENTRES = 60;

    private final WaitingLists lists;
    private final Applications applications;
    private final Families families;
    private final Facilities facilities;
    private final Clock clock;

    @Inject
    public DemoLists(
            WaitingLists lists, Applications applications, Families families, Facilities facilities, Clock clock) {
        this.lists = lists;
        this.applications = applications;
        this.families = families;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Registers the families of the accounts parent1 to parent9, from any tenant. */
    public void families(Tenant tenant) {
        for (int number = 1; number <= 9; number++) {
            register(tenant, DemoPeople.ofAccount(number, schoolYear()));
        }
    }

    /** Fills the demonstration centre's lists: seats in the classes of one to three, a long list in the main class. */
    public void centre(Tenant tenant) {
        FacilityId centre = DemoCentres.of(tenant.code()).id();
        for (ListSummary list : open(tenant, centre)) {
            boolean main = list.ageClass() == MAIN_CLASS;
            int age = list.ageClass().age();
            if (age >= 1 && age <= 3 && list.vacancies() + list.offered() == 0) {
                as(tenant, Optional.empty(), () -> {
                    lists.addSeats(list.id(), main ? 3 : 2, LocalDate.now(clock));
                    return true;
                });
            }
            fill(tenant, list, main ? LONG_LIST : SHORT_LIST);
        }
    }

    /** Opens lists with a few entries at other centres of the tenant, so that search results are alive. */
    public void others(Tenant tenant) {
        int opened = 0;
        for (FacilitySummary facility : served(tenant)) {
            for (ListSummary list : open(tenant, facility.id())) {
                int entries = Math.floorMod(list.id().hashCode(), 3);
                if (list.ageClass().age() <= 3 && list.version() == 1) {
                    fill(tenant, list, entries);
                }
            }
            opened++;
            if (opened == MOST_CENTRES) {
                return;
            }
        }
    }

    /** Whether the demonstration centre has its long list already. */
    public boolean isFilled(Tenant tenant) {
        FacilityId centre = DemoCentres.of(tenant.code()).id();
        return as(tenant, Optional.empty(), () -> lists.ofFacility(centre)).stream()
                .anyMatch(list -> list.ageClass() == MAIN_CLASS && list.version() > LONG_LIST);
    }

    private List<ListSummary> open(Tenant tenant, FacilityId centre) {
        as(tenant, Optional.empty(), () -> lists.open(centre, schoolYear()));
        return as(tenant, Optional.empty(), () -> lists.ofFacility(centre));
    }

    private void fill(Tenant tenant, ListSummary list, int entries) {
        for (int i = list.waiting(); i < entries; i++) {
            String seed = list.facility() + ":" + list.ageClass() + ":" + i;
            DemoPeople.Family family = DemoPeople.generated(seed, list.ageClass(), list.schoolYear());
            ChildView child = register(tenant, family).get(0);
            apply(tenant, family, child, list.id(), DemoPeople.claims(seed));
        }
    }

    private void apply(
            Tenant tenant, DemoPeople.Family family, ChildView child, WaitingListId list, List<String> claims) {
        boolean applied = as(tenant, Optional.of(family.subject()), () -> !families.activeApplications()
                .isEmpty());
        if (!applied) {
            as(
                    tenant,
                    Optional.of(family.subject()),
                    () -> applications.apply(new NewApplication(child.id(), list, claims)));
        }
    }

    private List<ChildView> register(Tenant tenant, DemoPeople.Family family) {
        List<ChildView> registered = new ArrayList<>();
        as(tenant, Optional.of(family.subject()), () -> families.ensureGuardian(family.guardian()));
        for (NewChild child : family.children()) {
            registered.add(as(tenant, Optional.of(family.subject()), () -> families.registerChild(child))
                    .child());
        }
        return registered;
    }

    private List<FacilitySummary> served(Tenant tenant) {
        TenantCode code = tenant.code();
        String region = DemoCentres.of(code).regionCode();
        return as(tenant, Optional.empty(), () -> facilities
                        .search(new FacilityQuery(
                                Optional.empty(),
                                Optional.of(region),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                FacilityQuery.LONGEST_PAGE,
                                Optional.empty()))
                        .items())
                .stream()
                .map(FacilityHits.Hit::facility)
                .filter(facility -> facility.tenant().equals(code))
                .filter(facility -> facility.status() == FacilityStatus.OPEN)
                .filter(facility ->
                        facility.type() != FacilityType.WORKPLACE && facility.type() != FacilityType.COOPERATIVE)
                .toList();
    }

    private int schoolYear() {
        return SchoolYear.of(KoreanTime.dateOf(clock.instant())).year();
    }

    /** Makes one call of a facade, which is one transaction. */
    <T> T as(Tenant tenant, Optional<String> person, Callable<T> work) {
        try {
            return CurrentWork.call(WorkContext.of(tenant), person, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
