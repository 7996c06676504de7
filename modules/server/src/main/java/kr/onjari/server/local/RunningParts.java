package kr.onjari.server.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.onjari.server.ToolFailure;

/** What runs of a local system, seen from outside its launcher. */
public final class RunningParts {
    private static final int STOP_SECONDS = 150;
    private final Path run;

    /** @param data the local system's folder */
    public RunningParts(Path data) {
        this.run = new LocalFolder(data).run();
    }

    /** One line a part. */
    public List<String> describe() {
        return parts().map(part -> "%-9s %s".formatted(part.key(), state(part))).toList();
    }

    public boolean allRun() {
        return parts().allMatch(part -> RunningPart.read(run, part.key())
                .filter(RunningPart::hasLauncher)
                .flatMap(running -> running.server().find())
                .isPresent());
    }

    /**
     * Asks the launchers to stop and waits for it; then stops what crashed launchers have left.
     *
     * @return whether there was anything to stop
     * @throws ToolFailure when a launcher does not end in time
     */
    public boolean stop() {
        if (!Files.isDirectory(run)) {
            return false;
        }
        List<ProcessHandle> launchers = read().map(part -> part.launcher().find())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        launchers.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(
                            launchers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new ToolFailure(
                    "The launcher (process " + launchers.get(0).pid() + ") does not stop; see .local/log.", e);
        }
        boolean leftovers = false;
        List<LocalStack.Part> lastFirst = new ArrayList<>(parts().toList());
        Collections.reverse(lastFirst);
        for (LocalStack.Part part : lastFirst) {
            leftovers |= RunningPart.read(run, part.key())
                    .flatMap(running -> running.server().find())
                    .isPresent();
            PartClaim.take(run, part.key()).close();
        }
        return leftovers || !launchers.isEmpty();
    }

    private String state(LocalStack.Part part) {
        return RunningPart.read(run, part.key())
                .flatMap(running -> running.server()
                        .find()
                        .map(server -> "runs, process " + server.pid()
                                + (running.hasLauncher() ? "" : ", left by a launcher that is gone")))
                .orElse("does not run");
    }

    private Stream<RunningPart> read() {
        return parts().map(part -> RunningPart.read(run, part.key())).flatMap(Optional::stream);
    }

    private static Stream<LocalStack.Part> parts() {
        return Arrays.stream(LocalStack.Part.values());
    }
}
