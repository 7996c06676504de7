package kr.onjari.admissions;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kr.onjari.admissions.application.ApplicationRows;
import kr.onjari.admissions.application.CentreItems;
import kr.onjari.admissions.application.Stories;
import kr.onjari.admissions.list.ConsoleRows;
import kr.onjari.admissions.list.ListRows;
import kr.onjari.admissions.list.Positions;
import kr.onjari.admissions.list.Pseudonyms;
import kr.onjari.admissions.list.Summaries;
import kr.onjari.admissions.offer.OfferMessage;
import kr.onjari.admissions.offer.OfferRows;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.families.ChildId;
import kr.onjari.families.Families;
import kr.onjari.families.NationalClaims;
import kr.onjari.families.NewChild;
import kr.onjari.families.NewGuardian;
import kr.onjari.families.Vault;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.FileKeyStore;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.tenancy.PortalAddresses;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.testing.TestDatabase;
import kr.onjari.messaging.outbox.Outbox;
import kr.onjari.registry.AgeClass;
import kr.onjari.registry.DemoCentres;
import kr.onjari.registry.DirectorAssignments;
import kr.onjari.registry.Facilities;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.Regions;
import kr.onjari.registry.RegistryTool;
import kr.onjari.registry.SchoolYear;
import kr.onjari.registry.ServingTenants;
import kr.onjari.registry.WaitingSummaries;
import org.eclipse.microprofile.config.Config;

/** The module's facades on a real database with generated facilities, and short ways to have families apply. */
public final class World {
    private static final class Holder {
        static final World INSTANCE = new World();
    }

    /** This year's school year: the facades' clock is the database's. */
    public final int schoolYear;

    public final TestDatabase postgres = TestDatabase.shared();
    public final Database database = postgres.database();
    public final Families families;
    public final WaitingLists lists;
    public final Applications applications;
    public final Offers offers;
    public final Summaries summaries;
    public final PolicyBook policies;
    public final Facilities facilities;

    private World() {
        try {
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
            RegistryTool.generate(postgres.cell(), 400, 7, silent);
            RegistryTool.assignDemoDirectors(postgres.cell());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        KeyStorePort keys = keys();
        FieldCipher cipher = new FieldCipher();
        Clock clock = Clock.systemUTC();
        Regions regions = new Regions(database, postgres.clock(), clock);
        facilities =
                new Facilities(database, regions, new ServingTenants(regions, postgres.directory(), postgres.clock()));
        Path tenants = Path.of("../../tenants");
        policies = new PolicyBook(tenant -> postgres.directory().lineage(tenant).stream()
                .map(member -> tenants.resolve(member.code().value()))
                .toList());
        families = new Families(database, postgres.clock(), new Vault(cipher, keys));
        NationalClaims claims = new NationalClaims(database);
        ListRows listRows = new ListRows(database, new Ignored<>());
        Positions positions = new Positions(database);
        summaries = new Summaries(database, postgres.clock(), new WaitingSummaries(database, postgres.clock()));
        PortalAddresses addresses = new PortalAddresses(postgres.directory(), "http", 8080);
        lists = new WaitingLists(
                database,
                postgres.clock(),
                listRows,
                positions,
                summaries,
                new ConsoleRows(database),
                policies,
                addresses,
                facilities,
                new DirectorAssignments(database, postgres.clock()));
        ApplicationRows applicationRows = new ApplicationRows(database);
        OfferRows offerRows = new OfferRows(database);
        applications = new Applications(
                postgres.clock(),
                lists,
                listRows,
                positions,
                new Pseudonyms(keys),
                applicationRows,
                offerRows,
                new CentreItems(database),
                new Stories(database),
                policies,
                addresses,
                families,
                claims,
                facilities);
        TenantSettings settings = new TenantSettings(postgres.directory(), config());
        kr.onjari.web.text.Messages texts = new kr.onjari.web.text.Messages(settings);
        OfferMessage message = new OfferMessage(
                new kr.onjari.messaging.Messages(texts, settings, new Outbox(database, cipher, keys), new Ignored<>()),
                texts,
                addresses,
                facilities);
        offers = new Offers(
                postgres.clock(),
                lists,
                listRows,
                positions,
                applicationRows,
                offerRows,
                message,
                policies,
                addresses,
                families,
                claims);
        schoolYear = in("seocho", "nobody", () -> SchoolYear.of(postgres.clock().today())
                .year());
    }

    public static World get() {
        return Holder.INSTANCE;
    }

    /** Runs work in a tenant on behalf of a person, in one transaction. */
    public <T> T in(String tenant, String person, Callable<T> work) {
        return postgres.in(tenant, Optional.of(person), work);
    }

    /** The identity provider's subject of a tenant's demonstration director. */
    public static String director(String tenant) {
        return UUID.nameUUIDFromBytes(
                        ("onjari-demo:director." + tenant).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** A guardian nobody has seen before, with a phone. */
    public String newGuardian() {
        String person = UUID.randomUUID().toString();
        in("seocho", person, () -> families.ensureGuardian(new NewGuardian("김하늘", Optional.of("010-1234-5678"), "ko")));
        return person;
    }

    /** A child of a guardian that belongs to an age class this year. */
    public ChildId newChild(String guardian, AgeClass ageClass) {
        LocalDate born = LocalDate.of(schoolYear - 1 - ageClass.age(), 5, 5);
        return in("seocho", guardian, () -> families.registerChild(
                        new NewChild("아이" + UUID.randomUUID().toString().substring(0, 8), born))
                .child()
                .id());
    }

    /** A list of this year at a tenant's demonstration centre; opened by the first who asks. */
    public WaitingListId demoList(String tenant, AgeClass ageClass) {
        return list(tenant, DemoCentres.of(TenantCode.of(tenant)).id(), ageClass);
    }

    /** A list of this year at a facility that the tenant serves. */
    public WaitingListId list(String tenant, FacilityId facility, AgeClass ageClass) {
        return in(tenant, "nobody", () -> {
            lists.open(facility, schoolYear);
            return lists.ofFacility(facility).stream()
                    .filter(list -> list.ageClass() == ageClass)
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    /** A fresh centre of a tenant with nobody on its lists, and its director. */
    public Centre newCentre(String tenant, String regionCode) {
        FacilityId facility = new FacilityId(UUID.randomUUID());
        String director = UUID.randomUUID().toString();
        execute("""
                insert into registry.facility (id, name, name_en, match_name, type, status, region_code, lat, lon, source, search_text,
                                               search_grams)
                values ('%s', '새싹어린이집', 'Saessak', '%s', 'PUBLIC', 'OPEN', '%s', 37.5, 127.0, 'test', 'x', '{x}')
                """.formatted(facility, facility, regionCode));
        in(
                tenant,
                director,
                () -> database.update(
                        "insert into facility_director (subject, facility_id, valid_from) values (?, ?, ?)",
                        director,
                        facility.value(),
                        LocalDate.of(2020, 1, 1)));
        return new Centre(tenant, facility, director);
    }

    /** A centre made for a test. */
    public record Centre(String tenant, FacilityId facility, String director) {}

    /** A family of its own applies for a child of the class. */
    public Applied apply(String tenant, WaitingListId list, AgeClass ageClass, String... claims) {
        String guardian = newGuardian();
        ChildId child = newChild(guardian, ageClass);
        ApplicationView view = apply(tenant, guardian, child, list, claims);
        return new Applied(tenant, guardian, child, view);
    }

    public ApplicationView apply(String tenant, String guardian, ChildId child, WaitingListId list, String... claims) {
        return in(tenant, guardian, () -> applications.apply(new NewApplication(child, list, List.of(claims))));
    }

    /** A family's application as it was right after applying. */
    public record Applied(String tenant, String guardian, ChildId child, ApplicationView view) {}

    /** Runs SQL as the database's superuser: for what no role of the product may do. */
    public void execute(String sql) {
        try (var connection = postgres.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStorePort keys() {
        try {
            Path file = Files.createTempFile("onjari", ".key");
            Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
            return new FileKeyStore(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A configuration in which nothing is set but the tenants' folder. */
    private static Config config() {
        return (Config) Proxy.newProxyInstance(
                World.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> method.getName().equals("getValue") ? "../../tenants" : Optional.empty());
    }

    private static final class Ignored<T> implements Event<T> {
        @Override
        public void fire(T event) {}

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedStage(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedStage(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
