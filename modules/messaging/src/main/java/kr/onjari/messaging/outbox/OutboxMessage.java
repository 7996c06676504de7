package kr.onjari.messaging.outbox;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.messaging.sms.Channel;
import org.hibernate.annotations.Immutable;

/**
 * A message of the tenant's outbox, for reading. It is written and moved on by {@link Outbox} in SQL, because claiming
 * one among several dispatchers is a matter of row locks.
 */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(name = "message_outbox")
class OutboxMessage {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String template;
    private String lang;
    private String about;
    private String sender;

    @Column(name = "recipient_sealed")
    private byte[] recipientSealed;

    @Column(name = "body_sealed")
    private byte[] bodySealed;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String failure;

    /** What opens a sealed column: its name and the row's id decide the place it was sealed for. */
    interface Opener {
        String open(byte[] sealed, String column, String rowId);
    }

    StoredMessage opened(Opener opener) {
        return new StoredMessage(
                id,
                channel,
                template,
                lang,
                Optional.ofNullable(about),
                sender,
                opener.open(recipientSealed, "recipient_sealed", id.toString()),
                opener.open(bodySealed, "body_sealed", id.toString()),
                state,
                attempts,
                createdAt,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(failure));
    }
}
