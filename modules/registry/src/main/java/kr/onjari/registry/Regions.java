package kr.onjari.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.region.RegionStore;
import kr.onjari.registry.region.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * The country's administrative units. Read once in a transaction of whoever asks first and kept for ten minutes: they
 * change a few times a year, and the same for every tenant.
 */
@ApplicationScoped
public class Regions {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Snapshot(Instant readAt, RegionTree tree) {}

    private final Database database;
    private final TransactionClock today;
    private final Clock clock;
    private volatile @Nullable Snapshot current;

    @Inject
    public Regions(Database database, TransactionClock today, Clock clock) {
        this.database = database;
        this.today = today;
        this.clock = clock;
    }

    /** The unit with a code, in force or not. */
    public Optional<Region> find(String code) {
        return tree().find(code);
    }

    /** The provinces of today, by code. */
    public List<Region> provinces() {
        return tree().provincesOn(today.today());
    }

    /** The units of today directly below one. */
    public List<Region> below(String code) {
        return tree().childrenOn(code, today.today());
    }

    /**
     * Codes under which facilities of a unit may be kept: the unit itself, or what it has become, and everything
     * below. Empty for an unknown code.
     */
    public List<String> codesWithin(String code) {
        return tree().successorsOn(code, today.today()).stream()
                .flatMap(region -> tree().within(region.code()).stream())
                .map(Region::code)
                .distinct()
                .toList();
    }

    /** "서울특별시 서초구", or "Seocho-gu, Seoul" in other languages; the code itself when unknown. */
    public String fullName(String code, Locale language) {
        return tree().fullName(code, language);
    }

    /** The unit of today that a code means, then the units above it. Empty when unknown; itself when it was split. */
    public List<Region> lineage(String code) {
        List<Region> successors = tree().successorsOn(code, today.today());
        return tree().lineage(successors.size() == 1 ? successors.get(0).code() : code);
    }

    /** All units of today, by code. */
    public List<Region> all() {
        return tree().all().stream()
                .filter(region -> region.isInForceOn(today.today()))
                .toList();
    }

    private RegionTree tree() {
        Snapshot known = current;
        Instant now = clock.instant();
        if (known != null && Duration.between(known.readAt(), now).compareTo(FRESH) < 0) {
            return known.tree();
        }
        try (Connection connection = database.connection()) {
            Snapshot read = new Snapshot(now, RegionStore.load(connection));
            // An empty table is about to be filled: it is not worth remembering.
            current = read.tree().all().isEmpty() ? null : read;
            return read.tree();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
