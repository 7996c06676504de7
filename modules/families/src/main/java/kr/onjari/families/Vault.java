package kr.onjari.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kr.onjari.kernel.crypto.FieldCipher;
import kr.onjari.kernel.crypto.KeyStorePort;
import kr.onjari.kernel.crypto.MatchingHash;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the vault's columns: a data key per guardian and per child, wrapped by the national key. Destroying a wrapped
 * key erases the row.
 */
@ApplicationScoped
public class Vault {
    private static final String PERSON = "families.person";
    private static final String CHILD = "families.child";

    private final FieldCipher cipher;
    private final KeyStorePort keys;

    @Inject
    public Vault(FieldCipher cipher, KeyStorePort keys) {
        this.cipher = cipher;
        this.keys = keys;
    }

    byte[] newKey() {
        return cipher.newDataKey();
    }

    byte[] wrapGuardianKey(byte[] key, String person) {
        return cipher.wrap(keys.nationalKey(), key, PERSON, person);
    }

    byte[] guardianKey(byte[] wrapped, String person) {
        return cipher.unwrap(keys.nationalKey(), wrapped, PERSON, person);
    }

    byte[] wrapChildKey(byte[] key, ChildId child) {
        return cipher.wrap(keys.nationalKey(), key, CHILD, child.toString());
    }

    byte[] childKey(byte[] wrapped, ChildId child) {
        return cipher.unwrap(keys.nationalKey(), wrapped, CHILD, child.toString());
    }

    byte[] sealName(byte[] key, Guardian guardian) {
        return cipher.seal(key, guardian.name(), PERSON, "name", guardian.person());
    }

    byte @Nullable [] sealPhone(byte[] key, Guardian guardian) {
        return guardian.phone()
                .map(phone -> cipher.seal(key, phone, PERSON, "phone", guardian.person()))
                .orElse(null);
    }

    byte[] sealName(byte[] key, ChildView child) {
        return cipher.seal(key, child.name(), CHILD, "name", child.id().toString());
    }

    byte[] sealBirthDate(byte[] key, ChildView child) {
        return cipher.seal(
                key,
                child.birthDate().toString(),
                CHILD,
                "birth_date",
                child.id().toString());
    }

    String openGuardian(byte[] key, byte[] sealed, String column, String person) {
        return cipher.open(key, sealed, PERSON, column, person);
    }

    String openChild(byte[] key, byte[] sealed, String column, ChildId child) {
        return cipher.open(key, sealed, CHILD, column, child.toString());
    }

    /** By which a guardian's child is recognised when it is entered again. */
    byte[] matchHash(String person, String childName, LocalDate birthDate) {
        return MatchingHash.of(keys.matchingKey(), person, childName, birthDate.toString());
    }
}
