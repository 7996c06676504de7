package kr.onjari.server.cli;

import java.util.concurrent.Callable;
import kr.onjari.server.Installation;
import kr.onjari.server.local.RunningParts;
import picocli.CommandLine.Command;

/** Stops what a launcher on this machine runs, and what a crashed one has left. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops the local system.")
final class StopCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        boolean stopped = new RunningParts(Installation.current().localData()).stop();
        System.out.println(stopped ? "The local system is stopped." : "The local system is not running.");
        return 0;
    }
}
