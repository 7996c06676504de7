package kr.onjari.web.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param red 0-255
 * @param green 0-255
 * @param blue 0-255
 */
public record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int HEXADECIMAL = 16;
    private static final int FULL = 255;
    private static final int STEPS = 200;

    /** A colour written {@code #256ef4}; empty for anything else. */
    public static Optional<Colour> read(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(text.substring(1), HEXADECIMAL);
        return Optional.of(new Colour(rgb >> 16 & FULL, rgb >> 8 & FULL, rgb & FULL));
    }

    /** The contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black on white. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / (double) FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /**
     * This colour made just dark or light enough to be read on a background: the passing one that needs the smaller
     * change, black or white at the end of its way.
     */
    public Colour readableOn(Colour background, double ratio) {
        for (int step = 0; step <= STEPS; step++) {
            double share = step / (double) STEPS;
            Colour darker = towards(BLACK, share);
            if (darker.contrast(background) >= ratio) {
                return darker;
            }
            Colour lighter = towards(WHITE, share);
            if (lighter.contrast(background) >= ratio) {
                return lighter;
            }
        }
        return BLACK.contrast(background) > WHITE.contrast(background) ? BLACK : WHITE;
    }

    private Colour towards(Colour end, double share) {
        return new Colour(mix(red, end.red, share), mix(green, end.green, share), mix(blue, end.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** As a style sheet writes it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
