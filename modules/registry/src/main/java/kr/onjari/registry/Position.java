package kr.onjari.registry;

import java.util.Optional;

/**
 * A point on the earth in WGS 84 degrees, inside the box around Korea.
 *
 * @param lat 33 to 39
 * @param lon 124 to 132
 */
public record Position(double lat, double lon) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** @throws IllegalArgumentException outside the box */
    public Position {
        if (!isInKorea(lat, lon)) {
            throw new IllegalArgumentException("Not in Korea: " + lat + "," + lon);
        }
    }

    /** Whether the point lies in the box around Korea; false also for what is no number. */
    public static boolean isInKorea(double lat, double lon) {
        return lat >= 33 && lat <= 39 && lon >= 124 && lon <= 132;
    }

    /** Reads "lat,lon" in degrees; empty when the text is none, or a point outside the box. */
    public static Optional<Position> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            double lat = Double.parseDouble(parts[0].strip());
            double lon = Double.parseDouble(parts[1].strip());
            return isInKorea(lat, lon) ? Optional.of(new Position(lat, lon)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The great-circle distance in metres. */
    public double metresTo(Position other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double halfPhi = Math.sin((otherPhi - phi) / 2);
        double halfLambda = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double a = halfPhi * halfPhi + Math.cos(phi) * Math.cos(otherPhi) * halfLambda * halfLambda;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }
}
