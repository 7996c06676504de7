package kr.onjari.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.tenancy.CurrentWork;

/** Reads the current tenant's outbox, opened with the tenant's key. */
@ApplicationScoped
public class SentMessages {
    @PersistenceContext(unitName = "tenant")
    private EntityManager entities;

    private final FieldCipher cipher;
    private final KeyStorePort keys;

    @Inject
    public SentMessages(FieldCipher cipher, KeyStorePort keys) {
        this.cipher = cipher;
        this.keys = keys;
    }

    /** The newest messages first, at most that many. */
    @Transactional
    public List<StoredMessage> newest(int most) {
        byte[] key = keys.tenantKey(CurrentWork.requireTenant().code());
        return entities.createQuery(
                        "select m from OutboxMessage m order by m.createdAt desc, m.id desc", OutboxMessage.class)
                .setMaxResults(most)
                .getResultStream()
                .map(message ->
                        message.opened((value, column, row) -> cipher.open(key, value, Outbox.TABLE, column, row)))
                .toList();
    }
}
