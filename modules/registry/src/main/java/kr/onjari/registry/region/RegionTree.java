package kr.onjari.registry.region;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.onjari.registry.Region;
import kr.onjari.registry.RegionLevel;

/** All units of all times, and the ways between them: up, down, and from what was to what is. */
public final class RegionTree {
    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> children;
    private final Map<String, List<Region>> successors;

    public RegionTree(Collection<Region> regions) {
        byCode = new TreeMap<>(regions.stream().collect(Collectors.toMap(Region::code, region -> region)));
        children = byCode.values().stream()
                .filter(region -> region.parent().isPresent())
                .collect(Collectors.groupingBy(region -> region.parent().orElseThrow()));
        successors = new TreeMap<>();
        for (Region region : byCode.values()) {
            for (String predecessor : region.predecessors()) {
                successors
                        .computeIfAbsent(predecessor, code -> new ArrayList<>())
                        .add(region);
            }
        }
    }

    public Collection<Region> all() {
        return byCode.values();
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Region> provincesOn(LocalDate day) {
        return byCode.values().stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE && region.isInForceOn(day))
                .toList();
    }

    public List<Region> childrenOn(String code, LocalDate day) {
        return children.getOrDefault(code, List.of()).stream()
                .filter(region -> region.isInForceOn(day))
                .toList();
    }

    /** The unit itself and everything below it, whether in force or not. Empty for an unknown code. */
    public List<Region> within(String code) {
        List<Region> found = new ArrayList<>();
        Deque<Region> open = new ArrayDeque<>();
        find(code).ifPresent(open::add);
        while (!open.isEmpty()) {
            Region region = open.remove();
            found.add(region);
            open.addAll(children.getOrDefault(region.code(), List.of()));
        }
        return found;
    }

    /** The unit itself, then what lies above it up to the province. Empty for an unknown code. */
    public List<Region> lineage(String code) {
        List<Region> line = new ArrayList<>();
        Optional<Region> next = find(code);
        while (next.isPresent()) {
            line.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return line;
    }

    /** What a unit is on a day: itself while in force, else the unit or units made from it. */
    public List<Region> successorsOn(String code, LocalDate day) {
        Set<Region> found = new LinkedHashSet<>();
        Deque<Region> open = new ArrayDeque<>();
        find(code).ifPresent(open::add);
        while (!open.isEmpty()) {
            Region region = open.remove();
            if (region.isInForceOn(day)) {
                found.add(region);
            } else {
                open.addAll(successors.getOrDefault(region.code(), List.of()));
            }
        }
        return List.copyOf(found);
    }

    /** "서울특별시 서초구", or "Seocho-gu, Seoul" for everybody who does not read Korean. The code when unknown. */
    public String fullName(String code, Locale language) {
        List<Region> line = lineage(code);
        if (line.isEmpty()) {
            return code;
        }
        Region unit = line.get(0);
        Region province = line.get(line.size() - 1);
        if (unit.nameKo().equals(province.nameKo())) {
            return unit.name(language);
        }
        return language.getLanguage().equals("ko")
                ? province.nameKo() + " " + unit.nameKo()
                : unit.nameEn() + ", " + province.nameEn();
    }
}
