package kr.onjari.portal.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks on the texts of the modules: written in four languages, with the same places to fill, and used keys exist. */
final class Bundles {
    static final List<String> LANGUAGES = List.of("ko", "en", "zh", "vi");

    /** A place for a value. A choice of words by number, {0:child|children}, is a matter of each language. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static final Pattern ASKED =
            Pattern.compile("ui\\.t\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");

    private Bundles() {}

    /** All texts of a module by language. */
    static Map<String, Map<String, String>> read(House house, String module) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            for (Path file :
                    house.files(module, "src/main/resources/kr/onjari/" + module, "_" + language + ".properties")) {
                texts.computeIfAbsent(language, any -> new TreeMap<>()).putAll(properties(House.read(file)));
            }
        }
        return texts;
    }

    static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Keys a language lacks, texts that are empty, and texts that fill other places than the Korean one. */
    static List<Finding> compare(String module, Map<String, Map<String, String>> texts) {
        List<Finding> findings = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        texts.values().forEach(language -> keys.addAll(language.keySet()));
        for (String language : LANGUAGES) {
            Map<String, String> known = texts.getOrDefault(language, Map.of());
            for (String key : keys) {
                String text = known.get(key);
                String place = module + " " + language;
                if (text == null || text.isBlank()) {
                    findings.add(new Finding("missing-text", place, key));
                } else if (!places(text)
                        .equals(places(texts.getOrDefault("ko", Map.of()).getOrDefault(key, text)))) {
                    findings.add(new Finding("other-places", place, key + " = " + text));
                }
            }
        }
        return findings;
    }

    /** Keys that a template or source asks for and nobody wrote. */
    static List<Finding> unknown(String name, String source, Set<String> keys) {
        List<Finding> findings = new ArrayList<>();
        Matcher asked = ASKED.matcher(source);
        while (asked.find()) {
            if (!keys.contains(asked.group(1))) {
                findings.add(new Finding("unknown-text", name, asked.group(1)));
            }
        }
        return findings;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }
}
