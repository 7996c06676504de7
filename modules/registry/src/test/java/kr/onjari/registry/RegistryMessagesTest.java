package kr.onjari.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryMessagesTest {
    private static final Pattern WHOLE_KEY = Pattern.compile("\"((?:refusal\\.)?registry\\.[\\w.-]*[\\w])\"");

    private static Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Facilities.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "vi"})
    void every_sentence_is_written_in_every_language(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("ko"));
    }

    @Test
    void every_sentence_that_templates_and_refusals_name_is_written() throws IOException {
        Set<String> written = keys("ko");
        for (Path file : sources()) {
            Matcher matcher = WHOLE_KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                assertThat(written.contains(key) || written.contains("refusal." + key))
                        .as(key + " in " + file)
                        .isTrue();
            }
        }
    }

    @Test
    void every_constant_has_a_name() throws IOException {
        Stream<String> names = Stream.of(
                        Stream.of(FacilityType.values()).map(type -> "registry.type." + type),
                        Stream.of(FacilityStatus.values()).map(status -> "registry.status." + status),
                        Stream.of(CareService.values()).map(service -> "registry.service." + service),
                        Stream.of(AgeClass.values()).map(age -> "registry.ageClass." + age),
                        Stream.of(AgeClass.values()).map(age -> "registry.ageClass.short." + age))
                .flatMap(keys -> keys);
        assertThat(keys("ko")).containsAll(names.toList());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
                Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, code)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".jte")
                            || file.toString().contains("/search/")
                            || file.toString().contains("/facility/"))
                    .toList();
        }
    }
}
