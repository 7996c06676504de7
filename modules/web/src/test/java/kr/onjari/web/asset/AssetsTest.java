package kr.onjari.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final int CSS_BUDGET = 25_000;
    private static final int SCRIPT_BUDGET = 35_000;

    private final Assets assets = new Assets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/../../kr/onjari/web/messages_ko.properties",
                "../beans.xml",
                "web/..%2f..%2fbeans.xml",
                "web//onjari.css",
                "/web/onjari.css",
                "web/./onjari.css",
                "web\\onjari.css",
                "web/.hidden.css",
                "web",
                "",
                "web/onjari.css/",
                "web/onjari.class"
            })
    void nothingOutsideTheAssetFoldersIsServed(String name) {
        assertThat(assets.find(name)).isEmpty();
    }

    @Test
    void anAddressCarriesTheVersionOfTheContent() {
        Asset css = assets.find("web/onjari.css").orElseThrow();

        assertThat(assets.url("web/onjari.css")).isEqualTo("/assets/" + css.version() + "/web/onjari.css");
        assertThat(css.type()).isEqualTo("text/css; charset=UTF-8");
    }

    @Test
    void aTemplateThatNamesAMissingFileIsAMistake() {
        assertThatThrownBy(() -> assets.url("web/missing.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstLoadStaysWithinItsBudget() {
        int scripts = assets.find("web/htmx.js").orElseThrow().gzipped().length
                + assets.find("web/onjari.js").orElseThrow().gzipped().length;

        assertThat(assets.find("web/onjari.css").orElseThrow().gzipped().length).isLessThan(CSS_BUDGET);
        assertThat(scripts).isLessThan(SCRIPT_BUDGET);
    }
}
