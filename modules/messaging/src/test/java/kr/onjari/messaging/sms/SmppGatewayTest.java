package kr.onjari.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import kr.onjari.messaging.sms.Submission.Outcome;
import kr.onjari.messaging.sms.TestSmsc.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppGatewayTest {
    private final int port = TestSmsc.freePort();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final SmppGateway gateway =
            new SmppGateway(new SmppSettings("127.0.0.1", port, "onjari", "demo"), clock(), Duration.ofMillis(700));
    private TestSmsc smsc = new TestSmsc(port);

    @AfterEach
    void stop() {
        gateway.close();
        smsc.close();
    }

    @Test
    void all_four_languages_arrive_as_they_were_written_short_and_long() {
        String korean = "입소 제안이 왔어요. ";
        String others = "Đã có chỗ · 有名额了 · A place is free. ";
        for (String text : new String[] {korean, others, (korean + others).repeat(8)}) {
            assertThat(submit(text)).isEqualTo(Outcome.ACCEPTED);
            assertThat(smsc.received.get(smsc.received.size() - 1))
                    .isEqualTo(new TestSmsc.Received("15771000", "01012345678", text));
        }
    }

    @Test
    void a_gateway_that_throttles_is_busy_and_one_that_refuses_the_number_refuses() {
        smsc.mood = Mood.THROTTLES;
        assertThat(submit("a")).isEqualTo(Outcome.BUSY);
        smsc.mood = Mood.REFUSES;
        assertThat(submit("a")).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void when_the_connection_breaks_after_the_message_left_nobody_knows() {
        smsc.mood = Mood.FALLS_SILENT;
        assertThat(submit("a")).isEqualTo(Outcome.UNKNOWN);
        assertThat(smsc.received).hasSize(1);
    }

    @Test
    void a_gateway_that_is_away_is_unreachable_and_found_again_when_it_is_back() {
        assertThat(submit("one")).isEqualTo(Outcome.ACCEPTED);
        smsc.close();
        gateway.close();
        assertThat(submit("two")).isEqualTo(Outcome.UNREACHABLE);
        smsc = new TestSmsc(port);
        assertThat(submit("three")).as("not asked again at once").isEqualTo(Outcome.UNREACHABLE);
        now.updateAndGet(time -> time.plusSeconds(3));
        assertThat(submit("four")).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "longer-than-smpp-allows"})
    void a_wrong_password_is_no_session_and_loses_no_message(String password) {
        SmppGateway stranger = new SmppGateway(
                new SmppSettings("127.0.0.1", port, "onjari", password), clock(), Duration.ofSeconds(1));
        assertThat(stranger.submit(new OutgoingText("", "01012345678", "a")).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_sender_the_protocol_cannot_carry_is_refused() {
        assertThat(gateway.submit(new OutgoingText("1".repeat(40), "01012345678", "a"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(submit("the session lives on")).isEqualTo(Outcome.ACCEPTED);
    }

    private Outcome submit(String text) {
        return gateway.submit(new OutgoingText("15771000", "01012345678", text)).outcome();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
