package kr.onjari.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the current tenant's outbox in a transaction of its own. */
@ApplicationScoped
public class SentMessages {
    private final Outbox outbox;

    @Inject
    public SentMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The newest messages first, at most that many. */
    @Transactional
    public List<StoredMessage> newest(int most) {
        return outbox.newest(most);
    }
}
