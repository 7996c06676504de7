package kr.onjari.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.refusal.FormErrors;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.AgeClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainJobTest {
    private final World world = World.get();
    private World.Centre centre;
    private WaitingListId list;

    @BeforeEach
    void aCentreWithNobodyWaiting() {
        centre = world.newCentre("seocho", "11650");
        list = world.list("seocho", centre.facility(), AgeClass.AGE_2);
    }

    @Test
    void aHigherScoreComesFirstAndAnEarlierNumberBreaksTies() {
        var plain = world.apply("seocho", list, AgeClass.AGE_2);
        var early = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var late = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var top = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME", "CHILDREN_3");

        ListPage page = world.in("seocho", "nobody", () -> world.lists.page(list, 0, 10));

        assertThat(page.entries())
                .extracting(ListEntry::pseudonym)
                .containsExactly(
                        top.view().pseudonym(),
                        early.view().pseudonym(),
                        late.view().pseudonym(),
                        plain.view().pseudonym());
        assertThat(page.entries()).extracting(ListEntry::position).containsExactly(1, 2, 3, 4);
        assertThat(page.entries()).extracting(ListEntry::score).containsExactly(700, 200, 200, 0);
        assertThat(page.list().waiting()).isEqualTo(4);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aSeatGoesToTheNextChildAndEverybodyElseMovesUp() {
        addSeat();
        var first = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var second = world.apply("seocho", list, AgeClass.AGE_2);
        assertThat(second.view().position()).hasValue(2);

        OfferView offer = offerNext(Optional.empty());
        assertThat(offer.pseudonym()).isEqualTo(first.view().pseudonym());
        assertThat(Duration.between(offer.offeredAt(), offer.expiresAt()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(6));
        assertThat(position(second)).as("an offered entry keeps its place").hasValue(2);

        OfferView accepted = world.in("seocho", first.guardian(), () -> world.offers.accept(offer.id()));
        assertThat(accepted.state()).isEqualTo(OfferState.ACCEPTED);
        assertThat(position(second)).hasValue(1);
        assertThat(find(first).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(summary().vacancies()).isZero();
        assertThat(world.in("seocho", first.guardian(), () -> world.offers.accept(offer.id()))
                        .state())
                .as("accepting again changes nothing")
                .isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void aDirectorCannotOfferPastTheNextChild() {
        addSeat();
        world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var second = world.apply("seocho", list, AgeClass.AGE_2);

        assertThatThrownBy(() -> offerNext(Optional.of(second.view().pseudonym())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("admissions.not-next");
                    assertThat(refusal.rule()).isPresent();
                });
        assertThat(summary().vacancies()).isEqualTo(1);
    }

    @Test
    void aDirectorCannotWorkOnAnotherCentresList() {
        var other = world.newCentre("seocho", "11650");
        assertThatThrownBy(() ->
                        world.in("seocho", other.director(), () -> world.offers.offerNext(list, Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aRefusedOfferFreesTheSeatForTheNextChild() {
        addSeat();
        var first = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var second = world.apply("seocho", list, AgeClass.AGE_2);
        OfferView offer = offerNext(Optional.empty());

        world.in("seocho", first.guardian(), () -> world.offers.refuse(offer.id()));

        assertThat(find(first).state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(summary().vacancies()).isEqualTo(1);
        assertThat(offerNext(Optional.empty()).pseudonym())
                .isEqualTo(second.view().pseudonym());
    }

    @Test
    void anOfferThatRanOutIsSeenAsExpiredAndItsSeatGoesOn() {
        addSeat();
        var first = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var second = world.apply("seocho", list, AgeClass.AGE_2);
        OfferView offer = offerNext(Optional.empty());
        letRunOut(offer);

        assertThatThrownBy(() -> world.in("seocho", first.guardian(), () -> world.offers.accept(offer.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("admissions.offer-expired"));
        assertThat(offerNext(Optional.empty()).pseudonym())
                .isEqualTo(second.view().pseudonym());
        assertThat(find(first).state()).isEqualTo(ApplicationState.EXPIRED);
    }

    @Test
    void theSweepEndsOffersThatRanOut() {
        addSeat();
        var first = world.apply("seocho", list, AgeClass.AGE_2);
        letRunOut(offerNext(Optional.empty()));

        List<WaitingListId> due = world.postgres.in("seocho", () -> world.offers.listsWithRunOut());
        assertThat(due).contains(list);
        world.postgres.in("seocho", () -> {
            world.offers.expireRunOut(list);
            return true;
        });

        assertThat(find(first).state()).isEqualTo(ApplicationState.EXPIRED);
        assertThat(summary().vacancies()).isEqualTo(1);
    }

    @Test
    void withdrawingTwiceIsTheSameAsOnce() {
        var first = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        var second = world.apply("seocho", list, AgeClass.AGE_2);

        for (int i = 0; i < 2; i++) {
            ApplicationView gone = world.in(
                    "seocho",
                    first.guardian(),
                    () -> world.applications.withdraw(first.view().id()));
            assertThat(gone.state()).isEqualTo(ApplicationState.WITHDRAWN);
            assertThat(gone.position()).isEmpty();
        }
        assertThat(position(second)).hasValue(1);
        ApplicationView again = world.apply("seocho", first.guardian(), first.child(), list);
        assertThat(again.applicationNo()).as("numbers are never given again").isEqualTo(3);
        assertThat(again.pseudonym()).isNotEqualTo(first.view().pseudonym());
    }

    @Test
    void everyMoveOfAPositionHasItsEvent() {
        var mine = world.apply("seocho", list, AgeClass.AGE_2);
        var ahead = world.apply("seocho", list, AgeClass.AGE_2, "DUAL_INCOME");
        world.apply("seocho", list, AgeClass.AGE_2);
        world.in(
                "seocho",
                ahead.guardian(),
                () -> world.applications.withdraw(ahead.view().id()));

        List<Moment> story = world.in(
                "seocho",
                mine.guardian(),
                () -> world.applications.story(mine.view().id()));

        assertThat(story)
                .extracting(Moment::kind)
                .containsExactly(EventKind.WITHDRAWN, EventKind.APPLIED, EventKind.APPLIED);
        assertThat(story)
                .extracting(Moment::after)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(1));
        assertThat(story).extracting(Moment::own).containsExactly(false, false, true);
    }

    @Test
    void anotherFamilysApplicationIsUnknown() {
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        String stranger = world.newGuardian();
        assertThatThrownBy(() -> world.in(
                        "seocho",
                        stranger,
                        () -> world.applications.find(one.view().id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> world.apply("seocho", stranger, one.child(), list))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("admissions.child-unknown"));
    }

    @Test
    void whatAnotherTenantKeepsIsFoundWithItsAddress() {
        addSeat();
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        OfferView offer = offerNext(Optional.empty());
        world.postgres.in("seocho", () -> world.summaries.publish(1000));

        assertElsewhere(
                () -> world.in("gangnam", "nobody", () -> world.lists.page(list, 0, 1)), "/waiting-lists/" + list);
        assertElsewhere(
                () -> world.in(
                        "gangnam",
                        one.guardian(),
                        () -> world.applications.find(one.view().id())),
                "/applications/" + one.view().id());
        assertElsewhere(
                () -> world.in("gangnam", one.guardian(), () -> world.offers.accept(offer.id())),
                "/offers/" + offer.id());
        assertThat(world.in("gangnam", one.guardian(), () -> world.applications.mine())
                        .elsewhere())
                .extracting(Elsewhere::id)
                .containsExactly(one.view().id());
        assertThat(world.in("gangnam", "nobody", () -> world.lists.ofFacility(centre.facility())))
                .filteredOn(summary -> summary.ageClass() == AgeClass.AGE_2)
                .extracting(ListSummary::waiting)
                .containsExactly(1);
    }

    @Test
    void aSecondApplicationAtTheSameCentreIsRefused() {
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        assertRefused(
                () -> world.apply("seocho", one.guardian(), one.child(), list), "admissions.already-applied-there");
    }

    @Test
    void aFourthApplicationIsRefusedWithTheRule() {
        String guardian = world.newGuardian();
        ChildId child = world.newChild(guardian, AgeClass.AGE_2);
        for (int i = 0; i < 3; i++) {
            var other = world.newCentre("seocho", "11650");
            world.apply("seocho", guardian, child, world.list("seocho", other.facility(), AgeClass.AGE_2));
        }
        assertRefused(() -> world.apply("seocho", guardian, child, list), "admissions.limit-reached");
    }

    @Test
    void anEnrolledChildHasTwoApplicationsAndOnePlace() {
        addSeat();
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        OfferView offer = offerNext(Optional.empty());
        world.in("seocho", one.guardian(), () -> world.offers.accept(offer.id()));
        for (int i = 0; i < 2; i++) {
            var other = world.newCentre("gangnam", "11680");
            world.apply(
                    "gangnam", one.guardian(), one.child(), world.list("gangnam", other.facility(), AgeClass.AGE_2));
        }
        var third = world.newCentre("gangnam", "11680");
        WaitingListId thirdList = world.list("gangnam", third.facility(), AgeClass.AGE_2);
        assertRefused(
                () -> world.apply("gangnam", one.guardian(), one.child(), thirdList),
                "admissions.limit-reached-enrolled");
        assertRefused(() -> world.apply("seocho", one.guardian(), one.child(), list), "admissions.enrolled-there");
    }

    @Test
    void aChildOfAnotherClassIsRefused() {
        String guardian = world.newGuardian();
        ChildId baby = world.newChild(guardian, AgeClass.AGE_0);
        assertRefused(() -> world.apply("seocho", guardian, baby, list), "admissions.wrong-age-class");
    }

    @Test
    void claimsMustBeKnownOnceAndPossibleHere() {
        String guardian = world.newGuardian();
        ChildId child = world.newChild(guardian, AgeClass.AGE_2);
        assertThatThrownBy(() -> world.apply(
                        "seocho",
                        guardian,
                        child,
                        list,
                        "MOON_RESIDENT",
                        "DUAL_INCOME",
                        "DUAL_INCOME",
                        "APARTMENT_RESIDENT"))
                .isInstanceOfSatisfying(FormErrors.class, errors -> assertThat(errors.refusals())
                        .extracting(Refusal::code)
                        .containsExactly(
                                "admissions.claim-unknown", "admissions.claim-repeated", "admissions.claim-not-here"));
    }

    @Test
    void anOfferWritesOneMessageToTheGuardian() {
        addSeat();
        var one = world.apply("seocho", list, AgeClass.AGE_2);
        OfferView offer = offerNext(Optional.empty());
        int messages = world.postgres.in(
                "seocho",
                () -> world.database.one(
                        "select count(*)::integer as messages from message_outbox where about = ?",
                        row -> row.integer("messages"),
                        "offer:" + offer.id()));
        assertThat(messages).isEqualTo(1);
        assertThat(one.view().claims()).isEmpty();
    }

    private void addSeat() {
        world.postgres.in("seocho", () -> {
            world.lists.addSeats(list, 1, world.postgres.clock().today());
            return true;
        });
    }

    private OfferView offerNext(Optional<String> expected) {
        return world.in("seocho", centre.director(), () -> world.offers.offerNext(list, expected));
    }

    private ListSummary summary() {
        return world.in("seocho", "nobody", () -> world.lists.summary(list));
    }

    private ApplicationView find(World.Applied one) {
        return world.in(
                one.tenant(),
                one.guardian(),
                () -> world.applications.find(one.view().id()));
    }

    private OptionalInt position(World.Applied one) {
        return find(one).position();
    }

    private void letRunOut(OfferView offer) {
        world.execute(
                "update t_seocho.offer set offered_at = now() - interval '9 days', expires_at = now() - interval '1 day' where offer_id = '"
                        + offer.id() + "'");
        assertThat(offer.expiresAt()).isAfter(Instant.EPOCH);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.rule()).isPresent();
        });
    }

    private static void assertElsewhere(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String path) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.link().orElseThrow()).hasToString("http://seocho.localhost:8080/api/v1" + path);
        });
    }
}
