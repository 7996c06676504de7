package kr.onjari.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file as browsers get it.
 *
 * @param content the bytes; not to be changed
 * @param gzipped the same, compressed; empty where that would not make it smaller
 * @param type media type, with charset for text
 * @param version twelve hexadecimal digits of its SHA-256
 */
record Asset(byte[] content, byte[] gzipped, String type, String version) {
    private static final int VERSION_BYTES = 6;

    static Asset of(byte[] content, String type) {
        byte[] compressed = gzip(content);
        return new Asset(content, compressed.length < content.length ? compressed : new byte[0], type, hash(content));
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
