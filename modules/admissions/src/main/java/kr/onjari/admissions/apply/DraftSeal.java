package kr.onjari.admissions.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.tenancy.CurrentWork;

/**
 * Lets a draft travel in addresses. The answers tell of illness and poverty, and addresses end up in histories and logs: so the
 * draft is encrypted under the tenant's key and opens for the person alone who wrote it.
 */
@ApplicationScoped
class DraftSeal {
    private static final String PLACE = "address";
    private static final String COLUMN = "application_draft";
    private static final int LONGEST = 2000;

    private final KeyStorePort keys;
    private final FieldCipher cipher;

    @Inject
    DraftSeal(KeyStorePort keys, FieldCipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
    }

    /** The draft as a value that an address can carry unescaped. */
    String seal(Draft draft) {
        byte[] sealed = cipher.seal(key(), draft.write(), PLACE, COLUMN, person());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The draft of this person here; empty for anything else. */
    Optional<Draft> open(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return Draft.read(cipher.open(key(), bytes, PLACE, COLUMN, person()));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] key() {
        return keys.tenantKey(CurrentWork.requireTenant().code());
    }

    private static String person() {
        return CurrentWork.person().orElseThrow(() -> new IllegalStateException("A draft belongs to a person"));
    }
}
