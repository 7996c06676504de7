package kr.onjari.registry.facility;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import kr.onjari.registry.region.RevisedRomanisation;
import org.jspecify.annotations.Nullable;

/** How facts lie in the columns of {@code registry.facility}. */
final class FacilityColumns {
    private static final String DAYCARE = "어린이집";

    private FacilityColumns() {}

    /** A facility's name in Latin letters, the word for daycare centre set off: Haeoreum Eorinijip. */
    static String romanised(String name) {
        return RevisedRomanisation.ofName(name.replaceFirst("\\s*" + DAYCARE + "$", " " + DAYCARE));
    }

    static FacilityFacts read(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        String type = row.getString("type");
        String status = row.getString("status");
        return new FacilityFacts(
                row.getString("official_code"),
                row.getString("name"),
                type == null ? null : FacilityType.valueOf(type),
                status == null ? null : FacilityStatus.valueOf(status),
                row.getString("region_code"),
                new FacilityFacts.Contact(
                        row.getString("postcode"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("homepage")),
                new FacilityFacts.Size(
                        row.getObject("rooms", Integer.class),
                        row.getBigDecimal("room_area"),
                        row.getObject("playgrounds", Integer.class),
                        row.getObject("cctv", Integer.class),
                        row.getObject("staff", Integer.class),
                        row.getObject("capacity", Integer.class),
                        row.getObject("enrolled", Integer.class)),
                lat == null || lon == null ? null : new Position(lat, lon),
                row.getObject("vehicle", Boolean.class),
                new FacilityFacts.Dates(
                        row.getObject("licensed_on", LocalDate.class),
                        row.getObject("paused_from", LocalDate.class),
                        row.getObject("paused_to", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)),
                services(row.getArray("services")),
                row.getString("evaluation"),
                row.getString("source"),
                row.getObject("source_date", LocalDate.class));
    }

    private static @Nullable List<CareService> services(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((String[]) array.getArray())
                        .map(CareService::valueOf)
                        .toList();
    }

    /** Fills the parameters of {@link FacilityRegister}'s statements, in their order. */
    static void write(PreparedStatement statement, UUID id, FacilityFacts facts, String regionName)
            throws SQLException {
        String nameEn = romanised(facts.name());
        String searchable = FacilityText.searchable(Stream.of(
                facts.name(),
                facts.contact().address() == null ? "" : facts.contact().address(),
                regionName,
                nameEn));
        Parameters next = new Parameters(statement);
        next.text(facts.officialCode());
        next.text(facts.name());
        next.text(nameEn);
        next.text(facts.matchName());
        next.text(facts.type() == null ? null : facts.type().name());
        next.text(facts.status() == null ? null : facts.status().name());
        next.text(facts.regionCode());
        next.text(facts.contact().postcode());
        next.text(facts.contact().address());
        next.text(facts.contact().phone());
        next.text(facts.contact().fax());
        next.text(facts.contact().homepage());
        next.value(facts.size().rooms(), Types.INTEGER);
        next.value(facts.size().roomArea(), Types.NUMERIC);
        next.value(facts.size().playgrounds(), Types.INTEGER);
        next.value(facts.size().cctv(), Types.INTEGER);
        next.value(facts.size().staff(), Types.INTEGER);
        next.value(facts.size().capacity(), Types.INTEGER);
        next.value(facts.size().enrolled(), Types.INTEGER);
        next.value(facts.position() == null ? null : facts.position().lat(), Types.DOUBLE);
        next.value(facts.position() == null ? null : facts.position().lon(), Types.DOUBLE);
        next.value(facts.vehicle(), Types.BOOLEAN);
        next.value(facts.dates().licensed(), Types.DATE);
        next.value(facts.dates().pausedFrom(), Types.DATE);
        next.value(facts.dates().pausedTo(), Types.DATE);
        next.value(facts.dates().closed(), Types.DATE);
        next.texts(
                facts.services() == null
                        ? null
                        : facts.services().stream().map(CareService::name).toList());
        next.text(facts.evaluation());
        next.text(facts.source());
        next.value(facts.sourceDate(), Types.DATE);
        next.text(searchable);
        next.texts(List.copyOf(FacilityText.pieces(searchable)));
        next.value(id, Types.OTHER);
    }

    private static final class Parameters {
        private final PreparedStatement statement;
        private int position;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(++position, value);
        }

        void value(@Nullable Object value, int type) throws SQLException {
            statement.setObject(++position, value, type);
        }

        void texts(@Nullable List<String> values) throws SQLException {
            if (values == null) {
                statement.setNull(++position, Types.ARRAY);
            } else {
                statement.setArray(++position, statement.getConnection().createArrayOf("text", values.toArray()));
            }
        }
    }
}
