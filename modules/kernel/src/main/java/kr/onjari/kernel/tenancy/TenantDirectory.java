package kr.onjari.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.OwnTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants there are, under which hosts they are reached and which regions they serve. Read from the
 * {@code platform} schema with the directory's own role and kept for {@value #FRESH_SECONDS} seconds, so that a
 * newly onboarded or suspended tenant takes effect without a restart.
 */
@ApplicationScoped
public class TenantDirectory {
    private static final long FRESH_SECONDS = 10;

    private record Assignment(
            String regionCode,
            TenantCode tenant,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Snapshot(
            Instant readAt,
            Map<TenantCode, Tenant> tenants,
            Map<String, Site> sites,
            Map<String, List<Assignment>> assignments) {}

    private final Database database;
    private final OwnTransaction ownTransaction;
    private final Clock clock;
    private volatile @Nullable Snapshot current;

    @jakarta.inject.Inject
    public TenantDirectory(Database database, OwnTransaction ownTransaction, Clock clock) {
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    /** The site at a host name (without port, any case); empty when no serving tenant has it. */
    public Optional<Site> site(String host) {
        Site site = snapshot().sites().get(host.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(site).filter(s -> require(s.tenant()).state().serves());
    }

    public Optional<Tenant> tenant(TenantCode code) {
        return Optional.ofNullable(snapshot().tenants().get(code));
    }

    /** @throws NoWorkContextException when there is no such tenant */
    public Tenant require(TenantCode code) {
        return tenant(code).orElseThrow(() -> new NoWorkContextException("Unknown tenant: " + code));
    }

    /** Every tenant that is being served, parents before children. */
    public List<Tenant> active() {
        return snapshot().tenants().values().stream()
                .filter(tenant -> tenant.state().serves())
                .sorted((a, b) -> a.level() == b.level()
                        ? a.code().compareTo(b.code())
                        : a.level().compareTo(b.level()))
                .toList();
    }

    /** The tenant itself, then its ancestors up to the ministry. */
    public List<Tenant> lineage(TenantCode code) {
        List<Tenant> line = new ArrayList<>();
        Set<TenantCode> seen = new HashSet<>();
        Optional<TenantCode> next = Optional.of(code);
        while (next.isPresent() && seen.add(next.get())) {
            Tenant tenant = require(next.get());
            line.add(tenant);
            next = tenant.parent();
        }
        return List.copyOf(line);
    }

    /** The host of a tenant's citizens' portal, without port. */
    public Optional<String> portalHost(TenantCode code) {
        return snapshot().sites().values().stream()
                .filter(site -> site.tenant().equals(code) && site.kind() == SiteKind.PORTAL)
                .map(Site::host)
                .sorted()
                .findFirst();
    }

    /**
     * The tenant to which a region is explicitly assigned on a day. Regions without an assignment of their own are
     * served by that of their nearest parent region; walking up is the registry's task.
     */
    public Optional<TenantCode> assigned(String regionCode, LocalDate on) {
        return snapshot().assignments().getOrDefault(regionCode, List.of()).stream()
                .filter(assignment -> assignment.holdsOn(on))
                .map(Assignment::tenant)
                .findFirst();
    }

    /** Forgets what was read, so that the next question reads afresh. */
    public void refresh() {
        current = null;
    }

    private Snapshot snapshot() {
        Snapshot known = current;
        Instant now = clock.instant();
        if (known != null && Duration.between(known.readAt(), now).toSeconds() < FRESH_SECONDS) {
            return known;
        }
        Snapshot read = ownTransaction.call(WorkContext.of(Purpose.DIRECTORY), () -> read(now));
        current = read;
        return read;
    }

    private Snapshot read(Instant now) {
        Map<TenantCode, Tenant> tenants = database
                .query(
                        """
                        select code, name, level, parent_code, state from platform.tenant
                        """,
                        row -> new Tenant(
                                TenantCode.of(row.text("code")),
                                row.text("name"),
                                TenantLevel.valueOf(row.text("level")),
                                row.optText("parent_code").map(TenantCode::of),
                                TenantState.valueOf(row.text("state"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Tenant::code, Function.identity()));
        Map<String, Site> sites = database
                .query(
                        "select host, tenant_code, kind from platform.site",
                        row -> new Site(
                                row.text("host"),
                                TenantCode.of(row.text("tenant_code")),
                                SiteKind.valueOf(row.text("kind"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Site::host, Function.identity()));
        Map<String, List<Assignment>> assignments = database
                .query(
                        "select region_code, tenant_code, valid_from, valid_to from platform.region_assignment",
                        row -> new Assignment(
                                row.text("region_code"),
                                TenantCode.of(row.text("tenant_code")),
                                row.date("valid_from"),
                                row.optDate("valid_to").orElse(null)))
                .stream()
                .collect(Collectors.groupingBy(Assignment::regionCode));
        return new Snapshot(now, tenants, sites, assignments);
    }
}
