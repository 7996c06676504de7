package kr.onjari.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.persistence.Row;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.messaging.sms.Channel;

/**
 * The rows of the current tenant's outbox. Every method runs in the caller's transaction. Changes of state name the
 * state they expect, so that a dispatcher that comes late changes nothing.
 */
@ApplicationScoped
public class Outbox {
    static final String TABLE = "message_outbox";
    private static final String RECIPIENT = "recipient_sealed";
    private static final String BODY = "body_sealed";

    private final Database database;
    private final FieldCipher cipher;
    private final KeyStorePort keys;

    @Inject
    public Outbox(Database database, FieldCipher cipher, KeyStorePort keys) {
        this.database = database;
        this.cipher = cipher;
        this.keys = keys;
    }

    /** Writes a new message, due at once. */
    public void add(NewMessage message) {
        String row = message.id().toString();
        byte[] key = key();
        database.update(
                """
                insert into message_outbox (id, channel, template, lang, about, sender, recipient_sealed, body_sealed,
                                            state, attempts, created_at, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, now(), now())
                """,
                message.id(),
                message.channel(),
                message.template(),
                message.lang(),
                message.about().orElse(null),
                message.sender(),
                cipher.seal(key, message.recipient(), TABLE, RECIPIENT, row),
                cipher.seal(key, message.body(), TABLE, BODY, row));
    }

    /** Whether anything needs a dispatcher: a message that is due, or one whose dispatcher is gone. */
    boolean needsDispatcher(Duration longestSubmission) {
        return database.first("""
                        select 1 as one where exists (
                                   select 1 from message_outbox where state = 'PENDING' and next_attempt_at <= now())
                            or exists (
                                   select 1 from message_outbox
                                    where state = 'SENDING' and claimed_at < now() - make_interval(secs => ?))
                        """, row -> row.integer("one"), seconds(longestSubmission))
                .isPresent();
    }

    /**
     * Takes the message that has been due longest, and marks it as being sent. Once this is committed nobody else
     * takes it.
     *
     * @param fence of the lease under which it will be sent
     */
    Optional<StoredMessage> claim(long fence) {
        Optional<UUID> due = database.first("""
                select id from message_outbox where state = 'PENDING' and next_attempt_at <= now()
                 order by next_attempt_at, id limit 1 for update skip locked
                """, row -> row.uuid("id"));
        return due.flatMap(id -> {
            database.update("""
                    update message_outbox
                       set state = 'SENDING', attempts = attempts + 1, claim_fence = ?, claimed_at = now()
                     where id = ? and state = 'PENDING'
                    """, fence, id);
            return find(id);
        });
    }

    /** The gateway took it; also when that is learnt after the message was already thought uncertain. */
    void sent(UUID id, long fence, String gatewayMessageId) {
        database.update("""
                update message_outbox
                   set state = 'SENT', sent_at = now(), gateway_message_id = ?, failure = null
                 where id = ? and claim_fence = ? and state in ('SENDING', 'UNCERTAIN')
                """, gatewayMessageId, id, fence);
    }

    /** The gateway did not take it this time. */
    void postpone(UUID id, long fence, Duration wait, String reason) {
        database.update("""
                update message_outbox
                   set state = 'PENDING', next_attempt_at = now() + make_interval(secs => ?), failure = ?
                 where id = ? and claim_fence = ? and state = 'SENDING'
                """, seconds(wait), reason, id, fence);
    }

    /** Ends the sending without success: FAILED or UNCERTAIN. */
    void giveUp(UUID id, long fence, MessageState as, String reason) {
        database.update("""
                update message_outbox set state = ?, failure = ?
                 where id = ? and claim_fence = ? and state = 'SENDING'
                """, as, reason, id, fence);
    }

    /**
     * Records as uncertain what an earlier holder of the lease was sending when it vanished, and what has been under
     * way longer than any submission takes.
     *
     * @return how many messages that were
     */
    int recordLostAnswers(long fence, Duration longestSubmission) {
        return database.update("""
                update message_outbox set state = 'UNCERTAIN', failure = 'the sender stopped before the answer came'
                 where state = 'SENDING' and (claim_fence < ? or claimed_at < now() - make_interval(secs => ?))
                """, fence, seconds(longestSubmission));
    }

    /** One message, opened. */
    Optional<StoredMessage> find(UUID id) {
        return database.first("""
                select id, channel, template, lang, about, sender, recipient_sealed, body_sealed, state, attempts,
                       created_at, sent_at, failure
                  from message_outbox where id = ?
                """, this::open, id);
    }

    private StoredMessage open(Row row) throws SQLException {
        UUID id = row.uuid("id");
        byte[] key = key();
        return new StoredMessage(
                id,
                Channel.valueOf(row.text("channel")),
                row.text("template"),
                row.text("lang"),
                row.optText("about"),
                row.text("sender"),
                cipher.open(key, row.bytes(RECIPIENT), TABLE, RECIPIENT, id.toString()),
                cipher.open(key, row.bytes(BODY), TABLE, BODY, id.toString()),
                MessageState.valueOf(row.text("state")),
                row.integer("attempts"),
                row.instant("created_at"),
                row.optInstant("sent_at"),
                row.optText("failure"));
    }

    private byte[] key() {
        return keys.tenantKey(CurrentWork.requireTenant().code());
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
