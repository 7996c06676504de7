package kr.onjari.messaging.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kr.onjari.messaging.sms.Submission.Outcome;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * {@link SmsGateway} over SMPP 3.4: one session, bound when first needed and again after it broke. Texts go as UCS-2,
 * which writes all four languages; longer ones in {@code message_payload}, which the gateway divides itself.
 */
@ApplicationScoped
public class SmppGateway implements SmsGateway {
    private static final Logger LOG = Logger.getLogger(SmppGateway.class);
    private static final long BIND_MILLIS = 3_000;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int HEARTBEAT_MILLIS = 30_000;

    /** What fits into {@code short_message} without being divided. */
    private static final int SHORT_BYTES = 140;

    /** After a failed bind nobody waits for another one for this long. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Set<Integer> PASSING_TROUBLE =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR);

    private final SmppSettings settings;
    private final Clock clock;
    private final Duration answer;
    private @Nullable SMPPSession bound;
    private Instant bindAgainAt = Instant.MIN;

    @Inject
    SmppGateway(SmppSettings settings, Clock clock) {
        this(settings, clock, ANSWER);
    }

    /** @param answer how long to wait for the gateway's answer to one message */
    SmppGateway(SmppSettings settings, Clock clock, Duration answer) {
        this.settings = settings;
        this.clock = clock;
        this.answer = answer;
    }

    @Override
    public Submission submit(OutgoingText text) {
        SMPPSession session;
        try {
            session = session();
        } catch (IOException e) {
            return new Submission(
                    Outcome.UNREACHABLE, "no session: " + e.getClass().getSimpleName());
        }
        try {
            return new Submission(Outcome.ACCEPTED, submit(session, text));
        } catch (NegativeResponseException e) {
            String status = "SMPP status " + e.getCommandStatus();
            return new Submission(
                    PASSING_TROUBLE.contains(e.getCommandStatus()) ? Outcome.BUSY : Outcome.REFUSED, status);
        } catch (PDUException e) {
            return new Submission(Outcome.REFUSED, "not a valid SMPP message");
        } catch (ResponseTimeoutException | InvalidResponseException e) {
            drop(session);
            return new Submission(Outcome.UNKNOWN, "no readable answer");
        } catch (IOException e) {
            // Thrown while writing: the gateway cannot have the whole message.
            drop(session);
            return new Submission(Outcome.UNREACHABLE, "connection lost");
        }
    }

    /** Signs off from the gateway. */
    @PreDestroy
    public synchronized void close() {
        if (bound != null) {
            bound.unbindAndClose();
            bound = null;
        }
    }

    private static String submit(SMPPSession session, OutgoingText text)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        byte[] body = text.body().getBytes(StandardCharsets.UTF_16BE);
        boolean fits = body.length <= SHORT_BYTES;
        OptionalParameter[] payload =
                fits ? new OptionalParameter[0] : new OptionalParameter[] {new OptionalParameter.Message_payload(body)};
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.NATIONAL,
                        NumberingPlanIndicator.ISDN,
                        text.sender(),
                        TypeOfNumber.NATIONAL,
                        NumberingPlanIndicator.ISDN,
                        text.recipient(),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(0),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        fits ? body : new byte[0],
                        payload)
                .getMessageId();
    }

    private synchronized SMPPSession session() throws IOException {
        if (bound != null && bound.getSessionState().isTransmittable()) {
            return bound;
        }
        if (clock.instant().isBefore(bindAgainAt)) {
            throw new IOException("The gateway was away a moment ago");
        }
        SMPPSession fresh = new SMPPSession();
        fresh.setTransactionTimer(answer.toMillis());
        fresh.setEnquireLinkTimer(HEARTBEAT_MILLIS);
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TX,
                            settings.systemId(),
                            settings.password(),
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    BIND_MILLIS);
        } catch (IOException e) {
            LOG.warnf("The message gateway %s cannot be reached: %s", settings, e.getMessage());
            bindAgainAt = clock.instant().plus(PAUSE);
            fresh.close();
            throw e;
        }
        LOG.infof("Bound to the message gateway %s", settings);
        bound = fresh;
        return fresh;
    }

    private synchronized void drop(SMPPSession broken) {
        broken.close();
        if (broken.equals(bound)) {
            bound = null;
        }
    }
}
