package kr.onjari.web.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundles' words as a line of tenants says them: the nearest tenant's wording first, Korean as the last resort. */
public final class OverriddenTexts implements Texts {
    private final Bundles bundles;
    private final Language language;
    private final List<Map<String, String>> overrides;
    private final List<Map<String, String>> koreanOverrides;

    /**
     * @param overrides properties files with the tenants' own wording in this language, the nearest tenant's first
     * @param koreanOverrides the same in Korean
     */
    public OverriddenTexts(Bundles bundles, Language language, List<Path> overrides, List<Path> koreanOverrides) {
        this.bundles = bundles;
        this.language = language;
        this.overrides = overrides.stream().map(Bundles::file).toList();
        this.koreanOverrides = koreanOverrides.stream().map(Bundles::file).toList();
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Optional<String> pattern(String key) {
        return overridden(overrides, key)
                .or(() -> bundles.pattern(key, language))
                .or(() -> overridden(koreanOverrides, key))
                .or(() -> bundles.pattern(key, Language.KO));
    }

    private static Optional<String> overridden(List<Map<String, String>> overrides, String key) {
        return overrides.stream()
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.get(key))
                .findFirst();
    }
}
