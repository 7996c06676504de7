package kr.onjari.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.FacilityId;

/**
 * The families vault as everybody uses it. "My" is the person bound to the transaction ({@link CurrentWork#person()}); every
 * method for a person throws {@link IllegalStateException} when none is bound.
 */
@ApplicationScoped
@Transactional
public class Families {
    /** Longest name of a person, in characters. */
    public static final int LONGEST_NAME = 50;
    /** Oldest child the vault takes, in years: care ends at five, for disabled children at twelve (영유아보육법 §27). */
    public static final int OLDEST_CHILD_YEARS = 12;

    private final Database database;
    private final TransactionClock clock;
    private final Vault vault;

    @Inject
    public Families(Database database, TransactionClock clock, Vault vault) {
        this.database = database;
        this.clock = clock;
        this.vault = vault;
    }

    /** The bound person as a guardian; empty before {@link #ensureGuardian}. */
    public Optional<Guardian> guardian() {
        return guardians("p.person = ?", person()).stream().findFirst();
    }

    /**
     * Makes the bound person known as a guardian. Somebody who is known already stays as she is.
     *
     * @throws FormErrors when the name, phone or language can't be taken
     */
    public Guardian ensureGuardian(NewGuardian input) {
        Optional<Guardian> known = guardian();
        if (known.isPresent()) {
            return known.get();
        }
        Guardian guardian = checked(input);
        byte[] key = vault.newKey();
        database.one(
                "select families.register_guardian(?, ?, ?, ?) as created",
                row -> row.bool("created"),
                vault.wrapGuardianKey(key, guardian.person()),
                vault.sealName(key, guardian),
                vault.sealPhone(key, guardian),
                guardian.language());
        return guardian().orElseThrow();
    }

    /**
     * Replaces the guardian's name, phone and language.
     *
     * @throws FormErrors when one of them can't be taken
     * @throws Refusal when the person is not a guardian yet
     */
    public Guardian updateGuardian(NewGuardian input) {
        Guardian guardian = checked(input);
        byte[] key = database.first(
                        "select person, data_key from families.person where person = ?",
                        row -> vault.guardianKey(row.bytes("data_key"), row.text("person")),
                        guardian.person())
                .orElseThrow(() -> Refusal.notFound("families.guardian-unknown"));
        database.one(
                "select families.update_guardian(?, ?, ?) as updated",
                row -> row.bool("updated"),
                vault.sealName(key, guardian),
                vault.sealPhone(key, guardian),
                guardian.language());
        return guardian;
    }

    /**
     * Registers a child of the bound guardian. The same guardian with the same normalised name and birth date means the same
     * child, also when two requests come at once.
     *
     * @throws FormErrors at {@code name} or {@code birthDate}: a birth date in the future (unborn children cannot be entered
     *     yet) or more than {@value #OLDEST_CHILD_YEARS} years ago, a name that is empty or too long
     * @throws Refusal when the person is not a guardian yet
     */
    public RegisteredChild registerChild(NewChild input) {
        String name = input.name().strip();
        LocalDate today = clock.today();
        FormErrors.collect()
                .require(isName(name), "name", "families.name-length", LONGEST_NAME)
                .require(!input.birthDate().isAfter(today), "birthDate", "families.birth-date-in-future")
                .require(
                        input.birthDate().isAfter(today.minusYears(OLDEST_CHILD_YEARS + 1L)),
                        "birthDate",
                        "families.child-too-old",
                        OLDEST_CHILD_YEARS)
                .throwIfAny();
        if (guardian().isEmpty()) {
            throw Refusal.conflict("families.guardian-unknown");
        }
        ChildId fresh = new ChildId(UUID.randomUUID());
        byte[] key = vault.newKey();
        ChildView child = new ChildView(fresh, name, input.birthDate());
        UUID registered = database.one(
                "select families.register_child(?, ?, ?, ?, ?) as child_id",
                row -> row.uuid("child_id"),
                fresh.value(),
                vault.matchHash(person(), name, input.birthDate()),
                vault.wrapChildKey(key, fresh),
                vault.sealName(key, child),
                vault.sealBirthDate(key, child));
        return new RegisteredChild(myChild(new ChildId(registered)).orElseThrow(), registered.equals(fresh.value()));
    }

    /** The bound guardian's children, the youngest first. */
    public List<ChildView> myChildren() {
        return database.query("""
                        select c.child_id, c.data_key, c.name, c.birth_date
                          from families.guardianship g join families.child c on c.child_id = g.child_id
                         where g.person = ?
                        """, this::child, person()).stream()
                .sorted((a, b) -> b.birthDate().compareTo(a.birthDate()))
                .toList();
    }

    /** One of the bound guardian's children; empty for anybody else's. */
    public Optional<ChildView> myChild(ChildId id) {
        return database.first("""
                select c.child_id, c.data_key, c.name, c.birth_date
                  from families.guardianship g join families.child c on c.child_id = g.child_id
                 where g.person = ? and g.child_id = ?
                """, this::child, person(), id.value());
    }

    /** Where the bound guardian's children have active applications, in every tenant, the oldest first. */
    public List<ActiveApplication> activeApplications() {
        return database.query(
                """
                select s.application_id, s.child_id, s.tenant_code, s.facility_id, s.waiting_list_id, s.offer_id, s.claimed_at
                  from families.guardianship g join families.application_slot s on s.child_id = g.child_id
                 where g.person = ? and s.released_at is null
                 order by s.claimed_at, s.application_id
                """,
                row -> new ActiveApplication(
                        row.uuid("application_id"),
                        new ChildId(row.uuid("child_id")),
                        TenantCode.of(row.text("tenant_code")),
                        new FacilityId(row.uuid("facility_id")),
                        row.uuid("waiting_list_id"),
                        row.optUuid("offer_id"),
                        row.instant("claimed_at")),
                person());
    }

    /** Who of the administration read the family's data, the latest 100 first. */
    public List<Access> accessesOfMyFamily() {
        return database.query(
                """
                select a.at, a.child_id, a.tenant_code, a.reader_role, a.reason
                  from families.guardianship g join families.access_log a on a.child_id = g.child_id
                 where g.person = ?
                 order by a.at desc, a.access_id
                 limit 100
                """,
                row -> new Access(
                        row.instant("at"),
                        new ChildId(row.uuid("child_id")),
                        TenantCode.of(row.text("tenant_code")),
                        row.text("reader_role"),
                        AccessReason.valueOf(row.text("reason"))),
                person());
    }

    /**
     * Reads a child and its guardians as staff of the bound tenant, and notes the reading in the family's access log in the
     * same transaction.
     *
     * @throws Refusal 404 when the tenant has no engagement with the child
     */
    public EngagedChild readForEngagement(ChildId id, Role reader, AccessReason reason) {
        boolean engaged = database.one(
                "select families.record_access(?, ?, ?, ?) as engaged",
                row -> row.bool("engaged"),
                id.value(),
                UUID.randomUUID(),
                reader.groupName(),
                reason);
        if (!engaged) {
            throw Refusal.notFound("families.child-unknown");
        }
        return forMessages(id);
    }

    /**
     * A child that the bound tenant is engaged with, and the guardians to whom the tenant sends its messages. For messages the
     * system writes: no person reads this, so it is not in the access log.
     */
    public EngagedChild forMessages(ChildId id) {
        ChildView child = database.one(
                "select child_id, data_key, name, birth_date from families.child where child_id = ?",
                this::child,
                id.value());
        return new EngagedChild(
                child,
                guardians(
                        "p.person in (select g.person from families.guardianship g where g.child_id = ?)", id.value()));
    }

    private List<Guardian> guardians(String condition, Object value) {
        return database.query(
                "select p.person, p.data_key, p.name, p.phone, p.language from families.person p where " + condition
                        + " order by p.registered_at, p.person",
                this::guardian,
                value);
    }

    private Guardian guardian(Row row) throws SQLException {
        String person = row.text("person");
        byte[] key = vault.guardianKey(row.bytes("data_key"), person);
        return new Guardian(
                person,
                vault.openGuardian(key, row.bytes("name"), "name", person),
                row.optBytes("phone").map(phone -> vault.openGuardian(key, phone, "phone", person)),
                row.text("language"));
    }

    private ChildView child(Row row) throws SQLException {
        ChildId id = new ChildId(row.uuid("child_id"));
        byte[] key = vault.childKey(row.bytes("data_key"), id);
        return new ChildView(
                id,
                vault.openChild(key, row.bytes("name"), "name", id),
                LocalDate.parse(vault.openChild(key, row.bytes("birth_date"), "birth_date", id)));
    }

    private Guardian checked(NewGuardian input) {
        String name = input.name().strip();
        Optional<String> given = input.phone().map(String::strip).filter(phone -> !phone.isEmpty());
        Optional<String> phone = given.flatMap(KoreanPhone::digits);
        FormErrors.collect()
                .require(isName(name), "name", "families.name-length", LONGEST_NAME)
                .require(given.isEmpty() || phone.isPresent(), "phone", "families.phone-form")
                .require(List.of("ko", "en", "zh", "vi").contains(input.language()), "language", "families.language")
                .throwIfAny();
        return new Guardian(person(), name, phone, input.language());
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static String person() {
        return CurrentWork.person()
                .orElseThrow(() -> new IllegalStateException("A guardian must be signed in for her family's data"));
    }
}
