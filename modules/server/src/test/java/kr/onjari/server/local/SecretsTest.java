package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import kr.onjari.server.ToolFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void they_are_made_once_and_differ() {
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.in(file, random);
        Secrets second = Secrets.in(file, random);
        assertThat(Arrays.stream(Secrets.Of.values()).map(first::get))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        Arrays.stream(Secrets.Of.values()).map(second::get).toList());
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets.in(file, random);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_one_is_added_to_an_older_file_and_the_others_stay() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, "postgres=kept\n");
        Secrets secrets = Secrets.in(file, random);
        assertThat(secrets.get(Secrets.Of.POSTGRES)).isEqualTo("kept");
        assertThat(secrets.get(Secrets.Of.CELL)).hasSizeGreaterThan(30);
    }

    @Test
    void the_password_for_the_sms_centre_fits_into_smpp() {
        assertThat(Secrets.in(folder.resolve("s"), random).get(Secrets.Of.SMS)).hasSize(8);
    }

    @Test
    void a_folder_that_is_not_there_is_one_sentence() {
        assertThatThrownBy(() -> Secrets.in(folder.resolve("missing/secrets.properties"), random))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("can't be written");
    }
}
