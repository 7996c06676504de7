package kr.onjari.registry.region;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.onjari.registry.Position;

/**
 * Where people live in a district, roughly: good enough to tell a point in the sea from one in the town, and to strew
 * generated facilities believably.
 *
 * @param regionCode a unit without units below it
 * @param centre of its main settlement
 * @param spreadKm radius of the circle in kilometres that is surely inhabited land
 * @param weight inhabitants, in ten thousands
 */
public record Place(String regionCode, Position centre, double spreadKm, double weight) {
    private static final Map<String, Place> ALL = RegionTable.lines("places.csv").stream()
            .map(line -> line.split(",", 5))
            .map(cells -> new Place(
                    cells[0],
                    new Position(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4])))
            .collect(Collectors.toUnmodifiableMap(Place::regionCode, place -> place));

    /** Counties made of islands reach far out into the sea. */
    private static final Map<String, Integer> ISLAND_REACH_KM = Map.of("28720", 230, "12870", 130, "50110", 60);

    private static final int URBAN_REACH_KM = 18;
    private static final int RURAL_REACH_KM = 60;

    public static Optional<Place> of(String regionCode) {
        return Optional.ofNullable(ALL.get(regionCode));
    }

    public static Map<String, Place> all() {
        return ALL;
    }

    /** How far from the centre a point may lie and still be in the district, in kilometres; generous. */
    public double reachKm() {
        boolean crowded = weight > 3 && spreadKm <= 2 && metropolitan();
        return ISLAND_REACH_KM.getOrDefault(regionCode, crowded ? URBAN_REACH_KM : RURAL_REACH_KM);
    }

    private boolean metropolitan() {
        return switch (regionCode.substring(0, 2)) {
            case "11", "26", "27", "28", "30", "31" -> regionCode.charAt(2) != '7';
            default -> false;
        };
    }
}
