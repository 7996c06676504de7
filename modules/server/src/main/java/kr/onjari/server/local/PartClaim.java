package kr.onjari.server.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.onjari.server.ToolFailure;

/**
 * The right of one launcher to run one part on one data folder. The operating system takes the lock away from a
 * launcher that dies, so that a crash never blocks the next start.
 */
final class PartClaim implements AutoCloseable {
    private static final int STOP_SECONDS = 30;
    private final Path folder;
    private final String part;
    private final FileChannel channel;

    private PartClaim(Path folder, String part, FileChannel channel) {
        this.folder = folder;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Claims the part, and stops the server that a crashed launcher may have left behind.
     *
     * @throws ToolFailure when another launcher that is alive runs it
     */
    static PartClaim take(Path folder, String part) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve(part + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                PartClaim claim = new PartClaim(folder, part, channel);
                claim.stopLeftover();
                return claim;
            }
            channel.close();
        } catch (IOException e) {
            throw new ToolFailure("The folder " + folder + " can't be written to: check its owner and permissions.", e);
        }
        String process = RunningPart.read(folder, part)
                .map(running -> " (process " + running.launcher().pid() + ")")
                .orElse("");
        throw new ToolFailure(
                "The local system is already running" + process + ": stop it with \"deploy/bin/onjari stop\" first.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Writes down which process now is the part's server. */
    void running(ProcessHandle server) {
        RunningPart.startedHere(part, server).writeTo(folder);
    }

    private void stopLeftover() throws IOException {
        RunningPart.read(folder, part)
                .flatMap(running -> running.server().find())
                .ifPresent(PartClaim::stop);
        RunningPart.forget(folder, part);
    }

    /** Asks a process to end, and after half a minute makes it. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed", e);
        }
    }

    /** Gives the part up after its server was stopped. */
    @Override
    public void close() {
        try {
            RunningPart.forget(folder, part);
            channel.close();
        } catch (IOException e) {
            throw new ToolFailure("The pid file of " + part + " in " + folder + " can't be removed.", e);
        }
    }
}
