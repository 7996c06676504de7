package kr.onjari.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.web.text.Bundles;
import kr.onjari.web.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("\"((?:admissions|web)\\.[A-Za-z0-9_.-]+[A-Za-z0-9_-])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Bundles bundles = new Bundles(PageTextsTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_a_template_names_is_written_in_every_language_with_the_same_arguments(Language language)
            throws IOException {
        Set<String> keys = keys();
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(keys).allSatisfy(key -> {
            Optional<String> text = bundles.pattern(key, language);
            assertThat(text).isPresent();
            assertThat(arguments(text.get()))
                    .isSubsetOf(arguments(bundles.pattern(key, Language.KO).orElseThrow()));
        });
    }

    private static Set<String> keys() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            Set<String> keys = new TreeSet<>();
            for (Path template : templates) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
            return keys;
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
