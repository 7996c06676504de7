package kr.onjari.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Region;
import kr.onjari.registry.Regions;
import kr.onjari.registry.ServingTenants;
import kr.onjari.registry.WaitingSummaries;
import kr.onjari.registry.WaitingSummary;
import kr.onjari.web.component.Option;
import kr.onjari.web.form.Form;
import kr.onjari.web.page.CurrentUi;
import kr.onjari.web.page.Pages;
import kr.onjari.web.page.View;
import org.jspecify.annotations.Nullable;

/** The search page. Without a region in the address it looks where the tenant is; a blank one means everywhere. */
@ApplicationScoped
@Path("facilities")
@Produces(Pages.HTML)
public class SearchPages {
    private static final List<String> PARAMETERS = List.of("q", "region", "type", "near", "radius", "cursor", "at");
    private static final String WHOLE_COUNTRY = "";

    @Inject
    private Facilities facilities;

    @Inject
    private Regions regions;

    @Inject
    private ServingTenants tenants;

    @Inject
    private WaitingSummaries waiting;

    @GET
    @Transactional
    @Needs(Permission.PUBLIC)
    public View show(@Context UriInfo uri, @Context HttpServletRequest request) {
        Locale language = CurrentUi.language(request).locale();
        SearchAddress address = address(Form.of(uri.getQueryParameters()));
        FacilityQuery query = query(address.parameters());
        FacilityHits hits = facilities.search(query);
        long at = number(address.parameters().get("at"));
        Optional<String> region = query.region();
        return View.of(
                "registry/search/search",
                new SearchPage(
                        Form.of(address.parameters()),
                        query.text(),
                        region.map(code -> regions.fullName(code, language)),
                        regionOptions(region, language),
                        kinds(query, address),
                        query.near().isPresent(),
                        address.with("near", null).with("radius", null).href(),
                        cards(hits, address, language),
                        hits.total(),
                        at,
                        hits.next().map(cursor -> address.page(
                                        cursor, at + hits.items().size())
                                .href()),
                        query.cursor()
                                .map(cursor -> address.with("cursor", null).href()),
                        hits.total() == 0 ? relaxations(query, address, language) : List.of()));
    }

    /** What was asked for, with the tenant's own region where none was named. */
    private SearchAddress address(Form form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            form.optional(name).ifPresent(value -> parameters.put(name, value));
        }
        Optional<String> named = form.optional("region")
                .filter(code -> !regions.codesWithin(code).isEmpty());
        boolean everywhere = !form.all("region").isEmpty();
        parameters.put(
                "region",
                named.orElseGet(() -> everywhere
                        ? WHOLE_COUNTRY
                        : ownRegion().map(Region::code).orElse(WHOLE_COUNTRY)));
        return new SearchAddress(parameters);
    }

    private Optional<Region> ownRegion() {
        List<Region> own = tenants.assignedTo(CurrentWork.requireTenant().code());
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static FacilityQuery query(Map<String, String> parameters) {
        @Nullable String cursor = parameters.get("cursor");
        return SearchParameters.leniently(
                parameters.get("q"),
                parameters.get("region"),
                parameters.get("type"),
                parameters.get("near"),
                parameters.get("radius"),
                cursor);
    }

    /** All provinces, and below the one that is looked in (or the tenant's own) its districts. */
    private List<Option> regionOptions(Optional<String> chosen, Locale language) {
        Optional<String> open = chosen.or(() -> ownRegion().map(Region::code))
                .flatMap(code -> regions.lineage(code).stream().reduce((below, above) -> above))
                .map(Region::code);
        List<Option> options = new ArrayList<>();
        for (Region province : regions.provinces()) {
            options.add(new Option(province.code(), province.name(language)));
            if (open.filter(province.code()::equals).isPresent()) {
                regions.below(province.code()).forEach(district -> {
                    options.add(new Option(district.code(), regions.fullName(district.code(), language)));
                    regions.below(district.code())
                            .forEach(part ->
                                    options.add(new Option(part.code(), regions.fullName(part.code(), language))));
                });
            }
        }
        return List.copyOf(options);
    }

    private static List<SearchPage.Kind> kinds(FacilityQuery query, SearchAddress address) {
        return FacilityType.known().stream()
                .map(type -> {
                    boolean active = query.type().filter(type::equals).isPresent();
                    return new SearchPage.Kind(
                            type,
                            address.with("type", active ? null : type.name()).href(),
                            active);
                })
                .toList();
    }

    private List<SearchPage.Card> cards(FacilityHits hits, SearchAddress address, Locale language) {
        Map<FacilityId, List<WaitingSummary>> figures = waiting.ofFacilities(
                hits.items().stream().map(hit -> hit.facility().id()).toList());
        String near = Optional.ofNullable(address.parameters().get("near"))
                .map(point -> new SearchAddress(Map.of("near", point)).href())
                .map(href -> href.substring(href.indexOf('?')))
                .orElse("");
        return hits.items().stream()
                .map(hit -> new SearchPage.Card(
                        hit.facility(),
                        "/facilities/" + hit.facility().id() + near,
                        hit.facility().name(language),
                        regions.fullName(hit.facility().regionCode(), language),
                        hit.distanceMetres(),
                        figures.getOrDefault(hit.facility().id(), List.of())))
                .toList();
    }

    private List<SearchPage.Relaxation> relaxations(FacilityQuery query, SearchAddress address, Locale language) {
        List<SearchPage.Relaxation> ways = new ArrayList<>();
        if (query.type().isPresent()) {
            ways.add(new SearchPage.Relaxation(
                    "registry.relax.type", "", address.with("type", null).href()));
        }
        query.region().ifPresent(code -> {
            regions.lineage(code).stream()
                    .skip(1)
                    .forEach(above -> ways.add(new SearchPage.Relaxation(
                            "registry.relax.region",
                            above.name(language),
                            address.with("region", above.code()).href())));
            ways.add(new SearchPage.Relaxation(
                    "registry.relax.country",
                    "",
                    address.with("region", WHOLE_COUNTRY).href()));
        });
        if (query.near().isPresent()) {
            ways.add(new SearchPage.Relaxation(
                    "registry.relax.near",
                    "",
                    address.with("near", null).with("radius", null).href()));
        }
        if (query.text().isPresent()) {
            ways.add(new SearchPage.Relaxation(
                    "registry.relax.text", "", address.with("q", null).href()));
        }
        return List.copyOf(ways);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Long.parseLong(text) : 0;
    }
}
