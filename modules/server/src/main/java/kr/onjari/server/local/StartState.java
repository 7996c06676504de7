package kr.onjari.server.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.onjari.server.ToolFailure;

/** Remembers from which input each part was set up, so that a start with nothing changed does not repeat the work. */
final class StartState {
    private final Path file;
    private final Properties values = new Properties();

    /** Reads the file; one that is missing or unreadable means that nothing is known to be set up. */
    StartState(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                values.clear();
            }
        }
    }

    synchronized boolean isCurrent(String part, String fingerprint) {
        return fingerprint.equals(values.getProperty(part));
    }

    synchronized void record(String part, String fingerprint) {
        values.setProperty(part, fingerprint);
        PrivateFile.write(
                file,
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
    }

    /** Forgets everything: the data it spoke of is gone. */
    synchronized void clear() {
        values.clear();
        PrivateFile.write(file, "");
    }

    static String fingerprint(String input) {
        return HexFormat.of().formatHex(sha256().digest(input.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file's content together with other input. */
    static String fingerprint(Path file, String input) {
        try {
            MessageDigest digest = sha256();
            digest.update(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest.digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new ToolFailure("The file " + file + " can't be read.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
