package kr.onjari.server.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.onjari.kernel.migration.RolePasswords;
import kr.onjari.server.ToolFailure;

/**
 * The passwords of one local system: made at its first start, kept in a file that only its owner may read, never
 * printed.
 */
final class Secrets {
    /** Whose password or secret. */
    enum Of {
        POSTGRES(24),
        OWNER(24),
        CELL(24),
        BATCH(24),
        KEYCLOAK_DATABASE(24),
        KEYCLOAK_ADMIN(24),
        PORTAL_CLIENT(24),
        /** SMPP 3.4 carries passwords of at most 8 characters. */
        SMS(6);

        private final int bytes;

        Of(int bytes) {
            this.bytes = bytes;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /**
     * Reads the file, and adds to it what is missing.
     *
     * @throws ToolFailure when it can't be read or written
     */
    static Secrets in(Path file, SecureRandom random) {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new ToolFailure("The secrets of the local system can't be read from " + file + ".", e);
            }
        }
        boolean added = false;
        for (Of of : Of.values()) {
            if (values.getProperty(of.key(), "").isBlank()) {
                byte[] bytes = new byte[of.bytes];
                random.nextBytes(bytes);
                values.setProperty(
                        of.key(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                added = true;
            }
        }
        if (added) {
            PrivateFile.write(
                    file,
                    new TreeMap<>(values)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        }
        return new Secrets(values);
    }

    String get(Of of) {
        return values.getProperty(of.key());
    }

    RolePasswords rolePasswords() {
        return new RolePasswords(get(Of.OWNER), get(Of.CELL), get(Of.BATCH));
    }
}
