package kr.onjari.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisedRomanisationTest {

    @ParameterizedTest
    @CsvSource({
        "종로, Jongno",
        "신라, Silla",
        "왕십리, Wangsimni",
        "별내, Byeollae",
        "백마, Baengma",
        "묵호, Mukho",
        "독립문, Dongnimmun",
        "압구정, Apgujeong",
        "낙동강, Nakdonggang",
        "설악, Seorak",
        "해오름, Haeoreum",
        "울릉, Ulleung",
        "대관령, Daegwallyeong",
        "온자리 어린이집, Onjari Eorinijip",
        "ABC 12, ABC 12"
    })
    void writes_sounds_as_they_are_spoken(String korean, String latin) {
        assertThat(RevisedRomanisation.ofName(korean)).isEqualTo(latin);
    }
}
