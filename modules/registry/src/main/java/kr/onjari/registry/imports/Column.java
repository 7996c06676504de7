package kr.onjari.registry.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns we understand, under every header they are known to come with; the first is the standard's. */
enum Column {
    PROVINCE("시도", "시도명", "sidoname"),
    DISTRICT("시군구", "시군구명", "sigunname"),
    REGION_CODE("시군구코드", "지역코드", "행정구역코드", "법정동코드", "arcode"),
    OFFICIAL_CODE("어린이집코드", "시설코드", "stcode"),
    NAME("어린이집명", "시설명", "crname"),
    TYPE("어린이집유형구분", "어린이집유형", "시설유형", "crtypename"),
    STATUS("운영현황", "운영상태", "crstatusname"),
    POSTCODE("우편번호", "zipcode"),
    ADDRESS("주소", "상세주소", "도로명주소", "소재지도로명주소", "craddr"),
    PHONE("어린이집전화번호", "전화번호", "crtelno", "crtel"),
    FAX("어린이집팩스번호", "팩스번호", "crfaxno", "crfax"),
    ROOMS("보육실수", "nrtrroomcnt"),
    ROOM_AREA("보육실면적", "nrtrroomsize"),
    PLAYGROUNDS("놀이터수", "plgrdco"),
    CCTV("CCTV설치수", "CCTV총설치수", "cctvinstlcnt"),
    STAFF("보육교직원수", "교직원수", "chcrtescnt"),
    CAPACITY("정원수", "정원", "crcapat"),
    ENROLLED("현원수", "현원", "crchcnt"),
    LAT("위도", "시설위도", "la"),
    LON("경도", "시설경도", "lo"),
    VEHICLE("통학차량운영여부", "통학차량", "crcargbname"),
    HOMEPAGE("홈페이지주소", "홈페이지", "crhome"),
    LICENSED("인가일자", "crcnfmdt"),
    PAUSED_FROM("휴지시작일자", "crpausebegindt"),
    PAUSED_TO("휴지종료일자", "crpauseenddt"),
    CLOSED("폐지일자", "crabldt"),
    SERVICES("제공서비스", "서비스", "crspec"),
    SOURCE_DATE("데이터기준일자", "기준일", "datastdrdt");

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            column.headers.forEach(header -> BY_HEADER.put(normalised(header), column));
        }
    }

    private final List<String> headers;

    Column(String... headers) {
        this.headers = Arrays.asList(headers);
    }

    /** The name of the column in the standard. */
    String header() {
        return headers.get(0);
    }

    /** The column a header stands for, spaces and case aside; empty for one we do not use. */
    static Optional<Column> headed(String header) {
        return Optional.ofNullable(BY_HEADER.get(normalised(header)));
    }

    private static String normalised(String header) {
        return header.replaceAll("[\\s\\p{Z}\\x{FEFF}]", "").toUpperCase(Locale.ROOT);
    }
}
