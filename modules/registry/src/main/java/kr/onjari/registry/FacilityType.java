package kr.onjari.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of daycare centres (어린이집) of 영유아보육법 §10, with the names the standard data set uses. */
public enum FacilityType {
    PUBLIC("국공립"),
    SOCIAL_WELFARE("사회복지법인"),
    CORPORATE("법인·단체등"),
    PRIVATE("민간"),
    HOME("가정"),
    COOPERATIVE("협동"),
    WORKPLACE("직장"),
    /** No source has told. Never stored: the registry keeps nothing for it. */
    UNKNOWN("");

    private final String officialName;

    FacilityType(String officialName) {
        this.officialName = officialName;
    }

    public String officialName() {
        return officialName;
    }

    /** All kinds that there are. */
    public static List<FacilityType> known() {
        return Arrays.stream(values()).filter(type -> type != UNKNOWN).toList();
    }

    /** The kind with an official name, however its dots and spaces are written; empty for any other word. */
    public static Optional<FacilityType> named(String name) {
        String plain = name.replaceAll("[\\s·ㆍ.,‧•]", "").replaceFirst("어린이집$", "");
        return switch (plain) {
            case "법인단체", "법인단체등" -> Optional.of(CORPORATE);
            case "부모협동" -> Optional.of(COOPERATIVE);
            default ->
                known().stream().filter(type -> type.officialName.equals(plain)).findFirst();
        };
    }

    /** The kind with this constant's name, as in the API and in addresses; empty for any other word. */
    public static Optional<FacilityType> coded(String code) {
        return known().stream().filter(type -> type.name().equals(code)).findFirst();
    }
}
