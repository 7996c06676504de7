package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartStateTest {
    @TempDir
    Path folder;

    @Test
    void the_next_start_knows_what_is_set_up() {
        new StartState(folder.resolve("state")).record("realm", "a");
        StartState next = new StartState(folder.resolve("state"));
        assertThat(next.isCurrent("realm", "a")).isTrue();
        assertThat(next.isCurrent("realm", "b")).isFalse();
        assertThat(next.isCurrent("schemas", "a")).isFalse();
    }

    @Test
    void new_data_forgets_what_was_set_up_in_the_old() {
        StartState state = new StartState(folder.resolve("state"));
        state.record("realm", "a");
        state.clear();
        assertThat(new StartState(folder.resolve("state")).isCurrent("realm", "a"))
                .isFalse();
    }

    @Test
    void a_changed_file_has_another_fingerprint() throws IOException {
        Path file = Files.writeString(folder.resolve("war"), "one");
        String before = StartState.fingerprint(file, "tenants");
        assertThat(StartState.fingerprint(file, "tenants")).isEqualTo(before);
        assertThat(StartState.fingerprint(file, "other tenants")).isNotEqualTo(before);
        Files.writeString(file, "two");
        assertThat(StartState.fingerprint(file, "tenants")).isNotEqualTo(before);
    }
}
