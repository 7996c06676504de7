package kr.onjari.kernel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class IdempotentCommandsTest {
    private final TestDatabase tests = TestDatabase.shared();
    private final IdempotentCommands commands = new IdempotentCommands(tests.database());
    private final AtomicInteger carriedOut = new AtomicInteger();

    @Test
    void a_repeat_gets_the_first_result_and_is_not_carried_out() {
        assertThat(send("seocho", "p1", "k1", "body")).isEqualTo(send("seocho", "p1", "k1", "body"));
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        send("seocho", "p2", "k", "body");
        assertThatThrownBy(() -> send("seocho", "p2", "k", "another"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE));
    }

    @Test
    void another_person_or_tenant_with_the_same_key_is_another_command() {
        send("seocho", "p3", "k", "body");
        send("seocho", "p4", "k", "body");
        send("gangnam", "p3", "k", "body");
        assertThat(carriedOut).hasValue(3);
    }

    @Test
    void a_failed_command_leaves_nothing_behind_and_may_be_repeated() {
        assertThatThrownBy(() -> tests.in(
                        "seocho",
                        Optional.of("p5"),
                        () -> commands.run("k", "body", () -> {
                            throw Refusal.conflict("test");
                        })))
                .isInstanceOf(Refusal.class);
        assertThat(send("seocho", "p5", "k", "body").status()).isEqualTo(201);
    }

    @Test
    void a_concurrent_repeat_waits_for_the_first_and_answers_the_same() throws Exception {
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<StoredResponse> first = CompletableFuture.supplyAsync(() -> tests.in(
                "seocho",
                Optional.of("p6"),
                () -> commands.run("k", "body", () -> {
                    claimed.countDown();
                    await(goOn);
                    return new StoredResponse(201, "first");
                })));
        claimed.await();
        CompletableFuture<StoredResponse> second =
                CompletableFuture.supplyAsync(() -> send("seocho", "p6", "k", "body"));
        goOn.countDown();
        assertThat(second.get()).isEqualTo(first.get()).isEqualTo(new StoredResponse(201, "first"));
        assertThat(carriedOut).hasValue(0);
    }

    private StoredResponse send(String tenant, String person, String key, String body) {
        return tests.in(
                tenant,
                Optional.of(person),
                () -> commands.run(key, body, () -> new StoredResponse(201, "result " + carriedOut.incrementAndGet())));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
