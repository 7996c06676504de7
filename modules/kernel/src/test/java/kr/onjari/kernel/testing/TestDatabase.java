package kr.onjari.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kr.onjari.kernel.configuration.TenantsFolder;
import kr.onjari.kernel.migration.DatabaseBootstrap;
import kr.onjari.kernel.migration.MigrationResult;
import kr.onjari.kernel.migration.Migrations;
import kr.onjari.kernel.migration.RolePasswords;
import kr.onjari.kernel.migration.TenantDefinition;
import kr.onjari.kernel.migration.TenantOnboarding;
import kr.onjari.kernel.persistence.BoundDataSource;
import kr.onjari.kernel.persistence.Database;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.Purpose;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.kernel.time.TransactionClock;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL for the tests of a JVM, bootstrapped, migrated and with the tenants kr, seoul, busan, seocho,
 * gangnam, nowon and haeundae. Work runs under the same roles and binding as in the server.
 */
public final class TestDatabase {
    private static final RolePasswords PASSWORDS = new RolePasswords("test-owner", "test-cell", "test-batch");

    private static final class Holder {
        static final TestDatabase INSTANCE = new TestDatabase();
    }

    private final EmbeddedPostgres server;
    private final PlainTransactions transactions;
    private final Database database;
    private final TenantDirectory directory;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .start();
            DatabaseBootstrap.apply(superuser(), PASSWORDS);
            List<MigrationResult> results = new TenantOnboarding(
                            owner(), new Migrations(owner(), TestDatabase.class.getClassLoader()))
                    .apply(TenantDefinition.readAll(new TenantsFolder(descriptions())), 2, result -> {});
            results.stream().filter(result -> !result.succeeded()).findFirst().ifPresent(result -> {
                throw new IllegalStateException("Migration failed: " + result);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        transactions = new PlainTransactions(cell());
        BoundDataSource source = new BoundDataSource(transactions, transactions);
        CurrentWork.guardedBy(source);
        database = new Database(source);
        directory = new TenantDirectory(database, transactions, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The database of this JVM; started by the first who asks. */
    public static TestDatabase shared() {
        return Holder.INSTANCE;
    }

    public DataSource superuser() {
        return login("postgres", "postgres");
    }

    public DataSource owner() {
        return login("onjari_owner", PASSWORDS.owner());
    }

    /** The application's login: no rights but those of the role a transaction takes. */
    public DataSource cell() {
        return login("cell_1", PASSWORDS.cell());
    }

    /** The bound database that facades are given in tests. */
    public Database database() {
        return database;
    }

    public TransactionClock clock() {
        return new TransactionClock(database);
    }

    public TenantDirectory directory() {
        return directory;
    }

    public PlainTransactions transactions() {
        return transactions;
    }

    /** Runs work in one transaction of a tenant on behalf of a person. */
    public <T> T in(String tenant, Optional<String> person, Callable<T> work) {
        return transactions.call(WorkContext.of(directory.require(TenantCode.of(tenant))), person, work);
    }

    /** Runs work in one transaction of a tenant on nobody's behalf. */
    public <T> T in(String tenant, Callable<T> work) {
        return in(tenant, Optional.empty(), work);
    }

    /** Runs work in one transaction for a platform purpose. */
    public <T> T as(Purpose purpose, Callable<T> work) {
        return transactions.call(WorkContext.of(purpose), work);
    }

    private DataSource login(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName("postgres");
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static Path descriptions() throws IOException {
        Path root = Files.createTempDirectory("onjari-tenants");
        describe(root, "kr", "교육부", "MINISTRY", "", "");
        describe(root, "seoul", "서울특별시", "PROVINCE", "kr", "11");
        describe(root, "busan", "부산광역시", "PROVINCE", "kr", "26");
        describe(root, "seocho", "서초구", "DISTRICT", "seoul", "11650");
        describe(root, "gangnam", "강남구", "DISTRICT", "seoul", "11680");
        describe(root, "nowon", "노원구", "DISTRICT", "seoul", "11350");
        describe(root, "haeundae", "해운대구", "DISTRICT", "busan", "26350");
        return root;
    }

    private static void describe(Path root, String code, String name, String level, String parent, String regions)
            throws IOException {
        Path folder = Files.createDirectories(root.resolve(code));
        Files.writeString(folder.resolve("tenant.properties"), """
                name.ko=%s
                level=%s
                parent=%s
                regions=%s
                site.portal.host=%s.localhost
                """.formatted(name, level, parent, regions, code));
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
