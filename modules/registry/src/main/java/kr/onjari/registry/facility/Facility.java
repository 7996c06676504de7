package kr.onjari.registry.facility;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityId;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * All that the registry knows of one facility, for reading. It is written by imports, and later by the registry's own
 * functions, never through this entity. What no source has told is empty.
 */
@Entity
@Immutable
@Access(AccessType.FIELD)
@Table(schema = "registry", name = "facility")
public class Facility {
    @Id
    private UUID id;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private FacilityType type;

    @Enumerated(EnumType.STRING)
    private FacilityStatus status;

    @Column(name = "region_code")
    private String regionCode;

    private String postcode;
    private String address;
    private String phone;
    private String fax;
    private String homepage;
    private Integer rooms;

    @Column(name = "room_area")
    private BigDecimal roomArea;

    private Integer playgrounds;
    private Integer cctv;
    private Integer staff;
    private Integer capacity;
    private Integer enrolled;
    private Double lat;
    private Double lon;
    private Boolean vehicle;

    @Column(name = "licensed_on")
    private LocalDate licensedOn;

    @Column(name = "paused_from")
    private LocalDate pausedFrom;

    @Column(name = "paused_to")
    private LocalDate pausedTo;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] services;

    private String evaluation;

    @Column(name = "source_date")
    private LocalDate sourceDate;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Facility() {}

    public FacilityId id() {
        return new FacilityId(id);
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public FacilityType type() {
        return type == null ? FacilityType.UNKNOWN : type;
    }

    public FacilityStatus status() {
        return status == null ? FacilityStatus.UNKNOWN : status;
    }

    public String regionCode() {
        return regionCode;
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(postcode);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> fax() {
        return Optional.ofNullable(fax);
    }

    public Optional<String> homepage() {
        return Optional.ofNullable(homepage);
    }

    public Optional<Integer> rooms() {
        return Optional.ofNullable(rooms);
    }

    /** Square metres. */
    public Optional<BigDecimal> roomArea() {
        return Optional.ofNullable(roomArea);
    }

    public Optional<Integer> playgrounds() {
        return Optional.ofNullable(playgrounds);
    }

    public Optional<Integer> cctv() {
        return Optional.ofNullable(cctv);
    }

    public Optional<Integer> staff() {
        return Optional.ofNullable(staff);
    }

    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public Optional<Integer> enrolled() {
        return Optional.ofNullable(enrolled);
    }

    public Optional<Position> position() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Position(lat, lon));
    }

    public Optional<Boolean> vehicle() {
        return Optional.ofNullable(vehicle);
    }

    public Optional<LocalDate> licensedOn() {
        return Optional.ofNullable(licensedOn);
    }

    public Optional<LocalDate> pausedFrom() {
        return Optional.ofNullable(pausedFrom);
    }

    public Optional<LocalDate> pausedTo() {
        return Optional.ofNullable(pausedTo);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** Empty when no source has told; an empty list when a source says there are none. */
    public Optional<List<CareService>> services() {
        return services == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(services).map(CareService::valueOf).toList());
    }

    /** The last overall grade, A to D; grades ended in 2024. */
    public Optional<String> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** The day the source says its facts are of. */
    public Optional<LocalDate> sourceDate() {
        return Optional.ofNullable(sourceDate);
    }

    /** When the registry last learned something about it. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
