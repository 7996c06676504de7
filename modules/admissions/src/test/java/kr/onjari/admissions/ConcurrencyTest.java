package kr.onjari.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.onjari.families.ChildId;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.registry.AgeClass;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private final World world = World.get();

    @Test
    void ofTwelveApplicationsAtTheSameMomentInTwoTenantsExactlyThreeSucceed() throws Exception {
        String guardian = world.newGuardian();
        ChildId child = world.newChild(guardian, AgeClass.AGE_3);
        List<Callable<ApplicationView>> attempts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String tenant = i % 2 == 0 ? "seocho" : "gangnam";
            var centre = world.newCentre(tenant, i % 2 == 0 ? "11650" : "11680");
            WaitingListId list = world.list(tenant, centre.facility(), AgeClass.AGE_3);
            attempts.add(() -> world.apply(tenant, guardian, child, list));
        }

        Outcome<ApplicationView> outcome = atOnce(attempts);

        assertThat(outcome.results()).hasSize(3);
        assertThat(outcome.refusals()).hasSize(9).allMatch("admissions.limit-reached"::equals);
        assertThat(world.in("seocho", guardian, world.families::activeApplications))
                .hasSize(3);
    }

    @Test
    void theSameApplicationSentTwiceAtOnceIsOneEntry() throws Exception {
        var centre = world.newCentre("seocho", "11650");
        WaitingListId list = world.list("seocho", centre.facility(), AgeClass.AGE_2);
        String guardian = world.newGuardian();
        ChildId child = world.newChild(guardian, AgeClass.AGE_2);

        Outcome<ApplicationView> outcome = atOnce(List.of(
                () -> world.apply("seocho", guardian, child, list),
                () -> world.apply("seocho", guardian, child, list)));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.refusals()).containsExactly("admissions.already-applied-there");
        assertThat(world.in("seocho", guardian, () -> world.lists.summary(list)).waiting())
                .isEqualTo(1);
    }

    @Test
    void numbersAndVersionsHaveNoGapsHoweverManyApplyAtOnce() throws Exception {
        var centre = world.newCentre("seocho", "11650");
        WaitingListId list = world.list("seocho", centre.facility(), AgeClass.AGE_2);
        List<Callable<ApplicationView>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String guardian = world.newGuardian();
            ChildId child = world.newChild(guardian, AgeClass.AGE_2);
            attempts.add(() -> world.apply("seocho", guardian, child, list));
        }

        Outcome<ApplicationView> outcome = atOnce(attempts);

        assertThat(outcome.results())
                .extracting(ApplicationView::applicationNo)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList());
        List<ApplicationView> inOrder = outcome.results().stream()
                .sorted((a, b) -> Long.compare(a.applicationNo(), b.applicationNo()))
                .toList();
        assertThat(inOrder).extracting(ApplicationView::appliedAt).isSorted();
        assertThat(world.in("seocho", "nobody", () -> world.lists.summary(list)).version())
                .isEqualTo(11);
    }

    @Test
    void oneSeatIsOfferedOnce() throws Exception {
        var centre = world.newCentre("seocho", "11650");
        WaitingListId list = withSeat(centre);
        world.apply("seocho", list, AgeClass.AGE_2);
        world.apply("seocho", list, AgeClass.AGE_2);
        Callable<OfferView> offer =
                () -> world.in("seocho", centre.director(), () -> world.offers.offerNext(list, Optional.empty()));

        Outcome<OfferView> outcome = atOnce(List.of(offer, offer, offer));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.refusals()).hasSize(2).allMatch("admissions.no-free-seat"::equals);
    }

    @Test
    void anAcceptanceAndAnExpiryNeverBothHappen() throws Exception {
        for (int i = 0; i < 5; i++) {
            var centre = world.newCentre("seocho", "11650");
            WaitingListId list = withSeat(centre);
            var one = world.apply("seocho", list, AgeClass.AGE_2);
            OfferView offer =
                    world.in("seocho", centre.director(), () -> world.offers.offerNext(list, Optional.empty()));
            world.execute("update t_seocho.offer set offered_at = now() - interval '1 day',"
                    + " expires_at = clock_timestamp() + interval '20 milliseconds' where offer_id = '" + offer.id()
                    + "'");

            atOnce(List.of(
                    () -> world.in("seocho", one.guardian(), () -> world.offers.accept(offer.id())),
                    () -> world.postgres.in("seocho", () -> {
                        world.offers.expireRunOut(list);
                        return offer;
                    })));
            world.postgres.in("seocho", () -> {
                world.offers.expireRunOut(list);
                return true;
            });

            ApplicationState state = world.in(
                            "seocho",
                            one.guardian(),
                            () -> world.applications.find(one.view().id()))
                    .state();
            ListSummary summary = world.in("seocho", "nobody", () -> world.lists.summary(list));
            if (state == ApplicationState.ACCEPTED) {
                assertThat(summary.vacancies() + summary.offered()).isZero();
            } else {
                assertThat(state).isIn(ApplicationState.EXPIRED, ApplicationState.OFFERED);
                assertThat(summary.vacancies() + summary.offered()).isEqualTo(1);
            }
        }
    }

    @Test
    void aChildThatAcceptsTwoOffersAtOnceHoldsOnePlace() throws Exception {
        String guardian = world.newGuardian();
        ChildId child = world.newChild(guardian, AgeClass.AGE_2);
        List<Callable<OfferView>> acceptances = new ArrayList<>();
        for (String tenant : List.of("seocho", "gangnam")) {
            var centre = world.newCentre(tenant, tenant.equals("seocho") ? "11650" : "11680");
            WaitingListId list = withSeat(centre);
            world.apply(tenant, guardian, child, list);
            OfferView offer = world.in(tenant, centre.director(), () -> world.offers.offerNext(list, Optional.empty()));
            acceptances.add(() -> world.in(tenant, guardian, () -> world.offers.accept(offer.id())));
        }

        Outcome<OfferView> outcome = atOnce(acceptances);

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.refusals()).containsExactly("admissions.already-placed");
    }

    private WaitingListId withSeat(World.Centre centre) {
        WaitingListId list = world.list(centre.tenant(), centre.facility(), AgeClass.AGE_2);
        world.postgres.in(centre.tenant(), () -> {
            world.lists.addSeats(list, 1, world.postgres.clock().today());
            return true;
        });
        return list;
    }

    private record Outcome<T>(List<T> results, List<String> refusals) {}

    /** Starts all at the same moment; what is not a refusal fails the test. */
    private static <T> Outcome<T> atOnce(List<Callable<T>> attempts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        try {
            List<Future<T>> running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            List<String> refusals = new ArrayList<>();
            for (Future<T> each : running) {
                try {
                    results.add(each.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refusal refusal)) {
                        throw e;
                    }
                    refusals.add(refusal.code());
                }
            }
            return new Outcome<>(results, refusals);
        } finally {
            threads.shutdownNow();
        }
    }
}
