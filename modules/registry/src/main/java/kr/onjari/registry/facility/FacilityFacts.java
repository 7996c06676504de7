package kr.onjari.registry.facility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import org.jspecify.annotations.Nullable;

/**
 * Everything a source tells about one facility. A fact it does not tell is null: unknown, not zero and not none.
 *
 * @param officialCode the code of the ministry's system (stcode)
 * @param regionCode a unit in force
 * @param vehicle whether children are fetched and brought (통학차량)
 */
public record FacilityFacts(
        @Nullable String officialCode,
        String name,
        @Nullable FacilityType type,
        @Nullable FacilityStatus status,
        String regionCode,
        Contact contact,
        Size size,
        @Nullable Position position,
        @Nullable Boolean vehicle,
        Dates dates,
        @Nullable List<CareService> services,
        @Nullable String evaluation,
        String source,
        @Nullable LocalDate sourceDate) {

    /** How to reach it. */
    public record Contact(
            @Nullable String postcode,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String homepage) {
        public static final Contact UNKNOWN = new Contact(null, null, null, null, null);

        Contact filledFrom(Contact older) {
            return new Contact(
                    either(postcode, older.postcode),
                    either(address, older.address),
                    either(phone, older.phone),
                    either(fax, older.fax),
                    either(homepage, older.homepage));
        }
    }

    /** How big it is; {@code roomArea} in square metres. */
    public record Size(
            @Nullable Integer rooms,
            @Nullable BigDecimal roomArea,
            @Nullable Integer playgrounds,
            @Nullable Integer cctv,
            @Nullable Integer staff,
            @Nullable Integer capacity,
            @Nullable Integer enrolled) {
        public static final Size UNKNOWN = new Size(null, null, null, null, null, null, null);

        /** Keeps areas comparable: 63.50 and 63.5 are the same, as in the database's two decimals. */
        public Size {
            roomArea = roomArea == null ? null : roomArea.setScale(2, java.math.RoundingMode.HALF_UP);
        }

        Size filledFrom(Size older) {
            return new Size(
                    either(rooms, older.rooms),
                    either(roomArea, older.roomArea),
                    either(playgrounds, older.playgrounds),
                    either(cctv, older.cctv),
                    either(staff, older.staff),
                    either(capacity, older.capacity),
                    either(enrolled, older.enrolled));
        }
    }

    /** Its licence and interruptions. */
    public record Dates(
            @Nullable LocalDate licensed,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedTo,
            @Nullable LocalDate closed) {
        public static final Dates UNKNOWN = new Dates(null, null, null, null);

        Dates filledFrom(Dates older) {
            return new Dates(
                    either(licensed, older.licensed),
                    either(pausedFrom, older.pausedFrom),
                    either(pausedTo, older.pausedTo),
                    either(closed, older.closed));
        }
    }

    /** The name by which it is recognised. */
    String matchName() {
        return FacilityText.plain(name);
    }

    /** These facts, and where they are silent the older ones: a blank says nothing, so it takes nothing away. */
    FacilityFacts filledFrom(FacilityFacts older) {
        return new FacilityFacts(
                either(officialCode, older.officialCode),
                name,
                either(type, older.type),
                either(status, older.status),
                regionCode,
                contact.filledFrom(older.contact),
                size.filledFrom(older.size),
                either(position, older.position),
                either(vehicle, older.vehicle),
                dates.filledFrom(older.dates),
                either(services, older.services),
                either(evaluation, older.evaluation),
                source,
                either(sourceDate, older.sourceDate));
    }

    /** Whether two say the same, whoever said it. */
    boolean saysTheSameAs(FacilityFacts other) {
        return Objects.equals(withoutSource(), other.withoutSource());
    }

    /** Whether this was known earlier than the other; false when either does not say. */
    boolean isOlderThan(FacilityFacts other) {
        return sourceDate != null && other.sourceDate != null && sourceDate.isBefore(other.sourceDate);
    }

    private FacilityFacts withoutSource() {
        return new FacilityFacts(
                officialCode,
                name,
                type,
                status,
                regionCode,
                contact,
                size,
                position,
                vehicle,
                dates,
                services,
                evaluation,
                "",
                sourceDate);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
