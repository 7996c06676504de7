package kr.onjari.messaging.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A message gateway inside the test, as a carrier would run it. */
public final class TestSmsc implements AutoCloseable {
    /** What it does with a message. */
    public enum Mood {
        TAKES,
        THROTTLES,
        REFUSES,
        FALLS_SILENT
    }

    /** A message as it arrived. */
    public record Received(String from, String to, String text) {}

    public final List<Received> received = new CopyOnWriteArrayList<>();
    public volatile Mood mood = Mood.TAKES;

    private final SMPPServerSessionListener listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();

    public TestSmsc(int port) {
        try {
            listener = new SMPPServerSessionListener(port);
            listener.setTimeout(60_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A port that nothing listens on at the moment. */
    public static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                SMPPServerSession session = listener.accept();
                sessions.add(session);
                session.setMessageReceiverListener(receiver());
                threads.execute(() -> bind(session));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (request.getPassword().equals("demo")) {
                request.accept("test", InterfaceVersion.IF_34);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | java.util.concurrent.TimeoutException | org.jsmpp.PDUException e) {
            session.close();
        }
    }

    private ServerMessageReceiverListener receiver() {
        return (ServerMessageReceiverListener) java.lang.reflect.Proxy.newProxyInstance(
                TestSmsc.class.getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (self, called, args) -> called.getName().equals("onAcceptSubmitSm") ? take((SubmitSm) args[0]) : null);
    }

    private SubmitSmResult take(SubmitSm message) throws ProcessRequestException, PDUStringException {
        switch (mood) {
            case THROTTLES -> throw new ProcessRequestException("busy", SMPPConstant.STAT_ESME_RTHROTTLED);
            case REFUSES -> throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVDSTADR);
            default -> received.add(new Received(message.getSourceAddr(), message.getDestAddress(), text(message)));
        }
        if (mood == Mood.FALLS_SILENT) {
            sessions.forEach(SMPPServerSession::close);
        }
        return new SubmitSmResult(new MessageId("id-" + ids.incrementAndGet()), new OptionalParameter[0]);
    }

    private static String text(SubmitSm message) {
        byte[] body = message.getShortMessage();
        if (body == null || body.length == 0) {
            for (OptionalParameter parameter : message.getOptionalParameters()) {
                if (parameter instanceof OptionalParameter.Message_payload payload) {
                    body = payload.getValue();
                }
            }
        }
        return new String(body, StandardCharsets.UTF_16BE);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sessions.forEach(SMPPServerSession::close);
        threads.shutdownNow();
    }
}
