package kr.onjari.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnjariTest {
    @TempDir
    Path folder;

    @Test
    void what_is_not_understood_ends_with_2() {
        assertThat(Onjari.run("fly")).isEqualTo(2);
        assertThat(Onjari.run("start", "everything")).isEqualTo(2);
        assertThat(Onjari.run("registry")).isEqualTo(2);
        assertThat(Onjari.run()).isEqualTo(2);
    }

    @Test
    void help_ends_with_0() {
        assertThat(Onjari.run("--help")).isZero();
        assertThat(Onjari.run("registry", "import", "--help")).isZero();
    }

    @Test
    void a_file_that_is_not_there_ends_with_1() {
        assertThat(Onjari.run("registry", "import", folder.resolve("none.csv").toString()))
                .isEqualTo(1);
    }

    @Test
    void a_missing_password_is_named() {
        DatabaseAccess access = DatabaseAccess.of(
                Map.of("ONJARI_DB_URL", "jdbc:postgresql://127.0.0.1/onjari"), new Installation(folder));
        assertThatThrownBy(access::owner)
                .isInstanceOf(ToolFailure.class)
                .hasMessage("The environment variable ONJARI_OWNER_PASSWORD is not set.");
    }

    @Test
    void without_a_database_the_two_ways_to_one_are_named() {
        assertThatThrownBy(() -> DatabaseAccess.of(Map.of(), new Installation(folder)))
                .hasMessageContaining("deploy/bin/onjari start")
                .hasMessageContaining("ONJARI_DB_URL");
    }
}
