package kr.onjari.registry.region;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.onjari.registry.Region;
import kr.onjari.registry.RegionLevel;

/** Regions in the database. */
public final class RegionStore {
    /** Columns in the order {@link #read} takes them. */
    public static final String ALL =
            "select code, name_ko, name_en, level, parent_code, valid_from, valid_to, predecessors from registry.region";

    private static final String UPSERT = """
            insert into registry.region as known
                (code, name_ko, name_en, level, parent_code, valid_from, valid_to, predecessors)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update
               set name_ko = excluded.name_ko, name_en = excluded.name_en, level = excluded.level,
                   parent_code = excluded.parent_code, valid_from = excluded.valid_from,
                   valid_to = excluded.valid_to, predecessors = excluded.predecessors
             where (known.name_ko, known.name_en, known.level, known.parent_code, known.valid_from, known.valid_to,
                    known.predecessors)
                   is distinct from
                   (excluded.name_ko, excluded.name_en, excluded.level, excluded.parent_code, excluded.valid_from,
                    excluded.valid_to, excluded.predecessors)
            """;

    private RegionStore() {}

    /**
     * Writes regions, those above before those below; none is ever deleted.
     *
     * @return how many were new or different
     */
    public static int save(Connection connection, List<Region> regions) throws SQLException {
        List<Region> ordered = new ArrayList<>(regions);
        ordered.sort(Comparator.comparing(Region::level));
        int changed = 0;
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Region region : ordered) {
                statement.setString(1, region.code());
                statement.setString(2, region.nameKo());
                statement.setString(3, region.nameEn());
                statement.setString(4, region.level().name());
                statement.setString(5, region.parent().orElse(null));
                statement.setObject(6, region.validFrom().orElse(null), Types.DATE);
                statement.setObject(7, region.validTo().orElse(null), Types.DATE);
                statement.setArray(
                        8,
                        connection.createArrayOf("text", region.predecessors().toArray()));
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    /** All regions of all times. */
    public static RegionTree load(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            List<Region> regions = new ArrayList<>();
            while (rows.next()) {
                regions.add(read(rows));
            }
            return new RegionTree(regions);
        }
    }

    private static Region read(ResultSet row) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("name_ko"),
                row.getString("name_en"),
                RegionLevel.valueOf(row.getString("level")),
                Optional.ofNullable(row.getString("parent_code")),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                List.of((String[]) row.getArray("predecessors").getArray()));
    }
}
