package kr.onjari.registry;

import java.util.Arrays;
import java.util.Optional;

/** What a facility offers beside or instead of ordinary day care (제공서비스). */
public enum CareService {
    GENERAL("일반"),
    INFANTS_ONLY("영아전담"),
    DISABLED_ONLY("장애아전문"),
    DISABLED_INTEGRATED("장애아통합"),
    AFTER_SCHOOL("방과후"),
    NIGHT("야간연장"),
    HOLIDAY("휴일"),
    AROUND_THE_CLOCK("24시간"),
    HOURLY("시간제");

    private final String officialName;

    CareService(String officialName) {
        this.officialName = officialName;
    }

    public String officialName() {
        return officialName;
    }

    /** The service that an official word means, with or without 보육 after it; empty for any other word. */
    public static Optional<CareService> named(String word) {
        String plain = word.replaceAll("\\s", "").replaceFirst("(보육|어린이집|형)$", "");
        return Arrays.stream(values())
                .filter(service -> plain.equals(service.officialName) || plain.startsWith(service.officialName + "보육"))
                .findFirst();
    }
}
