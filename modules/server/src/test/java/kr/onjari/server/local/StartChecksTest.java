package kr.onjari.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.onjari.server.ToolFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void a_port_in_use_is_named_with_what_it_is_for() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> StartChecks.requireFree(other.getLocalPort(), "the portal"))
                    .isInstanceOf(ToolFailure.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " (the portal) is in use by another program: stop that program and try again.");
        }
    }

    @Test
    void a_port_that_was_given_up_is_free() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        assertThatCode(() -> StartChecks.requireFree(port, "the portal")).doesNotThrowAnyException();
    }

    @Test
    void less_than_two_gigabytes_are_too_few() {
        assertThatThrownBy(() -> StartChecks.requireDiskSpace(folder, 2 * GIGABYTE - 1))
                .hasMessageContaining("2 GB are needed");
        assertThatCode(() -> StartChecks.requireDiskSpace(folder, 2 * GIGABYTE)).doesNotThrowAnyException();
    }

    @Test
    void a_missing_command_is_named() {
        assertThatThrownBy(() -> StartChecks.requireCommand("no-such-command-here", "for this test"))
                .hasMessage("The command \"no-such-command-here\" is needed for this test and was not found: install it"
                        + " and try again.");
        assertThat(StartChecks.hasCommand("sh", "/nowhere:/bin:/usr/bin")).isTrue();
    }

    @Test
    void data_of_another_major_version_is_not_touched() throws IOException {
        Files.writeString(folder.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> StartChecks.requireDataOfVersion(folder, "17"))
                .hasMessageContaining("was written by PostgreSQL 15, and this is PostgreSQL 17");
        assertThatCode(() -> StartChecks.requireDataOfVersion(folder, "15")).doesNotThrowAnyException();
    }

    @Test
    void no_data_yet_is_fine() {
        assertThatCode(() -> StartChecks.requireDataOfVersion(folder.resolve("postgres"), "17"))
                .doesNotThrowAnyException();
    }
}
