package kr.onjari.server.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import kr.onjari.server.ToolFailure;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the library that carries them. */
final class PostgresBinaries {
    /** The major version of the binaries that the root pom pins. */
    static final String MAJOR = "17";

    private static final String COMPLETE = ".unpacked";
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** @throws ToolFailure when there are none for this machine, or they can't be unpacked */
    static PostgresBinaries in(Path folder) {
        Path marker = folder.resolve(COMPLETE);
        if (!Files.exists(marker)) {
            try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
                unpack(packed, folder);
                Files.writeString(marker, MAJOR);
            } catch (IOException | IllegalStateException e) {
                throw new ToolFailure(
                        "PostgreSQL's programs can't be unpacked to " + folder + ": " + e.getMessage() + ".", e);
            }
        }
        return new PostgresBinaries(folder);
    }

    /**
     * The command line of one of the programs. PostgreSQL refuses to run as root; in a user namespace of its own it is
     * nobody in particular and runs (as in a container or on a build machine).
     */
    List<String> command(String program, String... arguments) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            StartChecks.requireCommand("unshare", "to run PostgreSQL as root");
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(folder.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return "linux";
        }
        if (name.contains("mac")) {
            return "darwin";
        }
        throw new ToolFailure(
                "The local system runs on Linux and macOS, not on " + System.getProperty("os.name") + ".");
    }

    private static String architecture() {
        return ArchUtils.normalize(System.getProperty("os.arch"));
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                        boolean executable = (entry.getMode() & 0100) != 0;
                        Files.setPosixFilePermissions(
                                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }

    /** Settings of the server for one machine: durable, small, reachable from this machine only. */
    static Properties settings(int port) {
        Properties settings = new Properties();
        settings.setProperty("port", String.valueOf(port));
        settings.setProperty("listen_addresses", "127.0.0.1");
        settings.setProperty("unix_socket_directories", "");
        settings.setProperty("fsync", "on");
        settings.setProperty("synchronous_commit", "on");
        settings.setProperty("full_page_writes", "on");
        settings.setProperty("password_encryption", "scram-sha-256");
        settings.setProperty("max_connections", "120");
        settings.setProperty("shared_buffers", "128MB");
        settings.setProperty("jit", "off");
        settings.setProperty("timezone", "UTC");
        settings.setProperty("log_timezone", "Asia/Seoul");
        settings.setProperty("log_min_messages", "warning");
        settings.setProperty("log_line_prefix", "%m [%p] %q%u@%d ");
        return settings;
    }
}
