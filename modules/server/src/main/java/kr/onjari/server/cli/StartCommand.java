package kr.onjari.server.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import kr.onjari.server.Installation;
import kr.onjari.server.local.LocalLauncher;
import kr.onjari.server.local.LocalStack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the local system, or one part of it, in the foreground. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Runs the local system on this machine until Ctrl-C.")
final class StartCommand implements Callable<Integer> {
    /** What can be started on its own. */
    @SuppressWarnings("ImmutableEnumChecker") // the sets are immutable
    enum What {
        POSTGRES(Set.of(Part.POSTGRES)),
        KEYCLOAK(Set.of(Part.KEYCLOAK)),
        PORTAL(Set.of(Part.SMS, Part.PORTAL)),
        ALL(Set.of(Part.values()));

        private final Set<Part> parts;

        What(Set<Part> parts) {
            this.parts = parts;
        }
    }

    @Parameters(
            arity = "0..1",
            defaultValue = "all",
            description = "One of: postgres, keycloak, portal, all (default: all).")
    private What what = What.ALL;

    @Override
    public Integer call() {
        new LocalLauncher(Installation.current(), what.parts, System.out).run();
        return 0;
    }
}
