package kr.onjari.server.cli;

import java.util.concurrent.Callable;
import kr.onjari.server.Installation;
import kr.onjari.server.local.RunningParts;
import picocli.CommandLine.Command;

/** Says which parts run. Exit code 0 when all do, 1 when one does not. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says which parts of the local system run.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all parts run", "1:a part does not run"})
final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        RunningParts parts = new RunningParts(Installation.current().localData());
        parts.describe().forEach(System.out::println);
        return parts.allRun() ? 0 : 1;
    }
}
