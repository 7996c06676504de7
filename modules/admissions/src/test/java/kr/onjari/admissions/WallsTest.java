package kr.onjari.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.onjari.families.AccessReason;
import kr.onjari.kernel.identity.Role;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.AgeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself forbids, whatever the code above it does. */
class WallsTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final World world = World.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update admission_event set facts = '{}'",
                "delete from admission_event",
                "update application set application_no = application_no",
                "update application set applied_at = applied_at",
                "update application set score = score",
                "update application set claims = claims",
                "delete from application",
                "update offer set expires_at = expires_at",
                "delete from offer",
                "update waiting_list set facility_id = facility_id",
                "select application_id from t_gangnam.application",
                "insert into families.guardianship (child_id, person, since) values (null, 'x', now())",
                "update families.application_slot set released_at = now()",
                "delete from families.child"
            })
    void aTenantsRoleMayNot(String sql) {
        assertThatThrownBy(() -> world.postgres.in("seocho", () -> world.database.update(sql)))
                .isInstanceOfSatisfying(DatabaseException.class, refused -> assertThat(refused.sqlState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void aFamilyIsSeenByItsGuardianAndByTheTenantItAppliedTo() {
        WaitingListId list =
                world.list("seocho", world.newCentre("seocho", "11650").facility(), AgeClass.AGE_2);
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        String stranger = world.newGuardian();

        assertThat(children("gangnam", one.guardian()))
                .as("the guardian, anywhere")
                .contains(one.child().value());
        assertThat(children("seocho", "an-official"))
                .as("the tenant it applied to")
                .contains(one.child().value());
        assertThat(children("gangnam", "an-official"))
                .as("another tenant")
                .doesNotContain(one.child().value());
        assertThat(children("gangnam", stranger))
                .as("another family elsewhere")
                .doesNotContain(one.child().value());

        world.in(
                "seocho",
                one.guardian(),
                () -> world.applications.withdraw(one.view().id()));
        assertThat(children("seocho", "an-official"))
                .as("after it withdrew")
                .doesNotContain(one.child().value());
    }

    @Test
    void whoReadsAFamilysDataIsShownToIt() {
        WaitingListId list =
                world.list("seocho", world.newCentre("seocho", "11650").facility(), AgeClass.AGE_2);
        var one = world.apply("seocho", list, AgeClass.AGE_2);

        world.in(
                "seocho",
                "an-official",
                () -> world.families.readForEngagement(one.child(), Role.OFFICIAL, AccessReason.APPLICATION_ENQUIRY));

        assertThat(world.in("gangnam", one.guardian(), world.families::accessesOfMyFamily))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.tenant().value()).isEqualTo("seocho");
                    assertThat(access.role()).isEqualTo("official");
                });
        assertThatThrownBy(() -> world.in(
                        "gangnam",
                        "an-official",
                        () -> world.families.readForEngagement(
                                one.child(), Role.OFFICIAL, AccessReason.APPLICATION_ENQUIRY)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nothingReadableIsStoredOfAFamily() {
        String guardian = world.newGuardian();
        world.newChild(guardian, AgeClass.AGE_2);
        String stored = world.in("seocho", guardian, () -> world
                .database
                .query(
                        "select encode(name, 'escape') || coalesce(encode(phone, 'escape'), '') as bytes from families.person",
                        row -> row.text("bytes"))
                .stream()
                .collect(Collectors.joining()));
        assertThat(stored).doesNotContain("하늘").doesNotContain("01012345678").isNotEmpty();
    }

    @Test
    void aPositionInAListOfTwoThousandIsReadByTheOrderIndexAlone() {
        WaitingListId list = fillWithEntries(2000);
        for (int i = 0; i < 20; i++) {
            fillWithEntries(200);
        }
        world.execute("vacuum analyze t_nowon.application");
        List<String> plan = world.postgres.in(
                "nowon",
                () -> world.database.query(
                        "explain select count(*) as ahead from application where waiting_list_id = ?"
                                + " and state in ('WAITING', 'OFFERED') and (neg_score, application_no) < (?, ?)",
                        row -> row.text("QUERY PLAN"),
                        list.value(),
                        -100,
                        500L));
        assertThat(String.join("\n", plan))
                .containsPattern("Index.* Scan (using|on) application_in_order")
                .containsPattern("Index Cond: \\(\\(waiting_list_id = .*ROW\\(neg_score, application_no\\) <")
                .doesNotContain("Seq Scan")
                .doesNotContain("Filter");
    }

    private WaitingListId fillWithEntries(int entries) {
        WaitingListId list =
                world.list("nowon", world.newCentre("nowon", "11350").facility(), AgeClass.AGE_2);
        world.execute("""
                insert into t_nowon.application (application_id, waiting_list_id, child_id, application_no, applied_at, pseudonym,
                                                 claims, score, policy_version, state)
                select gen_random_uuid(), '%s', gen_random_uuid(), n, now(), lpad(n::text, 10, '0'), '{}', (n * 7 %% 8) * 100,
                       '2026-1', 'WAITING'
                  from generate_series(1, %d) n
                """.formatted(list, entries));
        return list;
    }

    private List<UUID> children(String tenant, String person) {
        return world.in(
                tenant,
                person,
                () -> world.database.query("select child_id from families.child", row -> row.uuid("child_id")));
    }
}
