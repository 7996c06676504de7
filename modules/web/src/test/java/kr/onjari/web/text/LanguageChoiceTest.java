package kr.onjari.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void whatIsAskedForWinsOverWhatWasKeptOverWhatTheBrowserSays() {
        assertThat(LanguageChoice.choose(Optional.of("vi"), Optional.of("en"), Optional.of("zh")))
                .isEqualTo(Language.VI);
        assertThat(LanguageChoice.choose(NONE, Optional.of("en"), Optional.of("zh")))
                .isEqualTo(Language.EN);
        assertThat(LanguageChoice.choose(NONE, NONE, Optional.of("zh"))).isEqualTo(Language.ZH);
        assertThat(LanguageChoice.choose(NONE, NONE, NONE)).isEqualTo(Language.KO);
    }

    @Test
    void aLanguageWeDoNotWriteIsAsGoodAsNone() {
        assertThat(LanguageChoice.choose(Optional.of("fr"), Optional.of("en"), NONE))
                .isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9,ko;q=0.8 | EN",
                "fr, vi;q=0.5, en;q=0.7 | EN",
                "en;q=0, zh-TW;q=0.1 | ZH",
                "fr | KO",
                ";;;=%% | KO",
                "* | KO"
            })
    void theBrowsersFirstLanguageThatWeWrite(String header, Language expected) {
        assertThat(LanguageChoice.choose(NONE, NONE, Optional.of(header))).isEqualTo(expected);
    }
}
