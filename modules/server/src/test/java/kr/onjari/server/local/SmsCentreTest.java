package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsCentreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);
    private static final long PATIENCE = 5_000;
    private final List<String> shown = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private int port;
    private SmsCentre centre;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        centre = SmsCentre.start(port, "geheim12", folder.resolve("sms.log"), shown::add, CLOCK);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void a_korean_message_arrives_whole_and_is_shown_and_kept() throws Exception {
        SMPPSession session = new SMPPSession();
        session.connectAndBind("127.0.0.1", port, as("geheim12"), PATIENCE);
        session.submitShortMessage(
                "",
                TypeOfNumber.NATIONAL,
                NumberingPlanIndicator.ISDN,
                "0221557777",
                TypeOfNumber.NATIONAL,
                NumberingPlanIndicator.ISDN,
                "01012345678",
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(),
                (byte) 0,
                new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                (byte) 0,
                "입소 제안이 왔어요.".getBytes(StandardCharsets.UTF_16BE));
        session.unbindAndClose();

        String line = "14:00:00  SMS 0221557777 → 01012345678  입소 제안이 왔어요.";
        assertThat(centre.received()).extracting(SmsCentre.Sms::text).containsExactly("입소 제안이 왔어요.");
        assertThat(shown).containsExactly(line);
        assertThat(Files.readAllLines(folder.resolve("sms.log"))).containsExactly("2026-11-22 " + line);
    }

    @Test
    void a_wrong_password_is_refused() {
        SMPPSession session = new SMPPSession();
        assertThatThrownBy(() -> session.connectAndBind("127.0.0.1", port, as("wrong"), PATIENCE))
                .isInstanceOf(IOException.class);
        assertThat(centre.received()).isEmpty();
    }

    private static BindParameter as(String password) {
        return new BindParameter(
                BindType.BIND_TRX,
                SmsCentre.SYSTEM_ID,
                password,
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }
}
