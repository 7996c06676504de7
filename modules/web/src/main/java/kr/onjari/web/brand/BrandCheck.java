package kr.onjari.web.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rule: a brand is taken only when everything written in it can be read, that is when every pair of colours a page puts
 * on each other has the contrast of WCAG 2.2 AA (4.5 for text, 3 for controls). A tenant is not onboarded with one that
 * fails; each finding offers the nearest colour that passes.
 */
public final class BrandCheck {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    private static final String INK = "#1e2124";
    private static final String PAPER = "#ffffff";
    private static final String GREY = "#f4f5f6";
    private static final Pattern LENGTH = Pattern.compile("[01](\\.\\d)?rem");
    private static final Set<String> WEIGHTS = Set.of("400", "700", "800");
    private static final Set<String> LAYOUTS = Set.of("split", "banner", "centred");
    private static final Set<String> BLOCKS = Set.of("ways", "promise", "steps");

    private record Pair(String foreground, String background, double ratio) {}

    /** Every pair the style sheet uses; a name is a brand key, a literal one of the fixed neutral colours. */
    private static final List<Pair> PAIRS = List.of(
            new Pair(PAPER, "primary.50", TEXT),
            new Pair(PAPER, "primary.60", TEXT),
            new Pair(PAPER, "primary.70", TEXT),
            new Pair("primary.60", PAPER, TEXT),
            new Pair("primary.60", GREY, TEXT),
            new Pair("primary.60", "primary.5", TEXT),
            new Pair("primary.70", "primary.10", TEXT),
            new Pair("primary.50", PAPER, CONTROL),
            new Pair("primary.50", "primary.5", CONTROL),
            new Pair("primary.20", INK, TEXT),
            new Pair(INK, "primary.5", TEXT),
            new Pair(INK, "primary.10", TEXT),
            new Pair("accent", PAPER, TEXT),
            new Pair("accent", "accent.soft", TEXT),
            new Pair(INK, "accent.soft", TEXT),
            new Pair("header.text", "header.surface", TEXT),
            new Pair("hero.text", "hero.surface", TEXT),
            new Pair("footer.text", "footer.surface", TEXT));

    private BrandCheck() {}

    /**
     * Something a brand can't be used with.
     *
     * @param key the brand value to change
     * @param problem what is wrong, for the person who set it
     * @param offer a value that would do
     */
    public record Finding(String key, String problem, String offer) {
        @Override
        public String toString() {
            return key + ": " + problem + " Use " + offer + ".";
        }
    }

    /** What is wrong with a brand; empty when it can be used. */
    public static List<Finding> check(Brand brand) {
        List<Finding> findings = new ArrayList<>();
        for (String unknown : brand.unknownKeys()) {
            findings.add(new Finding(unknown, "There is no such brand value.", "one of the documented keys"));
        }
        for (String key : Brand.COLOURS) {
            if (Colour.read(brand.value(key)).isEmpty()) {
                findings.add(new Finding(key, brand.value(key) + " is not a colour.", "the form #256ef4"));
            }
        }
        checkChoices(brand, findings);
        if (findings.isEmpty()) {
            PAIRS.forEach(pair -> checkContrast(brand, pair, findings));
        }
        return List.copyOf(findings);
    }

    private static void checkChoices(Brand brand, List<Finding> findings) {
        if (!WEIGHTS.contains(brand.value(Brand.HEADING_WEIGHT))) {
            findings.add(new Finding(Brand.HEADING_WEIGHT, "Headings are 400, 700 or 800.", "700"));
        }
        if (!LENGTH.matcher(brand.value(Brand.RADIUS)).matches()) {
            findings.add(new Finding(Brand.RADIUS, "The radius is a length from 0rem to 1.9rem.", "0.8rem"));
        }
        if (!LAYOUTS.contains(brand.homeLayout())) {
            findings.add(new Finding(Brand.HOME_LAYOUT, "There is no such layout.", "split, banner or centred"));
        }
        if (!BLOCKS.containsAll(brand.homeBlocks())) {
            findings.add(new Finding(Brand.HOME_BLOCKS, "There is no such block.", "ways, promise or steps"));
        }
    }

    private static void checkContrast(Brand brand, Pair pair, List<Finding> findings) {
        Colour foreground = colour(brand, pair.foreground());
        Colour background = colour(brand, pair.background());
        double contrast = foreground.contrast(background);
        if (contrast >= pair.ratio()) {
            return;
        }
        boolean fixedForeground = pair.foreground().startsWith("#");
        String key = fixedForeground ? pair.background() : pair.foreground();
        Colour offer = fixedForeground
                ? background.readableOn(foreground, pair.ratio())
                : foreground.readableOn(background, pair.ratio());
        findings.add(new Finding(
                key,
                String.format(
                        Locale.ROOT,
                        "%s on %s has contrast %.2f, needed is %.1f.",
                        pair.foreground(),
                        pair.background(),
                        contrast,
                        pair.ratio()),
                offer.toString()));
    }

    private static Colour colour(Brand brand, String nameOrLiteral) {
        String text = nameOrLiteral.startsWith("#") ? nameOrLiteral : brand.value(nameOrLiteral);
        return Colour.read(text).orElseThrow(() -> new IllegalArgumentException("Not a colour: " + text));
    }
}
