package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.RunningPart.ProcessMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartClaimTest {
    private static final ProcessMark GONE = new ProcessMark(1L << 30, Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    void a_part_runs_once() {
        try (PartClaim claim = PartClaim.take(folder, "keycloak")) {
            claim.running(ProcessHandle.current());
            assertThatThrownBy(() -> PartClaim.take(folder, "keycloak"))
                    .isInstanceOf(ToolFailure.class)
                    .hasMessageContaining("already running (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void a_part_given_up_can_be_taken_again() {
        PartClaim.take(folder, "keycloak").close();
        assertThatCode(() -> PartClaim.take(folder, "keycloak").close()).doesNotThrowAnyException();
    }

    @Test
    void what_a_crashed_launcher_left_is_stopped() throws IOException, InterruptedException {
        Process leftover = new ProcessBuilder("sleep", "300").start();
        new RunningPart("keycloak", ProcessMark.of(leftover.toHandle()), GONE).writeTo(folder);
        PartClaim.take(folder, "keycloak").close();
        assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void another_process_that_got_the_same_id_is_left_alone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            new RunningPart("keycloak", new ProcessMark(stranger.pid(), Instant.EPOCH), GONE).writeTo(folder);
            PartClaim.take(folder, "keycloak").close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_pid_file_with_nonsense_is_no_running_part() throws IOException {
        Files.writeString(folder.resolve("keycloak.pid"), "server.pid=abc");
        assertThat(RunningPart.read(folder, "keycloak")).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        RunningPart part = RunningPart.startedHere("keycloak", ProcessHandle.current());
        part.writeTo(folder);
        assertThat(RunningPart.read(folder, "keycloak")).contains(part);
        assertThat(part.hasLauncher()).isTrue();
    }
}
