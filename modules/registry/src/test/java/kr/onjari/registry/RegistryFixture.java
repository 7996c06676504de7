package kr.onjari.registry;

import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.Callable;
import kr.onjari.kernel.testing.TestDatabase;

/** The registry on a real database, with the parts that tests of it need. */
public final class RegistryFixture {
    public static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    public final TestDatabase base = TestDatabase.shared();
    public final Regions regions = new Regions(base.database(), base.clock(), Clock.systemUTC());
    public final ServingTenants tenants = new ServingTenants(regions, base.directory(), base.clock());
    public final Facilities facilities = new Facilities(base.database(), regions, tenants);
    public final WaitingSummaries waiting = new WaitingSummaries(base.database(), base.clock());
    public final DirectorAssignments directors = new DirectorAssignments(base.database(), base.clock());

    /** The registry with its regions and not one facility. */
    public static RegistryFixture empty() throws SQLException {
        RegistryFixture registry = new RegistryFixture();
        registry.asOwner("truncate registry.facility cascade");
        RegistryTool.loadRegions(registry.base.cell());
        return registry;
    }

    /** Runs a statement as nobody in production may. */
    public void asOwner(String sql) throws SQLException {
        try (Connection connection = base.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads as Seocho does. */
    public <T> T inSeocho(Callable<T> work) {
        return base.in("seocho", work);
    }

    public FacilityHits search(FacilityQuery query) {
        return inSeocho(() -> facilities.search(query));
    }
}
