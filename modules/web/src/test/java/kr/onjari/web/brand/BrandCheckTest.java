package kr.onjari.web.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.onjari.web.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BrandCheckTest {
    static final List<String> TENANTS = SampleSite.CODES;

    @ParameterizedTest
    @FieldSource("TENANTS")
    void everyTenantsBrandCanBeRead(String tenant) {
        assertThat(BrandCheck.check(new SampleSite(tenant).brand())).isEmpty();
    }

    @Test
    void aPaleButtonIsRefusedAndANearColourOffered() {
        Brand pale = Brand.plain().with(Map.of("primary.50", "#86aff9"));

        List<BrandCheck.Finding> findings = BrandCheck.check(pale);

        assertThat(findings).extracting(BrandCheck.Finding::key).contains("primary.50");
        Brand mended = pale.with(Map.of("primary.50", findings.get(0).offer()));
        assertThat(BrandCheck.check(mended)).isEmpty();
    }

    @Test
    void blackOnWhiteIsTheStrongestContrastThereIs() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(Colour.WHITE.contrast(Colour.WHITE)).isEqualTo(1);
    }

    @Test
    void nothingButColoursGetsIntoTheStyleSheet() {
        Brand hostile = Brand.plain().with(Map.of("accent", "red;} body{display:none", "radius", "1rem;color:red"));

        assertThat(BrandCheck.check(hostile))
                .extracting(BrandCheck.Finding::key)
                .contains("accent", "radius");
    }

    @Test
    void aMisspeltKeyIsFound() {
        assertThat(BrandCheck.check(Brand.plain().with(Map.of("primery.50", "#000000"))))
                .extracting(BrandCheck.Finding::key)
                .containsExactly("primery.50");
    }

    @Test
    void aDistrictTakesFromItsProvinceWhatItDoesNotSet() {
        Brand nowon = new SampleSite("nowon").brand();
        Brand seoul = new SampleSite("seoul").brand();

        assertThat(nowon.value("accent")).isEqualTo(seoul.value("accent"));
        assertThat(nowon.value("primary.50")).isNotEqualTo(seoul.value("primary.50"));
    }
}
