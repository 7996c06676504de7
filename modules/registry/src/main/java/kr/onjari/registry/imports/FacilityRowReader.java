package kr.onjari.registry.imports;

import java.util.ArrayList;
import java.util.List;
import kr.onjari.registry.CareService;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import kr.onjari.registry.Region;
import kr.onjari.registry.facility.FacilityFacts;
import kr.onjari.registry.facility.FacilityText;
import kr.onjari.registry.region.Place;
import kr.onjari.registry.region.RegionNames;
import org.jspecify.annotations.Nullable;

/** Makes facts of a row, or says which cell forbids it. */
final class FacilityRowReader {
    private final RegionNames regions;
    private final String source;

    FacilityRowReader(RegionNames regions, String source) {
        this.regions = regions;
        this.source = source;
    }

    FacilityFacts read(Cells cells) throws RowRejected {
        String name = cells.text(Column.NAME);
        if (name == null || FacilityText.plain(name).isEmpty()) {
            throw cells.rejected(Column.NAME, "is blank");
        }
        Position position = position(cells);
        String address = cells.text(Column.ADDRESS);
        Region region = region(cells, address, position);
        requireNear(cells, region, position);
        return new FacilityFacts(
                cells.text(Column.OFFICIAL_CODE),
                name,
                type(cells),
                status(cells),
                region.code(),
                new FacilityFacts.Contact(
                        cells.postcode(Column.POSTCODE),
                        address,
                        cells.phone(Column.PHONE),
                        cells.phone(Column.FAX),
                        cells.webAddress(Column.HOMEPAGE)),
                new FacilityFacts.Size(
                        cells.count(Column.ROOMS),
                        cells.decimal(Column.ROOM_AREA),
                        cells.count(Column.PLAYGROUNDS),
                        cells.count(Column.CCTV),
                        cells.count(Column.STAFF),
                        cells.count(Column.CAPACITY),
                        cells.count(Column.ENROLLED)),
                position,
                cells.yesOrNo(Column.VEHICLE),
                dates(cells),
                services(cells),
                null,
                source,
                cells.date(Column.SOURCE_DATE));
    }

    private static @Nullable Position position(Cells cells) throws RowRejected {
        Double lat = cells.degrees(Column.LAT);
        Double lon = cells.degrees(Column.LON);
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            throw cells.rejected(lat == null ? Column.LAT : Column.LON, "is blank, although the other one is given");
        }
        if (!Position.isInKorea(lat, lon)) {
            throw Position.isInKorea(lon, lat)
                    ? cells.rejected(Column.LAT, "latitude and longitude are the wrong way round: " + lat + ", " + lon)
                    : cells.rejected(
                            lat >= 33 && lat <= 39 ? Column.LON : Column.LAT,
                            "lies outside Korea (33-39, 124-132): " + lat + ", " + lon);
        }
        return new Position(lat, lon);
    }

    private Region region(Cells cells, @Nullable String address, @Nullable Position position) throws RowRejected {
        String code = cells.raw(Column.REGION_CODE);
        String province = cells.text(Column.PROVINCE);
        String district = cells.text(Column.DISTRICT);
        RegionNames.Answer answer;
        Column asked;
        if (code != null) {
            asked = Column.REGION_CODE;
            answer = regions.byCode(code, position);
        } else if (province != null) {
            asked = Column.DISTRICT;
            answer = regions.byName(province, district == null ? "" : district, position);
            if (answer.region().isEmpty() && district == null && address != null) {
                asked = Column.ADDRESS;
                answer = regions.byAddress(address, position);
            }
        } else if (address != null) {
            asked = Column.ADDRESS;
            answer = regions.byAddress(address, position);
        } else {
            throw cells.rejected(Column.PROVINCE, "is blank");
        }
        String reason = answer.reason();
        Column wrong = asked;
        return answer.region().orElseThrow(() -> cells.rejected(wrong, reason));
    }

    private static void requireNear(Cells cells, Region region, @Nullable Position position) throws RowRejected {
        Place place = Place.of(region.code()).orElse(null);
        if (position != null && place != null) {
            double kilometres = place.centre().metresTo(position) / 1000;
            if (kilometres > place.reachKm()) {
                throw cells.rejected(
                        Column.LAT,
                        "the point lies in the sea or in another region: " + Math.round(kilometres) + " km from "
                                + region.nameKo());
            }
        }
    }

    private static @Nullable FacilityType type(Cells cells) throws RowRejected {
        String value = cells.text(Column.TYPE);
        return value == null
                ? null
                : FacilityType.named(value)
                        .orElseThrow(() -> cells.rejected(Column.TYPE, "is not a kind of centre: " + value));
    }

    private static @Nullable FacilityStatus status(Cells cells) throws RowRejected {
        String value = cells.text(Column.STATUS);
        return value == null
                ? null
                : FacilityStatus.named(value)
                        .orElseThrow(() -> cells.rejected(Column.STATUS, "is not 정상, 휴지 or 폐지: " + value));
    }

    private static FacilityFacts.Dates dates(Cells cells) throws RowRejected {
        FacilityFacts.Dates dates = new FacilityFacts.Dates(
                cells.date(Column.LICENSED),
                cells.date(Column.PAUSED_FROM),
                cells.date(Column.PAUSED_TO),
                cells.date(Column.CLOSED));
        if (dates.pausedFrom() != null
                && dates.pausedTo() != null
                && dates.pausedTo().isBefore(dates.pausedFrom())) {
            throw cells.rejected(Column.PAUSED_TO, "lies before the day the pause began");
        }
        return dates;
    }

    /** Services we have no word for are left out: they are described elsewhere, and a new word must not stop a row. */
    private static @Nullable List<CareService> services(Cells cells) throws RowRejected {
        String value = cells.text(Column.SERVICES);
        if (value == null) {
            return null;
        }
        List<CareService> services = new ArrayList<>();
        for (String word : value.split("[,/]")) {
            CareService.named(word)
                    .filter(service -> !services.contains(service))
                    .ifPresent(services::add);
        }
        return List.copyOf(services);
    }
}
