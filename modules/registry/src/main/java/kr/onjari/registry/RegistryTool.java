package kr.onjari.registry;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantLevel;
import kr.onjari.kernel.tenancy.TenantState;
import kr.onjari.kernel.tenancy.WorkContext;
import kr.onjari.registry.facility.AmbiguousFacility;
import kr.onjari.registry.facility.FacilityRegister;
import kr.onjari.registry.facility.RegistryWrites;
import kr.onjari.registry.generator.FacilityGenerator;
import kr.onjari.registry.generator.FacilityGenerator.Generated;
import kr.onjari.registry.imports.StandardImport;
import kr.onjari.registry.region.RegionStore;
import kr.onjari.registry.region.RegionTable;
import kr.onjari.registry.region.RegionTree;

/**
 * What the command line does to the registry. The data source is the application's login: every transaction is bound
 * to the import role, or to the one tenant whose rows it writes. All of it may be repeated.
 */
public final class RegistryTool {
    /** The only format so far: 전국어린이집표준데이터. */
    public static final String STANDARD = "standard";

    private static final int BATCH = 1000;

    private RegistryTool() {}

    /**
     * Imports a file of facilities; loads the product's regions first.
     *
     * @param format {@link #STANDARD}
     * @param rejected where rows that were left out go, with their reasons; overwritten
     * @throws ImportRefused when the file as a whole can't be imported; the message is one sentence
     */
    public static ImportReport importFile(
            DataSource source, Path file, String format, Path rejected, PrintStream progress)
            throws IOException, SQLException, ImportRefused {
        if (!format.equals(STANDARD)) {
            throw new ImportRefused("There is no format " + format + "; known is " + STANDARD + ".");
        }
        loadRegions(source);
        RegistryWrites writes = new RegistryWrites(source);
        RegionTree regions = writes.inTransaction(RegionStore::load);
        return new StandardImport(writes, regions, progress).run(file, rejected, today(writes));
    }

    /**
     * Writes fictitious facilities, among them the demonstration's centres; loads the product's regions first.
     *
     * @param facilities how many, at least as many as {@link DemoCentres#all()}
     * @param seed the same seed and number give the same facilities
     * @return how many were new
     */
    public static long generate(DataSource source, int facilities, long seed, PrintStream progress)
            throws SQLException {
        loadRegions(source);
        RegistryWrites writes = new RegistryWrites(source);
        RegionTree regions = writes.inTransaction(RegionStore::load);
        List<Generated> all = new ArrayList<>(facilities);
        new FacilityGenerator(regions, seed).generate(facilities, all::add);
        long added = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Generated> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            added += writes.inTransaction(connection -> write(new FacilityRegister(connection, regions), batch));
            if ((from / BATCH) % 10 == 9) {
                progress.println("  " + (from + batch.size()) + " facilities");
            }
        }
        return added;
    }

    /** Brings the regions of the database to the product's table. @return how many were new or different */
    public static int loadRegions(DataSource source) throws SQLException {
        List<Region> regions = RegionTable.ofTheProduct();
        return new RegistryWrites(source).inTransaction(connection -> RegionStore.save(connection, regions));
    }

    /**
     * Makes each demonstration director the director of the demonstration centre, each in the tenant's own
     * transaction; tenants that are not there are passed over.
     *
     * @return how many directors have their centre now
     */
    public static int assignDemoDirectors(DataSource source) throws SQLException {
        RegistryWrites writes = new RegistryWrites(source);
        Map<TenantCode, Tenant> tenants = writes.inTransaction(RegistryTool::tenants);
        int assigned = 0;
        for (DemoCentres.DemoCentre centre : DemoCentres.all()) {
            Tenant tenant = tenants.get(centre.tenant());
            if (tenant != null) {
                writes.inTransaction(WorkContext.of(tenant), connection -> assign(connection, centre));
                assigned++;
            }
        }
        return assigned;
    }

    private static LocalDate today(RegistryWrites writes) throws SQLException {
        return writes.inTransaction(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("select (now() at time zone 'Asia/Seoul')::date as today");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject("today", LocalDate.class);
            }
        });
    }

    private static long write(FacilityRegister register, List<Generated> facilities) throws SQLException {
        FacilityRegister.Batch batch =
                register.batchFor(facilities.stream().map(Generated::facts).toList());
        long added = 0;
        for (Generated facility : facilities) {
            try {
                if (batch.take(facility.facts(), facility::id) == FacilityRegister.Outcome.ADDED) {
                    added++;
                }
            } catch (AmbiguousFacility e) {
                throw new IllegalStateException("A generated facility has a code, so it can't be ambiguous", e);
            }
        }
        batch.write();
        return added;
    }

    private static Map<TenantCode, Tenant> tenants(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select code, name, level, parent_code, state from platform.tenant");
                ResultSet row = statement.executeQuery()) {
            Map<TenantCode, Tenant> tenants = new HashMap<>();
            while (row.next()) {
                TenantCode code = TenantCode.of(row.getString("code"));
                tenants.put(
                        code,
                        new Tenant(
                                code,
                                row.getString("name"),
                                TenantLevel.valueOf(row.getString("level")),
                                Optional.ofNullable(row.getString("parent_code"))
                                        .map(TenantCode::of),
                                TenantState.valueOf(row.getString("state"))));
            }
            return tenants;
        }
    }

    private static int assign(Connection connection, DemoCentres.DemoCentre centre) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into facility_director (subject, facility_id, valid_from)
                values (?, ?, date '2026-03-01')
                on conflict do nothing
                """)) {
            statement.setString(1, DemoCentres.subjectOf("director." + centre.tenant()));
            statement.setObject(2, centre.id().value(), java.sql.Types.OTHER);
            return statement.executeUpdate();
        }
    }
}
