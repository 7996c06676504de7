package kr.onjari.server.local;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kr.onjari.server.ToolFailure;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jsmpp.util.RandomMessageIDGenerator;

/**
 * Stands for the telephone companies' SMS centre: takes messages by SMPP as the real one does and shows them instead
 * of sending them. Nothing leaves this machine.
 */
public final class SmsCentre implements LocalServer {
    /** The name under which the portal binds. */
    static final String SYSTEM_ID = "onjari";

    private static final int BIND_MILLIS = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * A message as a telephone would show it.
     *
     * @param sender the number shown as the sender
     * @param recipient the telephone it would have rung
     */
    public record Sms(ZonedDateTime at, String sender, String recipient, String text) {
        String line() {
            return "%s  SMS %s → %s  %s".formatted(TIME.format(at), sender, recipient, text.replace('\n', ' '));
        }
    }

    private final List<Sms> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sms-centre");
        thread.setDaemon(true);
        return thread;
    });
    private final RandomMessageIDGenerator ids = new RandomMessageIDGenerator();
    private final SMPPServerSessionListener listener;
    private final String password;
    private final Path log;
    private final Consumer<String> show;
    private final Clock clock;

    private SmsCentre(
            SMPPServerSessionListener listener, String password, Path log, Consumer<String> show, Clock clock) {
        this.listener = listener;
        this.password = password;
        this.log = log;
        this.show = show;
        this.clock = clock;
    }

    /**
     * @param log every message is appended as a line
     * @param show is given the same line
     * @throws ToolFailure when the port can't be used
     */
    static SmsCentre start(int port, String password, Path log, Consumer<String> show, Clock clock) {
        StartChecks.requireFree(port, "the simulated SMS centre");
        try {
            SmsCentre centre = new SmsCentre(
                    new SMPPServerSessionListener(port, new LoopbackListener()), password, log, show, clock);
            centre.threads.execute(centre::accept);
            return centre;
        } catch (IOException e) {
            throw new ToolFailure("The simulated SMS centre can't listen on port " + port + ".", e);
        }
    }

    /** Everything received since it was started, oldest first. */
    public List<Sms> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!threads.isShutdown()) {
            try {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(new SmsReceiver(this::receive));
                threads.execute(() -> bind(session));
            } catch (IOException e) {
                // The listener was closed: the loop's condition ends it.
                if (threads.isShutdown()) {
                    return;
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (SYSTEM_ID.equals(request.getSystemId()) && password.equals(request.getPassword())) {
                request.accept("onjari-local", InterfaceVersion.IF_34);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                session.close();
            }
        } catch (TimeoutException | PDUStringException | IOException e) {
            session.close();
        }
    }

    private SubmitSmResult receive(SubmitSm message) throws ProcessRequestException {
        Sms sms = new Sms(
                ZonedDateTime.now(clock).withZoneSameInstant(ZONE),
                message.getSourceAddr(),
                message.getDestAddress(),
                new String(payload(message), charset(message.getDataCoding())));
        received.add(sms);
        try {
            Files.writeString(
                    log,
                    sms.at().toLocalDate() + " " + sms.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            show.accept(sms.line());
            MessageId id = ids.newMessageId();
            return new SubmitSmResult(id, new OptionalParameter[0]);
        } catch (IOException e) {
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    /** The text, from the parameter for long messages when the field itself is empty. */
    private static byte[] payload(SubmitSm message) {
        byte[] text = message.getShortMessage();
        if (text != null && text.length > 0) {
            return text;
        }
        OptionalParameter payload = message.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        return payload instanceof OptionalParameter.OctetString octets ? octets.getValue() : new byte[0];
    }

    private static Charset charset(byte dataCoding) {
        return Alphabet.parseDataCoding(dataCoding) == Alphabet.ALPHA_UCS2
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.ISO_8859_1;
    }

    @Override
    public Optional<ServerProcess> process() {
        return Optional.empty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException e) {
            throw new ToolFailure("The simulated SMS centre can't be closed.", e);
        }
    }
}
