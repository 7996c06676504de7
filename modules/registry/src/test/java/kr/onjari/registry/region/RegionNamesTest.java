package kr.onjari.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.onjari.registry.Position;
import kr.onjari.registry.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {
    private final RegionNames names =
            new RegionNames(new RegionTree(RegionTable.ofTheProduct()), LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource({
        "서울특별시, 서초구, 11650",
        "서울, 서초구, 11650",
        "광주광역시, 동구, 12210",
        "광주, 광산구, 12330",
        "전라남도, 목포시, 12110",
        "전남광주통합특별시, 목포시, 12110",
        "강원도, 고성군, 51820",
        "강원, 춘천시, 51110",
        "전라북도, 전주시 완산구, 52111",
        "전북특별자치도, 전주시완산구, 52111",
        "경기도, 장안구, 41111",
        "경기도, 수원시, 41110",
        "경기도, 광주시, 41610",
        "세종특별자치시, '', 36110",
        "세종특별자치시, 세종특별자치시, 36110",
        "세종, 세종시, 36110",
        "경상북도, 군위군, 27720",
        "인천광역시, 동구, 28125",
        "인천광역시, 남구, 28177",
        "경기도, 화성시, 41590",
        "제주특별자치도, 제주시, 50110"
    })
    void a_name_of_any_time_means_a_unit_of_today(String province, String district, String code) {
        assertThat(names.byName(province, district, null).region().map(Region::code))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"37.4740, 126.6410, 28125", "37.4930, 126.5450, 28155"})
    void where_a_unit_was_split_the_point_decides(double lat, double lon, String code) {
        assertThat(names.byName("인천광역시", "중구", new Position(lat, lon)).region().map(Region::code))
                .contains(code);
    }

    @Test
    void where_a_unit_was_split_and_no_point_is_given_the_possible_ones_are_named() {
        RegionNames.Answer answer = names.byName("인천광역시", "서구", null);
        assertThat(answer.region()).isEmpty();
        assertThat(answer.reason()).contains("서해구").contains("검단구");
    }

    @Test
    void an_unknown_name_is_not_guessed_at() {
        assertThat(names.byName("서울특별시", "서초", null).region()).isEmpty();
        assertThat(names.byName("평양직할시", "중구", null).reason()).contains("평양직할시");
        assertThat(names.byCode("99999", null).reason()).contains("99999");
        assertThat(names.byName("서울특별시", "", null).region()).isEmpty();
    }

    @Test
    void codes_may_be_former_ones_and_ten_digits_long() {
        assertThat(names.byCode("29110", null).region().map(Region::code)).contains("12210");
        assertThat(names.byCode("1165010100", null).region().map(Region::code)).contains("11650");
    }

    @ParameterizedTest
    @CsvSource({"서울특별시 서초구 느티나무로 1, 11650", "경기도 수원시 장안구 햇살로 2, 41111", "세종특별자치시 달맞이로 3, 36110", "광주광역시 북구 샘터로 4, 12300"
    })
    void an_address_begins_with_its_region(String address, String code) {
        assertThat(names.byAddress(address, null).region().map(Region::code)).contains(code);
    }
}
