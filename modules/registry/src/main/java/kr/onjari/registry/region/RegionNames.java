package kr.onjari.registry.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.registry.Position;
import kr.onjari.registry.Region;
import kr.onjari.registry.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which unit of today a name or code in somebody's data means. Data carries names of any time: 광주광역시 동구 is a
 * district of 전남광주통합특별시 since 1 July 2026. Where a unit was split, the point decides; without one the answer is
 * a refusal that names the possible units, never a guess.
 */
public final class RegionNames {
    private static final int DISTRICT_CODE_LENGTH = 5;

    /** Everyday names of provinces, beside the official ones in the table, and the provinces they may mean. */
    private static final Map<String, List<String>> SHORT_NAMES = Map.ofEntries(
            Map.entry("서울", List.of("11")),
            Map.entry("서울시", List.of("11")),
            Map.entry("부산", List.of("26")),
            Map.entry("부산시", List.of("26")),
            Map.entry("대구", List.of("27")),
            Map.entry("대구시", List.of("27")),
            Map.entry("인천", List.of("28")),
            Map.entry("인천시", List.of("28")),
            Map.entry("광주", List.of("29")),
            Map.entry("광주시", List.of("29")),
            Map.entry("대전", List.of("30")),
            Map.entry("대전시", List.of("30")),
            Map.entry("울산", List.of("31")),
            Map.entry("울산시", List.of("31")),
            Map.entry("세종", List.of("36")),
            Map.entry("세종시", List.of("36")),
            Map.entry("경기", List.of("41")),
            Map.entry("강원", List.of("42", "51")),
            Map.entry("충북", List.of("43")),
            Map.entry("충남", List.of("44")),
            Map.entry("전북", List.of("45", "52")),
            Map.entry("전남", List.of("46")),
            Map.entry("전남광주", List.of("12")),
            Map.entry("광주전남", List.of("12")),
            Map.entry("경북", List.of("47")),
            Map.entry("경남", List.of("48")),
            Map.entry("제주", List.of("50")),
            Map.entry("제주도", List.of("50")),
            Map.entry("제주시", List.of("50")));

    /** What a name means: a unit of the day, or the reason why none could be told. */
    public record Answer(Optional<Region> region, String reason) {
        static Answer of(Region region) {
            return new Answer(Optional.of(region), "");
        }

        static Answer unknown(String reason) {
            return new Answer(Optional.empty(), reason);
        }
    }

    private final RegionTree tree;
    private final LocalDate day;
    private final Map<String, List<Region>> provinces = new HashMap<>();
    private final Map<String, Answer> remembered = new HashMap<>();

    public RegionNames(RegionTree tree, LocalDate day) {
        this.tree = tree;
        this.day = day;
        for (Region region : tree.all()) {
            if (region.level() == RegionLevel.PROVINCE) {
                provinces
                        .computeIfAbsent(region.nameKo(), name -> new ArrayList<>())
                        .add(region);
            }
        }
        SHORT_NAMES.forEach((name, codes) -> provinces.put(
                name, codes.stream().flatMap(code -> tree.find(code).stream()).toList()));
    }

    /** The unit with a code of five digits, or of the ten that start with them. */
    public Answer byCode(String code, @Nullable Position position) {
        String unit = code.length() > DISTRICT_CODE_LENGTH ? code.substring(0, DISTRICT_CODE_LENGTH) : code;
        return tree.find(unit)
                .map(region -> today(List.of(region), position))
                .orElseGet(() -> Answer.unknown("there is no region with the code " + code));
    }

    /** The unit with a province's and a district's name; the latter may be blank where a province has one tier. */
    public Answer byName(String province, String district, @Nullable Position position) {
        String key = province + "/" + district;
        Answer known = remembered.get(key);
        if (known != null) {
            return known;
        }
        List<Region> provincesMeant = provinces.getOrDefault(squeeze(province), List.of());
        if (provincesMeant.isEmpty()) {
            return Answer.unknown("there is no province called " + province);
        }
        List<Region> districts = districts(provincesMeant, squeeze(district));
        if (districts.isEmpty()) {
            return Answer.unknown("there is no district called " + district + " in " + province);
        }
        Answer answer = today(districts, position);
        if (candidates(districts).size() == 1) {
            remembered.put(key, answer);
        }
        return answer;
    }

    /** The unit an address starts with: province, city or district, and the city's district if there is one. */
    public Answer byAddress(String address, @Nullable Position position) {
        String[] words = address.strip().split("\\s+");
        if (words.length < 2) {
            return Answer.unknown("the address does not begin with a province and a district");
        }
        if (words.length > 2) {
            Answer cityDistrict = byName(words[0], words[1] + words[2], position);
            if (cityDistrict.region().isPresent()) {
                return cityDistrict;
            }
        }
        Answer district = byName(words[0], words[1], position);
        if (district.region().isPresent()) {
            return district;
        }
        Answer oneTier = byName(words[0], "", position);
        return oneTier.region().isPresent() ? oneTier : district;
    }

    private List<Region> districts(List<Region> provincesMeant, String name) {
        List<Region> below = provincesMeant.stream()
                .flatMap(province -> tree.within(province.code()).stream())
                .filter(region -> region.level() != RegionLevel.PROVINCE)
                .toList();
        if (name.isEmpty() || provincesMeant.stream().anyMatch(p -> isNameOf(p, name))) {
            return below.size() == 1 ? below : List.of();
        }
        List<Region> exact = below.stream()
                .filter(region -> squeeze(region.nameKo()).equals(name))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return below.stream()
                .filter(region -> region.nameKo().endsWith(" " + name))
                .toList();
    }

    private boolean isNameOf(Region province, String name) {
        return squeeze(province.nameKo()).equals(name)
                || SHORT_NAMES.getOrDefault(name, List.of()).contains(province.code())
                        && tree.within(province.code()).size() == 2;
    }

    private Set<Region> candidates(List<Region> meant) {
        return meant.stream()
                .flatMap(region -> tree.successorsOn(region.code(), day).stream())
                .collect(Collectors.toSet());
    }

    private Answer today(List<Region> meant, @Nullable Position position) {
        Set<Region> candidates = candidates(meant);
        if (candidates.size() == 1) {
            return Answer.of(candidates.iterator().next());
        }
        if (candidates.isEmpty()) {
            return Answer.unknown(meant.get(0).nameKo() + " is no more and nothing is known to follow it");
        }
        if (position == null) {
            return Answer.unknown(meant.get(0).nameKo() + " may mean any of "
                    + candidates.stream().map(Region::nameKo).sorted().collect(Collectors.joining(", "))
                    + "; name one, or give the coordinates");
        }
        Stream<Region> placed =
                candidates.stream().filter(region -> Place.of(region.code()).isPresent());
        return placed.min(Comparator.comparingDouble(
                        region -> Place.of(region.code()).orElseThrow().centre().metresTo(position)))
                .map(Answer::of)
                .orElseGet(() -> Answer.unknown("no unit of " + meant.get(0).nameKo() + " lies near the coordinates"));
    }

    private static String squeeze(String name) {
        return name.replaceAll("\\s", "");
    }
}
