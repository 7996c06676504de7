package kr.onjari.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import kr.onjari.web.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {
    private static Properties bundle(Language language) throws IOException {
        Properties properties = new Properties();
        String name = "/kr/onjari/web/messages_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(BundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String pattern) {
        return Phrase.PLACEHOLDER
                .matcher(pattern)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysEverythingWithTheSamePlaceholders(Language language) throws IOException {
        Properties korean = bundle(Language.KO);
        Properties other = bundle(language);

        assertThat(other.stringPropertyNames()).isEqualTo(korean.stringPropertyNames());
        for (String key : korean.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(korean.getProperty(key)));
        }
    }

    @Test
    void theNearestTenantsWordingWins() {
        assertThat(new SampleSite("seocho").texts(Language.KO).text("web.home.title"))
                .contains("서초");
        assertThat(new SampleSite("nowon").texts(Language.KO).text("web.home.title"))
                .contains("서울");
        assertThat(new SampleSite("kr").texts(Language.KO).text("web.home.title"))
                .isEqualTo(bundled());
    }

    private static String bundled() {
        return new Bundles(BundlesTest.class.getClassLoader())
                .pattern("web.home.title", Language.KO)
                .orElseThrow();
    }

    @Test
    void aKeyNobodyWroteShowsItself() {
        assertThat(new SampleSite("kr").texts(Language.EN).text("web.nothing.here"))
                .isEqualTo("web.nothing.here");
        assertThat(new SampleSite("kr").texts(Language.EN).text("../../secret.key"))
                .isEqualTo("../../secret.key");
    }

    @Test
    void aRefusalsKeyNamesItsModuleInTheSecondPlace() {
        assertThat(new SampleSite("kr").texts(Language.EN).text("refusal.web.form-expired"))
                .startsWith("This page was open");
    }
}
