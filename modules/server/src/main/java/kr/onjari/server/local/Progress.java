package kr.onjari.server.local;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the person at the keyboard what is being done and how long it takes; long steps say that they go on. */
public final class Progress implements AutoCloseable {
    private static final int HEARTBEAT_SECONDS = 10;
    private final PrintStream out;
    private final long since = System.nanoTime();
    private final Map<String, Long> running = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    public Progress(PrintStream out) {
        this.out = out;
        var unused = heartbeat.scheduleAtFixedRate(
                this::tellRunning, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** A line with the seconds since the beginning before it. */
    public void say(String line) {
        out.printf("[%6.1f s] %s%n", seconds(since), line);
    }

    /** A line as it is. */
    void plain(String line) {
        out.println(line);
    }

    /** Begins a step; closing it says that it is done. */
    Step step(String what) {
        running.put(what, System.nanoTime());
        say(what + " …");
        return new Step(what);
    }

    /** Something that takes a while. */
    final class Step implements AutoCloseable {
        private final String what;
        private boolean done;

        private Step(String what) {
            this.what = what;
        }

        /** Ends the step well, and says what came of it. */
        void done(String outcome) {
            done = true;
            Long began = running.remove(what);
            say(what + ": " + outcome + (began == null ? "" : " (%.1f s)".formatted(seconds(began))));
        }

        @Override
        public void close() {
            if (!done) {
                running.remove(what);
            }
        }
    }

    private void tellRunning() {
        running.forEach((what, began) -> say("… %s, for %.0f s now".formatted(what, seconds(began))));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
    }
}
