package kr.onjari.server.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kr.onjari.server.ToolFailure;

/** One server as a child process, with its output in a log file. */
final class ServerProcess {
    private static final int POLL_MILLIS = 150;
    private static final int LONGEST_LINE = 240;
    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it in a session of its own where the system can do that: Ctrl-C in the terminal then reaches the launcher
     * alone, which stops the servers in order.
     *
     * @param name how the server is called in sentences
     * @param environment added to that of this process
     */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> line = new ArrayList<>();
        if (StartChecks.hasCommand("setsid", System.getenv().getOrDefault("PATH", ""))) {
            line.add("setsid");
        }
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new ToolFailure(name + " can't be started: " + e.getMessage() + ".", e);
        }
    }

    /** Runs a command to its end and answers its exit code; the output is in the log. */
    static int run(List<String> command, Map<String, String> environment, Path folder, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return process.waitFor();
            } finally {
                // Only still running when this thread was interrupted, because everything is being stopped.
                process.destroy();
            }
        } catch (IOException e) {
            throw new ToolFailure(command.get(0) + " can't be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("Interrupted while " + command.get(0) + " was running.", e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /**
     * Waits until the server can be used.
     *
     * @throws ToolFailure when it ends before, or is not ready in time
     */
    void awaitReady(BooleanSupplier ready, int seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new ToolFailure(name + " was not ready after " + seconds + " seconds: see " + log + ".");
            }
            try {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new ToolFailure(name + " ended while starting" + lastWords() + ": see " + log + ".");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ToolFailure("Interrupted while " + name + " was starting.", e);
            }
        }
    }

    /** The line that most likely says what went wrong, for the sentence about a failed start. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(line -> line.contains("Caused by: "))
                    .reduce((first, second) -> second)
                    .or(() -> lines.stream()
                            .filter(line -> line.contains("FATAL") || line.contains("ERROR"))
                            .reduce((first, second) -> second))
                    .map(String::strip)
                    .map(line ->
                            " (" + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line) + ")")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    void stop() {
        PartClaim.stop(process.toHandle());
    }
}
