package kr.onjari.registry.facility;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.onjari.registry.region.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * Writes the registry's facilities: recognises those it has, adds those it has not, and leaves alone what does not
 * change. Works on a connection that is bound to the import role.
 */
public final class FacilityRegister {

    /** What became of one facility told. */
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    private final Connection connection;
    private final RegionTree regions;

    public FacilityRegister(Connection connection, RegionTree regions) {
        this.connection = connection;
        this.regions = regions;
    }

    /** A batch in memory: the facilities of the registry that it may touch, by code and by name and district. */
    public final class Batch {
        private final Map<String, Known> byCode = new HashMap<>();
        private final Map<String, List<Known>> byName = new HashMap<>();
        private final List<Known> all = new ArrayList<>();

        private void add(Known known) {
            all.add(known);
            index(known);
        }

        private void index(Known known) {
            if (known.facts.officialCode() != null) {
                byCode.put(known.facts.officialCode(), known);
            }
            List<Known> namesakes = byName.computeIfAbsent(nameKey(known.facts), key -> new ArrayList<>());
            if (!namesakes.contains(known)) {
                namesakes.add(known);
            }
        }

        /**
         * Takes in one facility; written by {@link #write()}.
         *
         * @param newId makes the id in case it is new
         * @throws AmbiguousFacility when it can't be told which one it is; nothing has changed then
         */
        public Outcome take(FacilityFacts told, Supplier<UUID> newId) throws AmbiguousFacility {
            Known known = told.officialCode() == null ? null : byCode.get(told.officialCode());
            if (known == null) {
                known = Known.recognise(told, byName.getOrDefault(nameKey(told), List.of()));
            }
            if (known == null) {
                add(new Known(newId.get(), told, true));
                return Outcome.ADDED;
            }
            boolean different = known.learn(told);
            index(known);
            return different ? Outcome.UPDATED : Outcome.UNCHANGED;
        }

        /** Writes what is new and what has changed. */
        public void write() throws SQLException {
            writeAll(INSERT, all.stream().filter(known -> known.isNew).toList());
            writeAll(
                    UPDATE,
                    all.stream().filter(known -> !known.isNew && known.changed).toList());
        }
    }

    /** Reads what the registry has of the facilities told. */
    public Batch batchFor(List<FacilityFacts> told) throws SQLException {
        Batch batch = new Batch();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(
                    1, texts(told.stream().map(FacilityFacts::officialCode).toList()));
            statement.setArray(
                    2, texts(told.stream().map(FacilityFacts::regionCode).toList()));
            statement.setArray(
                    3, texts(told.stream().map(FacilityFacts::matchName).toList()));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    batch.add(new Known(result.getObject("id", UUID.class), FacilityColumns.read(result), false));
                }
            }
        }
        return batch;
    }

    private static String nameKey(FacilityFacts facts) {
        return facts.regionCode() + " " + facts.matchName();
    }

    private void writeAll(String sql, List<Known> facilities) throws SQLException {
        if (facilities.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Known known : facilities) {
                FacilityColumns.write(
                        statement, known.id, known.facts, regions.fullName(known.facts.regionCode(), Locale.KOREAN));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Array texts(List<@Nullable String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static final String KNOWN = """
            select id, official_code, name, type, status, region_code, postcode, address, phone, fax, homepage,
                   rooms, room_area, playgrounds, cctv, staff, capacity, enrolled, lat, lon, vehicle,
                   licensed_on, paused_from, paused_to, closed_on, services, evaluation, source, source_date
              from registry.facility
             where id in (
                 select id from registry.facility where official_code = any (?)
                 union
                 select namesake.id
                   from unnest(?::text[], ?::text[]) as told (region_code, match_name)
                   join registry.facility namesake
                     on namesake.region_code = told.region_code and namesake.match_name = told.match_name)
            """;

    private static final String INSERT = """
            insert into registry.facility (
                official_code, name, name_en, match_name, type, status, region_code,
                postcode, address, phone, fax, homepage,
                rooms, room_area, playgrounds, cctv, staff, capacity, enrolled, lat, lon, vehicle,
                licensed_on, paused_from, paused_to, closed_on, services, evaluation, source, source_date,
                search_text, search_grams, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update registry.facility
               set official_code = ?, name = ?, name_en = ?, match_name = ?, type = ?, status = ?, region_code = ?,
                   postcode = ?, address = ?, phone = ?, fax = ?, homepage = ?,
                   rooms = ?, room_area = ?, playgrounds = ?, cctv = ?, staff = ?, capacity = ?, enrolled = ?,
                   lat = ?, lon = ?, vehicle = ?,
                   licensed_on = ?, paused_from = ?, paused_to = ?, closed_on = ?, services = ?, evaluation = ?,
                   source = ?, source_date = ?, search_text = ?, search_grams = ?, updated_at = now()
             where id = ?
            """;
}
