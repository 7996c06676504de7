package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.Applications;
import kr.onjari.admissions.ListEntry;
import kr.onjari.admissions.ListPage;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.admissions.policy.Policy;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.families.ChildView;
import kr.onjari.families.Families;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.registry.Facilities;
import kr.onjari.web.component.PageLinks;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;
import kr.onjari.web.text.Texts;

/** The published list that anybody may read: {@code /waiting-lists/{id}}. */
@Path("waiting-lists")
@ApplicationScoped
public class ListPages {
    @Inject
    private WaitingLists lists;

    @Inject
    private Applications applications;

    @Inject
    private Families families;

    @Inject
    private Facilities facilities;

    @Inject
    private PolicyBook policies;

    @Inject
    private Caller caller;

    @Inject
    private CurrentUi currentUi;

    @Inject
    private Clock clock;

    /**
     * A part of the list.
     *
     * @param after the position after which the part begins; what is none counts as the top of the list
     * @param view {@code all} for everything on one page
     */
    @GET
    @Path("{list}")
    @Needs(Permission.PUBLIC)
    @Produces(Pages.HTML)
    public View show(
            @PathParam("list") UUID id,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("view") @DefaultValue("") String view,
            @Context HttpServletRequest request) {
        return page(new WaitingListId(id), after, view, request, "admissions/list/list");
    }

    /** What changes on the page of a list. */
    @GET
    @Path("{list}/fragment")
    @Needs(Permission.PUBLIC)
    @Produces(Pages.HTML)
    public View refresh(
            @PathParam("list") UUID id,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("view") @DefaultValue("") String view,
            @Context HttpServletRequest request) {
        return page(new WaitingListId(id), after, view, request, "admissions/list/listLive");
    }

    private View page(WaitingListId id, String after, String view, HttpServletRequest request, String template) {
        boolean whole = view.equals("all");
        int start = whole || !after.matches("\\d{1,6}") ? 0 : Integer.parseInt(after);
        ListPage part =
                PageAddress.orElsewhere(() -> lists.page(id, start, whole ? WaitingLists.LONGEST_PAGE : ListPart.SIZE));
        List<ListEntry> entries = whole ? rest(part) : part.entries();
        int first = entries.isEmpty() ? 0 : entries.get(0).position();
        int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).position();
        Texts texts = currentUi.texts(request);
        String address = "/waiting-lists/" + id;
        PageLinks links = new PageLinks(
                whole ? Optional.empty() : ListPart.before(start).map(before -> address + "?after=" + before),
                whole || part.next().isEmpty()
                        ? Optional.empty()
                        : Optional.of(address + "?after=" + part.next().getAsInt()),
                texts.text("admissions.list.part", first, last, part.list().waiting()));
        Policy policy = policies.inForce(CurrentWork.requireTenant().code(), LocalDate.now(clock));
        List<ApplicationView> mine = mine(id);
        Map<String, String> names = mine.stream()
                .collect(Collectors.toMap(ApplicationView::pseudonym, this::childName, (one, same) -> one));
        return View.of(
                template,
                new PublicListPage(
                        Centre.of(facilities, part.list().facility()),
                        part.list(),
                        entries,
                        links,
                        first,
                        last,
                        whole,
                        names,
                        mine.stream()
                                .map(application -> myPosition(application, address))
                                .toList(),
                        policy.version(),
                        policy.source(),
                        clock.instant()));
    }

    /** The lines of a part and of all parts that follow it. */
    private List<ListEntry> rest(ListPage part) {
        List<ListEntry> entries = new ArrayList<>(part.entries());
        ListPage current = part;
        while (current.next().isPresent() && entries.size() < ListPart.LONGEST) {
            current = lists.page(part.list().id(), current.next().getAsInt(), WaitingLists.LONGEST_PAGE);
            entries.addAll(current.entries());
        }
        return entries;
    }

    /** The caller's applications on the list; none for whoever is not signed in or may not act for a family. */
    private List<ApplicationView> mine(WaitingListId id) {
        if (!Permission.OWN_FAMILY.isGrantedTo(caller.person())) {
            return List.of();
        }
        return applications.mine().here().stream()
                .filter(application ->
                        application.list().equals(id) && application.position().isPresent())
                .toList();
    }

    private PublicListPage.MyPosition myPosition(ApplicationView application, String address) {
        int position = application.position().orElseThrow();
        return new PublicListPage.MyPosition(
                childName(application),
                position,
                address + "?after=" + ListPart.startOf(position) + "#" + application.pseudonym());
    }

    private String childName(ApplicationView application) {
        return families.myChild(application.child()).map(ChildView::name).orElse("");
    }
}
