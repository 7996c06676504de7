package kr.onjari.kernel.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single columns with AES-256-GCM. Table, column and row are bound in as associated data, so that a value moved
 * to another place does not open. Layout: version byte 1, 12 bytes nonce, ciphertext with 16 bytes tag.
 */
@ApplicationScoped
public class FieldCipher {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Seals a text for one place. */
    public byte[] seal(byte[] key, String text, String table, String column, String rowId) {
        return sealBytes(key, text.getBytes(StandardCharsets.UTF_8), table, column, rowId);
    }

    /** @throws IllegalStateException when the value was sealed with another key or for another place */
    public String open(byte[] key, byte[] sealed, String table, String column, String rowId) {
        return new String(openBytes(key, sealed, table, column, rowId), StandardCharsets.UTF_8);
    }

    /** A fresh data key of 32 bytes. */
    public byte[] newDataKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** Wraps a data key with a key-encryption key, for the row that keeps it. */
    public byte[] wrap(byte[] wrappingKey, byte[] dataKey, String table, String rowId) {
        return sealBytes(wrappingKey, dataKey, table, "data_key", rowId);
    }

    /** The inverse of {@link #wrap}. */
    public byte[] unwrap(byte[] wrappingKey, byte[] wrapped, String table, String rowId) {
        return openBytes(wrappingKey, wrapped, table, "data_key", rowId);
    }

    private byte[] sealBytes(byte[] key, byte[] plain, String table, String column, String rowId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, table, column, rowId);
            byte[] encrypted = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    private static byte[] openBytes(byte[] key, byte[] sealed, String table, String column, String rowId) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("Not a sealed value: " + table + "." + column);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, table, column, rowId)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("Sealed with another key or for another place: " + table + "." + column, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String table, String column, String rowId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((table + '\n' + column + '\n' + rowId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
