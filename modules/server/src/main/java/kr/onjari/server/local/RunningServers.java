package kr.onjari.server.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.LocalStack.Part;

/**
 * What one launcher has started. Starting and stopping exclude each other, so that Ctrl-C during a start leaves nothing
 * behind: a server either has not been started, or is known here and stopped.
 */
final class RunningServers {
    private final Map<Part, PartClaim> claims = new EnumMap<>(Part.class);
    private final Map<Part, LocalServer> servers = new EnumMap<>(Part.class);
    private final Path folder;
    private boolean closing;

    /** @param folder where pid files and locks are */
    RunningServers(Path folder) {
        this.folder = folder;
    }

    /**
     * Claims the parts, and stops what a crashed launcher has left of them: what uses the others before what is used.
     *
     * @throws ToolFailure when another launcher runs one of them
     */
    synchronized void claim(Iterable<Part> parts) {
        requireOpen();
        List<Part> usersFirst = new ArrayList<>();
        parts.forEach(usersFirst::add);
        usersFirst.sort(Collections.reverseOrder());
        for (Part part : usersFirst) {
            claims.put(part, PartClaim.take(folder, part.key()));
        }
    }

    /** Starts a server unless everything is being stopped. */
    synchronized <T extends LocalServer> T launch(Part part, Supplier<T> start) {
        requireOpen();
        T server = start.get();
        servers.put(part, server);
        PartClaim claim = claims.get(part);
        if (claim != null) {
            claim.running(server.process().map(ServerProcess::handle).orElseGet(ProcessHandle::current));
        }
        return server;
    }

    private void requireOpen() {
        if (closing) {
            throw new ToolFailure("The start was broken off.");
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    synchronized Map<Part, ProcessHandle> processes() {
        Map<Part, ProcessHandle> processes = new EnumMap<>(Part.class);
        servers.forEach((part, server) -> server.process().ifPresent(process -> processes.put(part, process.handle())));
        return processes;
    }

    /** Ends with the first part that ends by itself. */
    synchronized CompletableFuture<Part> firstEnd() {
        CompletableFuture<Part> end = new CompletableFuture<>();
        servers.forEach((part, server) -> server.process().ifPresent(process -> {
            var unused = process.onExit().thenAccept(ended -> end.complete(part));
        }));
        return end;
    }

    /** Stops all, the last first; a server that resists does not keep the others alive. */
    synchronized void close(Progress progress) {
        closing = true;
        List<Part> lastFirst = new ArrayList<>(EnumSet.allOf(Part.class));
        Collections.reverse(lastFirst);
        for (Part part : lastFirst) {
            LocalServer server = servers.remove(part);
            if (server != null) {
                stop(part, server, progress);
            }
            PartClaim claim = claims.remove(part);
            if (claim != null) {
                claim.close();
            }
        }
    }

    private static void stop(Part part, LocalServer server, Progress progress) {
        try {
            server.close();
            progress.say(part.key() + " stopped");
        } catch (ToolFailure e) {
            progress.say(part.key() + " could not be stopped in order: " + e.sentence());
        }
    }
}
