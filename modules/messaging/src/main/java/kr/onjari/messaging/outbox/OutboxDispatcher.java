package kr.onjari.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.onjari.kernel.lease.Lease;
import kr.onjari.kernel.lease.Leases;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.messaging.sms.OutgoingText;
import kr.onjari.messaging.sms.SmsGateway;
import kr.onjari.messaging.sms.Submission;
import kr.onjari.messaging.sms.Submission.Outcome;
import org.jboss.logging.Logger;

/**
 * Hands a tenant's due messages to the gateway, one after the other, under a lease: claim (committed) → submit, outside
 * any transaction → record the outcome (committed). A crash between the last two leaves a claimed message, which the
 * next holder of the lease records as uncertain.
 */
@ApplicationScoped
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEW_AFTER = Duration.ofSeconds(10);

    /** Far beyond the gateway's own time limit: whoever was sending for so long has stopped. */
    private static final Duration LONGEST_SUBMISSION = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final OwnTransaction transaction;
    private final Leases leases;
    private final SmsGateway gateway;
    private final Clock clock;

    @Inject
    public OutboxDispatcher(Outbox outbox, OwnTransaction transaction, Leases leases, SmsGateway gateway, Clock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.leases = leases;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Sends what is due in a tenant's outbox, unless another node is doing so.
     *
     * @return how many messages the gateway took
     */
    public int dispatch(Tenant tenant) {
        WorkContext context = WorkContext.of(tenant);
        if (!transaction.call(context, () -> outbox.needsDispatcher(LONGEST_SUBMISSION))) {
            return 0;
        }
        Optional<Lease> lease = leases.acquire("messaging.outbox." + tenant.code(), LEASE);
        if (lease.isEmpty()) {
            return 0;
        }
        try {
            return dispatch(tenant, context, lease.get());
        } finally {
            leases.release(lease.get());
        }
    }

    private int dispatch(Tenant tenant, WorkContext context, Lease lease) {
        int lost = transaction.call(context, () -> outbox.recordLostAnswers(lease.fence(), LONGEST_SUBMISSION));
        if (lost > 0) {
            LOG.warnf("%s: %d messages are uncertain, because their sender stopped", tenant.code(), lost);
        }
        int sent = 0;
        Instant renewed = clock.instant();
        Optional<StoredMessage> next = claim(context, lease);
        while (next.isPresent()) {
            Submission submission = gateway.submit(new OutgoingText(
                    next.get().sender(), next.get().recipient(), next.get().body()));
            record(tenant, context, lease, next.get(), submission);
            if (submission.outcome() == Outcome.ACCEPTED) {
                sent++;
            } else if (submission.outcome() != Outcome.REFUSED) {
                // The trouble is the gateway's and not the message's: the others wait for the next round.
                return sent;
            }
            if (renewed.plus(RENEW_AFTER).isBefore(clock.instant())) {
                if (!leases.renew(lease, LEASE)) {
                    return sent;
                }
                renewed = clock.instant();
            }
            next = claim(context, lease);
        }
        return sent;
    }

    private Optional<StoredMessage> claim(WorkContext context, Lease lease) {
        return transaction.call(context, () -> outbox.claim(lease.fence()));
    }

    private void record(Tenant tenant, WorkContext context, Lease lease, StoredMessage message, Submission submission) {
        if (submission.outcome() != Outcome.ACCEPTED) {
            LOG.warnf(
                    "%s: message %s, attempt %d: %s (%s)",
                    tenant.code(), message.id(), message.attempts(), submission.outcome(), submission.detail());
        }
        transaction.run(context, () -> {
            long fence = lease.fence();
            switch (submission.outcome()) {
                case ACCEPTED -> outbox.sent(message.id(), fence, submission.detail());
                case REFUSED -> outbox.giveUp(message.id(), fence, MessageState.FAILED, submission.detail());
                case UNKNOWN -> outbox.giveUp(message.id(), fence, MessageState.UNCERTAIN, submission.detail());
                case BUSY, UNREACHABLE -> retryLater(message, fence, submission.detail());
            }
        });
    }

    private void retryLater(StoredMessage message, long fence, String reason) {
        if (RetryTimes.isWorthSending(message.createdAt(), clock.instant())) {
            outbox.postpone(message.id(), fence, RetryTimes.after(message.attempts()), reason);
        } else {
            outbox.giveUp(message.id(), fence, MessageState.FAILED, reason);
        }
    }
}
