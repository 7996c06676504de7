package kr.onjari.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.refusal.Refusal;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.messaging.outbox.MessageEnqueued;
import kr.onjari.messaging.outbox.NewMessage;
import kr.onjari.messaging.outbox.Outbox;
import kr.onjari.messaging.sms.Channel;
import kr.onjari.web.text.Language;

/**
 * Sends messages to people, safely: the message is written in the caller's transaction, so that it goes out exactly
 * when the thing it tells about has happened, and it is kept until the gateway has taken it.
 */
@ApplicationScoped
public class Messages {
    private static final String SENDER = "sms.sender";
    private static final String CALL_CENTRE = "call-centre.phone";

    private final kr.onjari.web.text.Messages texts;
    private final TenantSettings settings;
    private final Outbox outbox;
    private final Event<MessageEnqueued> enqueued;

    @Inject
    public Messages(
            kr.onjari.web.text.Messages texts,
            TenantSettings settings,
            Outbox outbox,
            Event<MessageEnqueued> enqueued) {
        this.texts = texts;
        this.settings = settings;
        this.outbox = outbox;
        this.enqueued = enqueued;
    }

    /**
     * Writes a message of the current tenant, in the words of that tenant. It is sent soon after the transaction
     * commits, and never when it rolls back.
     *
     * @return the id of the message in the tenant's outbox
     * @throws Refusal invalid, when the recipient's number is no Korean mobile number
     * @throws IllegalArgumentException when nobody wrote a text for the key, or the text is longer than 2,000 bytes
     */
    public UUID enqueue(TextMessage message) {
        Tenant tenant = CurrentWork.requireTenant();
        MobileNumber recipient = MobileNumber.parse(message.recipientPhone())
                .orElseThrow(() -> Refusal.invalid("phone", "messaging.not-a-mobile-number"));
        Language language = Language.of(message.lang()).orElse(Language.KO);
        String text = text(tenant, language, message);
        UUID id = UUID.randomUUID();
        outbox.add(new NewMessage(
                id,
                Channel.forText(text),
                message.templateKey(),
                language.tag(),
                message.about(),
                sender(tenant),
                recipient.digits(),
                text));
        enqueued.fire(new MessageEnqueued(tenant.code()));
        return id;
    }

    private String text(Tenant tenant, Language language, TextMessage message) {
        var words = texts.of(tenant.code(), language);
        if (words.pattern(message.templateKey()).isEmpty()) {
            throw new IllegalArgumentException("Nobody wrote the message " + message.templateKey());
        }
        return words.text(message.templateKey(), message.args().toArray());
    }

    /** The tenant's registered sender number, else the number people call back on. */
    private String sender(Tenant tenant) {
        String number = settings.text(tenant.code(), SENDER, settings.text(tenant.code(), CALL_CENTRE, ""));
        return number.replaceAll("\\D", "");
    }
}
