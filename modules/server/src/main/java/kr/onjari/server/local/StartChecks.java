package kr.onjari.server.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kr.onjari.server.ToolFailure;

/** What must hold before a part is started; each that does not is one sentence for the person at the keyboard. */
final class StartChecks {
    private static final long GIGABYTE = 1L << 30;
    /** Three servers' data, logs and unpacked binaries, with room to grow. */
    private static final long MINIMUM_FREE_BYTES = 2 * GIGABYTE;

    private StartChecks() {}

    /** @throws ToolFailure when another program listens there */
    static void requireFree(int port, String purpose) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port whose old connections are only waiting to be forgotten is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new ToolFailure(
                    "Port " + port + " (" + purpose
                            + ") is in use by another program: stop that program and try again.",
                    e);
        }
    }

    /** @throws ToolFailure when the disk under the folder is nearly full */
    static void requireDiskSpace(Path folder) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new ToolFailure("The free disk space of " + folder + " can't be read.", e);
        }
        requireDiskSpace(folder, free);
    }

    static void requireDiskSpace(Path folder, long freeBytes) {
        if (freeBytes < MINIMUM_FREE_BYTES) {
            throw new ToolFailure(
                    "Only %.1f GB are free on the disk of %s, and 2 GB are needed: make room and try again."
                            .formatted((double) freeBytes / GIGABYTE, folder));
        }
    }

    /** @throws ToolFailure when no program of that name is on the path */
    static void requireCommand(String name, String purpose) {
        if (!hasCommand(name, System.getenv().getOrDefault("PATH", ""))) {
            throw new ToolFailure("The command \"" + name + "\" is needed " + purpose
                    + " and was not found: install it and try again.");
        }
    }

    static boolean hasCommand(String name, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** @throws ToolFailure when the data was written by another major version, which this one can't read */
    static void requireDataOfVersion(Path data, String major) {
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        try {
            String written = Files.readString(version).strip();
            if (!written.equals(major)) {
                throw new ToolFailure(
                        ("The data in %s was written by PostgreSQL %s, and this is PostgreSQL %s: move the folder"
                                        + " away to start afresh, or upgrade it with pg_upgrade.")
                                .formatted(data, written, major));
            }
        } catch (IOException e) {
            throw new ToolFailure("The data in " + data + " can't be read: check its owner and permissions.", e);
        }
    }
}
