package kr.onjari.admissions.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.onjari.admissions.ApplicationId;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.crypto.KeyDerivation;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.tenancy.TenantCode;

/**
 * What an entry is called in public: ten characters, a keyed hash of the application under a key of its list, so that entries of
 * one child in two lists, or before and after a withdrawal, cannot be linked.
 */
@ApplicationScoped
public class Pseudonyms {
    /** Crockford's base 32: no I, L, O or U, so that it can be read aloud. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BITS_PER_CHARACTER = 5;

    private final KeyStorePort keys;

    @Inject
    public Pseudonyms(KeyStorePort keys) {
        this.keys = keys;
    }

    /** The pseudonym of an application in a list of a tenant. */
    public String of(TenantCode tenant, WaitingListId list, ApplicationId application) {
        byte[] listKey = KeyDerivation.hmac(keys.tenantKey(tenant), "waiting-list", list.toString());
        byte[] hash = KeyDerivation.hmac(listKey, application.toString());
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | hash[i] & 0xff;
        }
        StringBuilder pseudonym = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            pseudonym.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - BITS_PER_CHARACTER * (i + 1)) & 31)));
        }
        return pseudonym.toString();
    }
}
