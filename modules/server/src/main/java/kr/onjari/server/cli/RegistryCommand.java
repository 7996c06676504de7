package kr.onjari.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import kr.onjari.registry.ImportRefused;
import kr.onjari.registry.ImportReport;
import kr.onjari.registry.RegistryTool;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The national facility registry. */
@Command(name = "registry", mixinStandardHelpOptions = true, description = "Imports or generates facilities.")
final class RegistryCommand {

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Imports facilities from a file; repeating it changes nothing.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the file was imported, possibly without some rejected rows",
                "1:the file as a whole can't be imported; nothing was changed"
            })
    int importFile(
            @Parameters(paramLabel = "FILE", description = "The CSV file (UTF-8 or CP949).") Path file,
            @Option(
                            names = "--format",
                            defaultValue = RegistryTool.STANDARD,
                            description = "Its format (default: ${DEFAULT-VALUE}, 전국어린이집표준데이터).")
                    String format,
            @Option(names = "--rejected", description = "Where rejected rows go (default: FILE.rejected.csv).")
                    Optional<Path> rejected) {
        if (!Files.isReadable(file)) {
            throw new ToolFailure("The file " + file + " does not exist or can't be read.");
        }
        Path rejects = rejected.orElse(file.resolveSibling(file.getFileName() + ".rejected.csv"));
        DatabaseAccess access = DatabaseAccess.of(System.getenv(), Installation.current());
        try {
            report(RegistryTool.importFile(access.cell(), file, format, rejects, System.out), rejects);
            return 0;
        } catch (ImportRefused e) {
            throw new ToolFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ToolFailure(
                    "The file can't be read, or the rejected rows can't be written: " + e.getMessage() + ".", e);
        } catch (SQLException e) {
            throw new ToolFailure("The database refused: " + e.getMessage() + ".", e);
        }
    }

    private static void report(ImportReport report, Path rejects) {
        System.out.printf(
                "%,d rows: %,d accepted, %,d updated, %,d unchanged, %,d rejected%n",
                report.rows(), report.accepted(), report.updated(), report.unchanged(), report.rejected());
        for (ImportReport.Rejection rejection : report.firstRejections()) {
            System.out.printf(
                    "  row %d%s: %s%n",
                    rejection.row(), rejection.column().isEmpty() ? "" : ", " + rejection.column(), rejection.reason());
        }
        if (report.rejected() > 0) {
            System.out.println("All rejected rows with their reasons are in " + rejects + ".");
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Generates fictitious facilities in real regions; the same seed gives the same ones.")
    int generate(
            @Option(names = "--facilities", required = true, description = "How many.") int facilities,
            @Option(names = "--seed", defaultValue = "2026", description = "The seed (default: ${DEFAULT-VALUE}).")
                    long seed) {
        DatabaseAccess access = DatabaseAccess.of(System.getenv(), Installation.current());
        try {
            long added = RegistryTool.generate(access.cell(), facilities, seed, System.out);
            System.out.printf("%,d facilities, %,d of them new%n", facilities, added);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new ToolFailure("The database refused: " + e.getMessage() + ".", e);
        }
    }
}
