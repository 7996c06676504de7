package kr.onjari.registry.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.Position;
import kr.onjari.registry.Regions;
import kr.onjari.registry.ServingTenants;
import kr.onjari.registry.WaitingSummaries;
import kr.onjari.registry.WaitingSummary;
import kr.onjari.registry.facility.FacilityPage.WaitingLine;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;
import org.jspecify.annotations.Nullable;

/** The page of one facility: the same facts on every host, applying on the host of the tenant that serves it. */
@ApplicationScoped
@Path("facilities/{id}")
@Produces(Pages.HTML)
public class FacilityPages {
    @Inject
    private FacilityRecords records;

    @Inject
    private Regions regions;

    @Inject
    private ServingTenants tenants;

    @Inject
    private PortalAddresses portals;

    @Inject
    private WaitingSummaries waiting;

    @GET
    @Transactional
    @Needs(Permission.PUBLIC)
    public View show(
            @PathParam("id") String id,
            @QueryParam("near") @Nullable String near,
            @Context HttpServletRequest request) {
        Locale language = CurrentUi.language(request).locale();
        boolean korean = language.getLanguage().equals("ko");
        Facility facility = records.require(id);
        TenantCode tenant = tenants.of(facility.regionCode());
        boolean here = CurrentWork.requireTenant().code().equals(tenant);
        List<WaitingSummary> figures =
                waiting.ofFacilities(List.of(facility.id())).getOrDefault(facility.id(), List.of());
        return View.of(
                "registry/facility/facility",
                new FacilityPage(
                        facility,
                        korean ? facility.name() : facility.nameEn(),
                        korean ? Optional.empty() : Optional.of(facility.name()),
                        regions.fullName(facility.regionCode(), language),
                        distance(facility, near),
                        figures.stream().map(list -> line(facility, list)).toList(),
                        figures.stream().map(WaitingSummary::asOf).min(Instant::compareTo),
                        here ? Optional.empty() : portals.seenFromHere(tenant, path(facility.id()))));
    }

    private WaitingLine line(Facility facility, WaitingSummary list) {
        boolean open = facility.status() == FacilityStatus.OPEN;
        return new WaitingLine(
                list.ageClass(),
                list.waiting(),
                list.vacancies(),
                open ? portals.seenFromHere(list.tenant(), "/apply?list=" + list.waitingListId()) : Optional.empty());
    }

    private static OptionalLong distance(Facility facility, @Nullable String near) {
        Optional<Position> from = Optional.ofNullable(near).flatMap(Position::parse);
        return from.isPresent() && facility.position().isPresent()
                ? OptionalLong.of(
                        Math.round(from.get().metresTo(facility.position().get())))
                : OptionalLong.empty();
    }

    private static String path(FacilityId id) {
        return "/facilities/" + id;
    }
}
