package kr.onjari.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyDerivation;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.lease.Leases;
import kr.onjari.kernel.persistence.DatabaseException;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.testing.TestDatabase;
import kr.onjari.messaging.Messages;
import kr.onjari.messaging.TextMessage;
import kr.onjari.messaging.sms.OutgoingText;
import kr.onjari.messaging.sms.SmsGateway;
import kr.onjari.messaging.sms.Submission;
import kr.onjari.messaging.sms.Submission.Outcome;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {
    private static final String PHONE = "010-1234-5678";

    private final TestDatabase tests = TestDatabase.shared();
    private final Tenant seocho = tests.directory().require(TenantCode.of("seocho"));
    private final Outbox outbox = new Outbox(tests.database(), new FieldCipher(), keys());
    private final List<MessageEnqueued> events = new ArrayList<>();
    private final Messages messages = messages();
    private final FakeGateway gateway = new FakeGateway();

    @BeforeEach
    void beginEmpty() {
        tests.in("seocho", () -> tests.database()
                .update("update message_outbox set state = 'FAILED', claim_fence = 0, sent_at = null"));
    }

    @Test
    void a_message_is_sent_once_in_the_words_and_under_the_number_of_its_tenant() {
        UUID id = enqueue("햇살", "ko");
        assertThat(events).containsExactly(new MessageEnqueued(seocho.code()));
        assertThat(node().dispatch(seocho)).isEqualTo(1);
        assertThat(node().dispatch(seocho)).isZero();
        assertThat(gateway.texts)
                .containsExactly(new OutgoingText("021551234", "01012345678", "서초구입니다. 햇살 어린이집 제안: 11월 27일까지"));
        assertThat(find(id).state()).isEqualTo(MessageState.SENT);
        assertThat(find(id).sentAt()).isPresent();
        assertThat(find(id).about()).contains("offer:1");
    }

    @Test
    void a_message_speaks_its_readers_language() {
        enqueue("Haetsal", "en");
        node().dispatch(seocho);
        assertThat(gateway.texts.get(0).body()).isEqualTo("[Onjari] Haetsal offers a place. Please answer by 11월 27일.");
    }

    @Test
    void what_did_not_happen_is_told_to_nobody() {
        assertThatThrownBy(() -> tests.in("seocho", () -> {
                    messages.enqueue(message("햇살", "ko"));
                    throw Refusal.conflict("test.rolled-back");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(node().dispatch(seocho)).isZero();
        assertThat(gateway.texts).isEmpty();
    }

    @Test
    void a_number_that_takes_no_messages_and_a_text_nobody_wrote_are_refused() {
        assertThatThrownBy(() -> tests.in(
                        "seocho",
                        () -> messages.enqueue(
                                new TextMessage("02-123-4567", "sample.offer", List.of(), "ko", Optional.empty()))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tests.in(
                        "seocho",
                        () -> messages.enqueue(
                                new TextMessage(PHONE, "sample.unwritten", List.of(), "ko", Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_hour_without_the_gateway_loses_nothing() {
        gateway.next = Outcome.UNREACHABLE;
        UUID first = enqueue("하나", "ko");
        UUID second = enqueue("둘", "ko");
        for (int attempt = 1; attempt <= 15; attempt++) {
            makeDue();
            assertThat(node().dispatch(seocho)).isZero();
        }
        assertThat(find(first).state()).isEqualTo(MessageState.PENDING);
        assertThat(find(first).attempts() + find(second).attempts())
                .as("one attempt a round, since the trouble is the gateway's")
                .isEqualTo(15);
        gateway.next = Outcome.ACCEPTED;
        assertThat(node().dispatch(seocho)).as("each waits for its own time").isLessThan(2);
        makeDue();
        node().dispatch(seocho);
        assertThat(find(first).state()).isEqualTo(MessageState.SENT);
        assertThat(find(second).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_crash_before_the_answer_leaves_the_message_uncertain_and_it_is_never_sent_again() {
        UUID id = enqueue("햇살", "ko");
        gateway.crash = true;
        assertThatThrownBy(() -> node().dispatch(seocho)).isInstanceOf(IllegalStateException.class);
        assertThat(find(id).state()).isEqualTo(MessageState.SENDING);
        gateway.crash = false;
        UUID next = enqueue("다음", "ko");
        assertThat(node().dispatch(seocho)).isEqualTo(1);
        assertThat(find(id).state()).isEqualTo(MessageState.UNCERTAIN);
        assertThat(find(next).state()).isEqualTo(MessageState.SENT);
        assertThat(gateway.texts).hasSize(2);
    }

    @Test
    void an_answer_that_never_came_is_recorded_as_such() {
        UUID id = enqueue("햇살", "ko");
        gateway.next = Outcome.UNKNOWN;
        node().dispatch(seocho);
        gateway.next = Outcome.ACCEPTED;
        makeDue();
        assertThat(node().dispatch(seocho)).isZero();
        assertThat(find(id).state()).isEqualTo(MessageState.UNCERTAIN);
    }

    @Test
    void a_refused_message_holds_up_no_other() {
        UUID bad = enqueue("햇살", "ko");
        gateway.next = Outcome.REFUSED;
        node().dispatch(seocho);
        assertThat(find(bad).state()).isEqualTo(MessageState.FAILED);
        assertThat(find(bad).failure()).contains("test");
        gateway.next = Outcome.ACCEPTED;
        enqueue("둘", "ko");
        assertThat(node().dispatch(seocho)).isEqualTo(1);
    }

    @Test
    void two_nodes_send_each_message_once() {
        Stream.iterate(1, n -> n + 1).limit(40).forEach(n -> enqueue("센터" + n, "ko"));
        List<CompletableFuture<Integer>> nodes = Stream.generate(this::node)
                .limit(2)
                .map(node -> CompletableFuture.supplyAsync(() -> node.dispatch(seocho) + node.dispatch(seocho)))
                .toList();
        int sent = nodes.stream().mapToInt(CompletableFuture::join).sum();
        assertThat(sent + node().dispatch(seocho)).isEqualTo(40);
        assertThat(gateway.texts).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void two_dispatchers_of_one_node_send_each_message_once() {
        Stream.iterate(1, n -> n + 1).limit(40).forEach(n -> enqueue("센터" + n, "ko"));
        OutboxDispatcher node = node();
        List<CompletableFuture<Integer>> threads = Stream.generate(() -> node)
                .limit(3)
                .map(same -> CompletableFuture.supplyAsync(() -> same.dispatch(seocho)))
                .toList();
        threads.forEach(CompletableFuture::join);
        assertThat(gateway.texts).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void another_tenants_outbox_is_out_of_reach() {
        enqueue("햇살", "ko");
        assertThatThrownBy(() -> tests.in("gangnam", () -> tests.database()
                        .query("select id from t_seocho.message_outbox", row -> row.uuid("id"))))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("42501"));
        assertThat(tests.in("gangnam", () -> tests.database()
                        .query("select id from message_outbox", row -> row.uuid("id"))))
                .isEmpty();
    }

    @Test
    void the_rows_hold_no_readable_recipient_or_text() {
        enqueue("햇살", "ko");
        List<String> raw = tests.in("seocho", () -> tests.database()
                .query(
                        "select recipient_sealed, body_sealed from message_outbox",
                        row -> new String(row.bytes("recipient_sealed"), StandardCharsets.UTF_8)
                                + new String(row.bytes("body_sealed"), StandardCharsets.UTF_8)));
        assertThat(raw).noneMatch(text -> text.contains("1234") || text.contains("햇살"));
        assertThat(message("햇살", "ko").toString()).doesNotContain("1234").doesNotContain("햇살");
    }

    private OutboxDispatcher node() {
        return new OutboxDispatcher(
                outbox,
                tests.transactions(),
                new Leases(tests.database(), tests.transactions()),
                gateway,
                Clock.systemUTC());
    }

    private UUID enqueue(String facility, String lang) {
        return tests.in("seocho", () -> messages.enqueue(message(facility, lang)));
    }

    private static TextMessage message(String facility, String lang) {
        return new TextMessage(PHONE, "sample.offer", List.of(facility, "11월 27일"), lang, Optional.of("offer:1"));
    }

    private StoredMessage find(UUID id) {
        return tests.in("seocho", () -> outbox.find(id)).orElseThrow();
    }

    private void makeDue() {
        tests.in("seocho", () -> tests.database().update("update message_outbox set next_attempt_at = now()"));
    }

    @SuppressWarnings("unchecked")
    private Messages messages() {
        TenantSettings settings = new TenantSettings(tests.directory(), config());
        Event<MessageEnqueued> event = (Event<MessageEnqueued>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (self, called, args) -> {
                    events.add((MessageEnqueued) args[0]);
                    return null;
                });
        return new Messages(new kr.onjari.web.text.Messages(settings), settings, outbox, event);
    }

    private static Config config() {
        Map<String, String> values =
                Map.of(TenantsFolder.PROPERTY, tenants().toString(), "tenant.seoul.call-centre.phone", "02-155-1234");
        return (Config) Proxy.newProxyInstance(
                OutboxDispatcherTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (self, called, args) -> called.getName().equals("getOptionalValue")
                        ? Optional.ofNullable(values.get((String) args[0]))
                        : values.get((String) args[0]));
    }

    private static Path tenants() {
        try {
            Path root = Files.createTempDirectory("onjari-messages");
            Path folder = Files.createDirectories(root.resolve("seocho/messages"));
            Files.writeString(folder.resolve("messages_ko.properties"), "sample.offer=서초구입니다. {0} 어린이집 제안: {1}까지\n");
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStorePort keys() {
        return new KeyStorePort() {
            @Override
            public byte[] nationalKey() {
                return tenantKey(TenantCode.of("national"));
            }

            @Override
            public byte[] matchingKey() {
                return tenantKey(TenantCode.of("matching"));
            }

            @Override
            public byte[] tenantKey(TenantCode tenant) {
                return KeyDerivation.hmac(new byte[32], tenant.value());
            }
        };
    }

    /** A gateway that does as it is told. */
    private static final class FakeGateway implements SmsGateway {
        final List<OutgoingText> texts = new CopyOnWriteArrayList<>();
        volatile Outcome next = Outcome.ACCEPTED;
        volatile boolean crash;

        @Override
        public Submission submit(OutgoingText text) {
            if (next == Outcome.ACCEPTED) {
                texts.add(text);
            }
            if (crash) {
                throw new IllegalStateException("the process died here");
            }
            return new Submission(next, "test");
        }
    }
}
