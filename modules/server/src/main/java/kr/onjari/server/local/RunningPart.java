package kr.onjari.server.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A part that a launcher has started, as written in its pid file. Process ids are reused, so a process is only taken
 * for the one meant if it also started at the same moment.
 *
 * @param part the part's name, such as {@code keycloak}
 */
record RunningPart(String part, ProcessMark server, ProcessMark launcher) {

    /** A process, recognised by id and start time. */
    record ProcessMark(long pid, Instant started) {
        static ProcessMark of(ProcessHandle process) {
            return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        /** The process, if it still runs. */
        Optional<ProcessHandle> find() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().startInstant().orElse(Instant.EPOCH).equals(started));
        }
    }

    static RunningPart startedHere(String part, ProcessHandle server) {
        return new RunningPart(part, ProcessMark.of(server), ProcessMark.of(ProcessHandle.current()));
    }

    boolean hasLauncher() {
        return launcher.find().isPresent();
    }

    void writeTo(Path folder) {
        PrivateFile.write(
                file(folder, part),
                "server.pid=%d\nserver.started=%s\nlauncher.pid=%d\nlauncher.started=%s\n"
                        .formatted(server.pid(), server.started(), launcher.pid(), launcher.started()));
    }

    /** The part as last written; empty when it was stopped in order or its file says nothing sensible. */
    static Optional<RunningPart> read(Path folder, String part) {
        Path file = file(folder, part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new RunningPart(part, mark(values, "server"), mark(values, "launcher")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static void forget(Path folder, String part) throws IOException {
        Files.deleteIfExists(file(folder, part));
    }

    private static ProcessMark mark(Properties values, String which) {
        return new ProcessMark(
                Long.parseLong(values.getProperty(which + ".pid")),
                Instant.parse(values.getProperty(which + ".started")));
    }

    private static Path file(Path folder, String part) {
        return folder.resolve(part + ".pid");
    }
}
