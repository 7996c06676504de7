package kr.onjari.registry.generator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import kr.onjari.registry.CareService;
import kr.onjari.registry.DemoCentres;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Position;
import kr.onjari.registry.Region;
import kr.onjari.registry.facility.FacilityFacts;
import kr.onjari.registry.region.Place;
import kr.onjari.registry.region.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * Makes fictitious facilities: the kinds in the nation's proportions of August 2024, the places by inhabitants, points
 * on inhabited land, telephone numbers of exchanges that do not exist. The same seed and number give the same
 * facilities to the last byte, on any machine and day.
 */
public final class FacilityGenerator {
    /** The day whose state of affairs the facilities are in. */
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    private static final double UNKNOWN_SHARE = 0.04;
    private static final double METRES_PER_DEGREE = 111_195;

    /** Facilities by kind, August 2024. */
    private static final Map<FacilityType, Double> NATION = new EnumMap<>(Map.of(
            FacilityType.PUBLIC, 6402.0,
            FacilityType.SOCIAL_WELFARE, 1177.0,
            FacilityType.CORPORATE, 513.0,
            FacilityType.PRIVATE, 8267.0,
            FacilityType.HOME, 9695.0,
            FacilityType.COOPERATIVE, 119.0,
            FacilityType.WORKPLACE, 1304.0));

    private static final Map<String, String> AREA_CODES = Map.ofEntries(
            Map.entry("11", "02"),
            Map.entry("12", "061"),
            Map.entry("26", "051"),
            Map.entry("27", "053"),
            Map.entry("28", "032"),
            Map.entry("30", "042"),
            Map.entry("31", "052"),
            Map.entry("36", "044"),
            Map.entry("41", "031"),
            Map.entry("43", "043"),
            Map.entry("44", "041"),
            Map.entry("47", "054"),
            Map.entry("48", "055"),
            Map.entry("50", "064"),
            Map.entry("51", "033"),
            Map.entry("52", "063"));

    private static final List<String> ROADS = List.of(
            "느티나무", "은행나무", "햇살", "달맞이", "샘터", "솔밭", "배꽃", "벚꽃", "들꽃", "물레방아", "징검다리", "옹달샘", "참새", "까치", "제비", "반딧불",
            "무지개", "별빛", "구름", "바람개비", "소나무", "밤나무", "감나무", "대나무", "살구", "앵두", "모란", "연꽃", "한마음", "새터");

    /** A facility with the id it has in every installation. */
    public record Generated(UUID id, FacilityFacts facts) {}

    private final RegionTree regions;
    private final long seed;
    private final Random random;
    private final CentreNames names;
    private final CentreSizes sizes;
    private int made;

    public FacilityGenerator(RegionTree regions, long seed) {
        this.regions = regions;
        this.seed = seed;
        random = new Random(seed);
        names = new CentreNames(random);
        sizes = new CentreSizes(random);
    }

    /**
     * Makes facilities, the demonstration's own centres first.
     *
     * @param count at least as many as there are demonstration centres
     * @throws IllegalArgumentException for fewer
     */
    public void generate(int count, Consumer<Generated> consumer) {
        List<DemoCentres.DemoCentre> demo = DemoCentres.all();
        if (count < demo.size()) {
            throw new IllegalArgumentException("At least " + demo.size() + " facilities are needed");
        }
        for (DemoCentres.DemoCentre centre : demo) {
            names.reserve(centre.regionCode(), centre.name());
            consumer.accept(new Generated(
                    centre.id().value(),
                    facility(
                            "DEMO-" + centre.tenant(),
                            centre.name(),
                            FacilityType.PUBLIC,
                            region(centre.regionCode()))));
        }
        List<FacilityType> kinds = deck(count, demo.size());
        Map<String, Double> inhabitants = new TreeMap<>();
        Place.all().forEach((code, place) -> inhabitants.put(code, place.weight()));
        int next = 0;
        for (Map.Entry<String, Integer> share :
                Proportions.share(count - demo.size(), inhabitants).entrySet()) {
            Region region = region(share.getKey());
            for (int i = 0; i < share.getValue(); i++) {
                consumer.accept(generated(kinds.get(next++), region));
            }
        }
    }

    private Generated generated(FacilityType type, Region region) {
        String key = seed + ":" + made++;
        UUID id = UUID.nameUUIDFromBytes(("onjari-generated:" + key).getBytes(StandardCharsets.UTF_8));
        return new Generated(id, facility("GENERATED-" + key, names.next(type, region), type, region));
    }

    private List<FacilityType> deck(int count, int publicOnes) {
        Map<FacilityType, Integer> shares = Proportions.share(count, NATION);
        List<FacilityType> deck = new ArrayList<>();
        shares.forEach((type, number) -> deck.addAll(Collections.nCopies(number, type)));
        for (int i = 0; i < publicOnes; i++) {
            deck.remove(0);
        }
        Collections.shuffle(deck, random);
        return deck;
    }

    private FacilityFacts facility(String code, String name, FacilityType type, Region region) {
        return new FacilityFacts(
                code,
                name,
                type,
                random.nextInt(100) < 98 || code.startsWith("DEMO") ? FacilityStatus.OPEN : FacilityStatus.PAUSED,
                region.code(),
                contact(region),
                sizes.of(type),
                position(region),
                orUnknown(random.nextInt(100) < 35),
                new FacilityFacts.Dates(licensed(), null, null, null),
                services(type),
                orUnknown(random.nextInt(100) < 82 ? "A" : "B"),
                "generated",
                AS_OF);
    }

    private FacilityFacts.Contact contact(Region region) {
        String areaCode = AREA_CODES.get(region.code().substring(0, 2));
        String phone = "%s-0%02d-%04d".formatted(areaCode, random.nextInt(100), random.nextInt(10_000));
        String road = ROADS.get(random.nextInt(ROADS.size())) + "로"
                + (random.nextBoolean() ? (1 + random.nextInt(40)) + "길" : "");
        String address =
                regions.fullName(region.code(), java.util.Locale.KOREAN) + " " + road + " " + (1 + random.nextInt(180));
        return new FacilityFacts.Contact(null, address, orUnknown(phone), null, null);
    }

    /** A point in the inhabited circle of the district, dense in the middle. */
    private Position position(Region region) {
        Place place = Place.of(region.code()).orElseThrow();
        double east;
        double north;
        do {
            east = random.nextGaussian() * 0.5;
            north = random.nextGaussian() * 0.5;
        } while (east * east + north * north > 1);
        double metres = place.spreadKm() * 1000;
        double lat = place.centre().lat() + north * metres / METRES_PER_DEGREE;
        double lon = place.centre().lon()
                + east
                        * metres
                        / (METRES_PER_DEGREE
                                * Math.cos(Math.toRadians(place.centre().lat())));
        return new Position(rounded(lat), rounded(lon));
    }

    private static double rounded(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1_000_000), 6).doubleValue();
    }

    private LocalDate licensed() {
        return AS_OF.minusDays(200 + random.nextInt(25 * 365));
    }

    private List<CareService> services(FacilityType type) {
        List<CareService> services = new ArrayList<>();
        services.add(
                type == FacilityType.HOME && random.nextInt(100) < 20 ? CareService.INFANTS_ONLY : CareService.GENERAL);
        boolean larger = type != FacilityType.HOME;
        offer(services, CareService.NIGHT, larger ? 40 : 15);
        offer(services, CareService.DISABLED_INTEGRATED, larger ? 12 : 1);
        offer(services, CareService.HOURLY, larger ? 9 : 3);
        offer(services, CareService.HOLIDAY, 3);
        offer(services, CareService.AROUND_THE_CLOCK, 1);
        return List.copyOf(services);
    }

    private void offer(List<CareService> services, CareService service, int percent) {
        if (random.nextInt(100) < percent) {
            services.add(service);
        }
    }

    private <T> @Nullable T orUnknown(T value) {
        return random.nextDouble() < UNKNOWN_SHARE ? null : value;
    }

    private Region region(String code) {
        return regions.find(code).orElseThrow(() -> new IllegalStateException("No region " + code));
    }
}
