package kr.onjari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceLintTest {
    private static final Set<String> TEXTS = Set.of(
            "java",
            "jte",
            "sql",
            "css",
            "js",
            "xml",
            "properties",
            "json",
            "yml",
            "yaml",
            "md",
            "cli",
            "sh",
            "html",
            "ftl",
            "svg",
            "csv",
            "txt");
    private static final House HOUSE = House.here();

    private interface Rule extends BiFunction<String, String, List<Finding>> {}

    /** The rule, and a file that breaks it: name and text. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("no file is too long", SourceLint::length, "A.java", "line\n".repeat(SourceLint.LONGEST + 1)),
                rule("nothing is left unfinished", SourceLint::unfinished, "A.java", "// " + "TO" + "DO later"),
                rule("no secrets", SourceLint::secrets, "key.txt", "-----BEGIN EC PRIVATE" + " KEY-----"),
                rule("no passwords", SourceLint::secrets, "a.properties", "db.password=correct-horse-battery"),
                rule("no foreign hosts", SourceLint::hosts, "a.md", "see https:" + "//packages.elsewhere.net/x"),
                rule("no foreign hosts with ports", SourceLint::hosts, "a.java", "\"http:" + "//10.1.2.3:8080/\""),
                rule("no repositories", SourceLint::repositories, "pom.xml", "<repositories><repository/>"),
                rule("no inline script", SourceLint::inline, "a.jte", "<button onclick=\"go()\">"),
                rule("no inline style", SourceLint::inline, "a.jte", "<p style=\"color: red\">"),
                rule("no script blocks", SourceLint::inline, "a.jte", "<script>go()</script>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(Rule rule, String name, String broken) {
        List<Finding> findings = HOUSE.files().stream()
                .filter(SourceLintTest::isText)
                .flatMap(file -> rule.apply(HOUSE.name(file), House.read(file)).stream())
                .toList();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_what_it_forbids(Rule rule, String name, String broken) {
        assertThat(rule.apply(name, broken)).isNotEmpty();
    }

    @Test
    void every_package_says_what_happens_in_it() {
        assertThat(HOUSE.modules())
                .flatMap(module -> SourceLint.packageInfo(sources(module)))
                .isEmpty();
        assertThat(SourceLint.packageInfo(Map.of("a/b/C.java", "class C {}"))).hasSize(1);
        assertThat(SourceLint.packageInfo(Map.of("a/b/package-info.java", "package a.b;")))
                .hasSize(1);
    }

    @Test
    void tools_keep_the_habits_too() {
        assertThat(HOUSE.modules())
                .flatMap(module -> sources(module).entrySet())
                .flatMap(file -> SourceLint.time(file.getKey(), file.getValue()))
                .isEmpty();
        assertThat(HOUSE.modules())
                .flatMap(module -> sources(module).keySet())
                .flatMap(SourceLint::names)
                .isEmpty();
        assertThat(SourceLint.time("A.java", "Instant at = Instant.now();")).hasSize(1);
        assertThat(SourceLint.names("modules/x/OfferManager.java")).hasSize(1);
    }

    @Test
    void hosts_of_our_own_may_be_named() {
        assertThat(SourceLint.hosts(
                        "a.md",
                        "http://seocho.localhost:8080/ http://localhost:8180/realms http://www.w3.org/2000/svg"))
                .isEmpty();
    }

    private static Map<String, String> sources(String module) {
        return HOUSE.files(module, "src/main/java", ".java").stream()
                .collect(Collectors.toMap(HOUSE::name, House::read));
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".gitlab") || TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Arguments rule(String name, Rule rule, String file, String broken) {
        return Arguments.of(Named.of(name, rule), file, broken);
    }
}
