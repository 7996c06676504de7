package kr.onjari.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kr.onjari.server.ToolFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 done; 1 it could not be done, and one sentence on the error stream says why; 2 the
 * command was not understood.
 */
@Command(
        name = "onjari",
        mixinStandardHelpOptions = true,
        version = "onjari 0.1.0",
        description = "Runs and administers the childcare platform.",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            MigrateCommand.class,
            TenantsCommand.class,
            RegistryCommand.class,
            CheckCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:it could not be done; one sentence says why", "2:the command was not understood"})
public final class Onjari {
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command and answers its exit code. */
    static int run(String... arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        return new CommandLine(new Onjari())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof ToolFailure failure) {
                        command.getErr().println("onjari: " + failure.sentence());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments);
    }
}
