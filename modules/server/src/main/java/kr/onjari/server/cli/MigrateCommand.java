package kr.onjari.server.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.migration.DatabaseBootstrap;
import kr.onjari.kernel.migration.MigrationResult;
import kr.onjari.kernel.migration.Migrations;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.migration.TenantOnboarding;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Migrates the shared schemas and every tenant's. Run before a new version is deployed; may be repeated and broken off
 * at any time. A tenant that fails is left read-only while the others go on.
 */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings all schemas to this version; onboards tenants that are new in the tenants' folder.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all schemas are up to date", "1:at least one is not"})
final class MigrateCommand implements Callable<Integer> {
    @Option(names = "--workers", defaultValue = "4", description = "Tenants migrated at once (default: 4).")
    private int workers;

    @Option(names = "--tenants", description = "The tenants' folder (default: tenants).")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        Installation installation = Installation.current();
        DatabaseAccess access = DatabaseAccess.of(System.getenv(), installation);
        return migrate(access, folder.orElse(installation.tenants()), workers);
    }

    static int migrate(DatabaseAccess access, Path folder, int workers) {
        List<TenantDefinition> tenants = tenants(folder);
        try {
            Optional<DataSource> superuser = access.superuser();
            if (superuser.isPresent()) {
                DatabaseBootstrap.apply(superuser.get(), access.rolePasswords());
            }
            DataSource owner = access.owner();
            List<MigrationResult> results = new TenantOnboarding(
                            owner, new Migrations(owner, MigrateCommand.class.getClassLoader()))
                    .apply(tenants, workers, MigrateCommand::report);
            long failed = results.stream().filter(result -> !result.succeeded()).count();
            System.out.printf(
                    "%d tenants: %d migrations run, %d failed%n",
                    tenants.size(),
                    results.stream().mapToInt(MigrationResult::applied).sum(),
                    failed);
            return failed == 0 ? 0 : 1;
        } catch (SQLException e) {
            throw new ToolFailure("The database refused: " + e.getMessage() + ".", e);
        }
    }

    static List<TenantDefinition> tenants(Path folder) {
        try {
            List<TenantDefinition> tenants = TenantDefinition.readAll(new TenantsFolder(folder));
            if (tenants.isEmpty()) {
                throw new ToolFailure("The folder " + folder + " describes no tenant.");
            }
            return tenants;
        } catch (IllegalArgumentException e) {
            throw new ToolFailure("A tenant's description is wrong: " + e.getMessage() + ".", e);
        }
    }

    private static void report(MigrationResult result) {
        result.error()
                .ifPresentOrElse(
                        error -> System.out.printf("%s %s FAILED: %s%n", result.schema(), result.module(), error),
                        () -> {
                            if (result.applied() > 0) {
                                System.out.printf(
                                        "%s %s → version %s%n", result.schema(), result.module(), result.version());
                            }
                        });
    }
}
